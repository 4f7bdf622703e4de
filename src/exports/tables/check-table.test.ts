import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { sheetKey, type Answer } from '../../domain/assessment';
import { appliedModules } from '../../domain/modelling/applicability';
import { coverageOf } from '../../domain/modelling/coverage-table';
import { aStructure, probeAssessment } from '../../domain/probe-data';
import { checkToCsv } from './check-csv';
import { checkTable } from './check-table';
import { probeLabels } from '../report/probe-report';

const at = '2026-11-21T10:00:00.000Z';

it('has one row for each counted pair, with the same statuses as the numbers', () => {
  fc.assert(
    fc.property(aStructure, (world) => {
      const [head = [], ...rows] = checkTable({ ...world, at, labels: probeLabels });
      const { whole } = coverageOf(world.profile, world.assessment, world.answers);
      expect(rows).toHaveLength(whole.applicable);
      for (const row of rows) expect(row).toHaveLength(head.length);
      const statuses = rows.map((row) => row[head.indexOf('status')]);
      const count = (wanted: string): number => statuses.filter((one) => one === wanted).length;
      expect([count('status-ja'), count('status-nein'), count('incomplete')]).toEqual([
        ...[whole.yes, whole.no, whole.incomplete],
      ]);
    }),
  );
});

it('loses no text of an answer, and nothing in the file can be run', async () => {
  await fc.assert(
    fc.asyncProperty(
      aStructure,
      fc.constantFrom('=1+1', '@SUM(A1)', '+4', 'a;"b"\nc', 'Łódź 😀'),
      async (world, text) => {
        const { profile, assessment, answers } = world;
        const [pair] = appliedModules(profile, assessment);
        const id = pair?.module.requirements[0]?.id ?? '';
        const answer: Answer = { status: 'ja', implementation: text, note: text, changed: {} };
        const key = sheetKey(pair?.object.id ?? '', pair?.module.id ?? '');
        const input = {
          ...{ profile, assessment, at, labels: probeLabels },
          answers: new Map([...answers, [key, { [id]: answer }]]),
        };
        const file = await checkToCsv(input).text();
        const { data } = Papa.parse<string[]>(file.replace('\uFEFF', ''), { skipEmptyLines: true });
        const wanted = checkTable(input);
        expect(data).toHaveLength(wanted.length);
        const guarded = (cell: string): string =>
          /^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
        expect(data).toEqual(wanted.map((row) => row.map(guarded)));
        expect(data.flat().some((cell) => /^[=+\-@\t\r]/.test(cell))).toBe(false);
      },
    ),
  );
});

it('says who carries it out and who is responsible as the document does', () => {
  fc.assert(
    fc.property(aStructure, ({ profile, answers, assessment }) => {
      const providerList = [{ id: 'p1', name: 'Zweckverband IT' }];
      const targetObjects = assessment.targetObjects.map((object) => ({
        ...object,
        ...{ operatedBy: 'dienstleister' as const, providerId: 'p1', responsible: 'IT-Stelle' },
      }));
      const [head = [], ...rows] = checkTable({
        ...{ profile, answers, at, labels: probeLabels },
        assessment: probeAssessment({ targetObjects, providerList }),
      });
      const cell = (row: string[], name: string): string => row[head.indexOf(name)] ?? '';
      for (const row of rows) {
        expect(cell(row, 'carriedOutBy')).toBe('dienstleister');
        expect(cell(row, 'provider')).toBe('Zweckverband IT');
        expect(cell(row, 'responsible')).not.toBe('');
      }
    }),
  );
});
