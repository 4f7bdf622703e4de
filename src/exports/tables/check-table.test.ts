import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { answeredPairs } from '$domain/check/answered-pairs';
import { coverageOf } from '$domain/check/coverage-table';
import { aStructure, sampleAssessment } from '$domain/record/data.fixture';
import { carrierOf, isProvided } from '$domain/check/carrier';
import { sampleInput } from '../report/report.fixture';
import { checkTable } from './check-table';
import { csvFile, csvTexts } from './csv/csv-file';
import { planTable, sumsTable } from './plan-table';
import { aBadInput } from './tables.fixture';
import type { ExportTable } from './export-table';

const cellsOf = ({ columns, rows }: ExportTable, title: string) => {
  const index = columns.findIndex((column) => column.title === title);
  expect(index).toBeGreaterThan(-1);
  return rows.map((row) => row[index]);
};

it('has one row per counted pair, with the same statuses as the numbers', () => {
  fc.assert(
    fc.property(aStructure, ({ profile, assessment, answers }) => {
      const table = checkTable(sampleInput(profile, answers, assessment));
      const { whole } = coverageOf(profile, assessment, answers);
      expect(table.rows).toHaveLength(whole.applicable);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      const statuses = cellsOf(table, 'status');
      const count = (wanted: string): number => statuses.filter((one) => one === wanted).length;
      expect([count('status-ja'), count('status-nein'), count('incomplete')]).toEqual([
        whole.yes,
        whole.no,
        whole.incomplete,
      ]);
    }),
  );
});

it('says who carries it out and who is responsible as the document does', () => {
  fc.assert(
    fc.property(aStructure, ({ profile, answers, assessment }) => {
      const providerList = [{ id: 'p1', name: 'Zweckverband IT' }];
      const targetObjects = assessment.targetObjects.map((object) => ({
        ...object,
        operatedBy: 'dienstleister' as const,
        providerId: 'p1',
        responsible: 'IT-Stelle',
      }));
      const input = sampleInput(
        profile,
        answers,
        sampleAssessment({ targetObjects, providerList }),
      );
      const table = checkTable(input);
      const pairs = answeredPairs(profile, input.assessment, answers);
      const carriers = pairs.map(carrierOf);
      expect(cellsOf(table, 'carriedOutBy')).toEqual(carriers.map((by) => by || null));
      expect(cellsOf(table, 'provider')).toEqual(
        carriers.map((by) => (isProvided(by) ? 'Zweckverband IT' : null)),
      );
      expect(cellsOf(table, 'responsible')).not.toContain(null);
    }),
  );
});

describe('as CSV', () => {
  const guarded = (cell: string): string => (/^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell);

  it.each([
    ['check', checkTable],
    ['plan', planTable],
    ['sums', sumsTable],
  ])('loses no text of the %s, and nothing in the file can be run', async (_, tableFrom) => {
    await fc.assert(
      fc.asyncProperty(aBadInput, async (input) => {
        const table = tableFrom(input);
        const { blob, replaced } = csvFile(table);
        const bytes = new Uint8Array(await blob.arrayBuffer());
        expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), {
          skipEmptyLines: true,
          delimiter: ';',
          newline: '\r\n',
        });
        const wanted = csvTexts(table).map((row) =>
          row.map((cell) => guarded(cell).toWellFormed()),
        );
        expect(data).toEqual(wanted);
        const torn = csvTexts(table)
          .flat()
          .some((cell) => !cell.isWellFormed());
        expect(replaced > 0).toBe(torn);
        expect(data.flat().some((cell) => /^[=+\-@\t\r]/.test(cell))).toBe(false);
      }),
    );
  });

  it('writes days in local notation, euros as plain numbers, and anything that is not a day unchanged', () => {
    const day = { title: 'bis', kind: 'day' as const, width: 9 };
    const table: ExportTable = {
      name: 'Check',
      language: 'de',
      columns: [day, { ...day, kind: 'euros' }, { ...day, kind: 'text' }],
      rows: [
        ['2027-03-31', 1200, '2027-03-31'],
        ['2027-02-31', null, null],
        [null, 0, null],
      ],
    };
    expect(csvTexts(table)).toEqual([
      ['bis', 'bis', 'bis'],
      ['31.03.2027', '1200', '2027-03-31'],
      ['2027-02-31', '', ''],
      ['', '0', ''],
    ]);
    const [, doubtful] = csvTexts({ ...table, rows: [['0027-12-31', null, null]] });
    expect(doubtful).toEqual(['0027-12-31', '', '']);
    expect(csvTexts({ ...table, language: 'en-GB' })[1]?.[0]).toBe('31/03/2027');
  });
});
