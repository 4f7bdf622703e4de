import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { MAX_TEXT } from '$domain/record/fields';
import { aBadInput, aBadText, aStoredDay } from './tables.fixture';
import type { Cell, ExportColumn, ExportTable } from './export-table';
import { workbookTables } from './workbook';
import { makeWorkbook } from './xlsx-file';
import { cellWords, partsOf, readWorkbook, saidBy } from './xlsx/xlsx.fixture';

const column = (kind: ExportColumn['kind']): ExportColumn => ({
  title: `Spalte ${kind}`,
  kind,
  width: 20,
});
const tableOf = (kind: ExportColumn['kind'], cells: Cell[]): ExportTable => ({
  name: 'Check',
  language: 'de',
  columns: [column(kind)],
  rows: cells.map((cell) => [cell]),
});
const written = async (table: ExportTable) => {
  const { blob } = await makeWorkbook([table]);
  const [worksheet] = await readWorkbook(blob);
  if (worksheet === undefined) throw new Error('no worksheet');
  return worksheet;
};
/** What a worksheet must say. */
const wanted = ({ rows }: ExportTable): Cell[][] =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellWords(cell) : cell)));

describe('the workbook', () => {
  it('contains every cell of every table and nothing else, for random assessments', async () => {
    await fc.assert(
      fc.asyncProperty(aBadInput, async (input) => {
        const tables = workbookTables(input);
        const { blob } = await makeWorkbook(tables);
        const worksheets = await readWorkbook(blob);
        expect(worksheets.map(({ name }) => name)).toEqual(tables.map(({ name }) => name));
        for (const [index, table] of tables.entries()) {
          const worksheet = worksheets[index];
          if (worksheet === undefined) throw new Error('a worksheet is missing');
          expect(saidBy(worksheet, table)).toEqual(wanted(table));
          expect(worksheet.cells).toHaveLength(table.rows.length + 1);
          expect(worksheet.cells[0]?.map((cell) => cell?.value)).toEqual(
            table.columns.map(({ title }) => title),
          );
          expect(worksheet.cells[0]?.every((cell) => cell?.bold)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('contains nothing that could be run, linked or fetched', async () => {
    await fc.assert(
      fc.asyncProperty(aBadInput, async (input) => {
        const parts = await partsOf((await makeWorkbook(workbookTables(input))).blob);
        expect(
          [...parts.keys()].filter((name) => /external|vba|macro|link|\.bin/i.test(name)),
        ).toEqual([]);
        for (const [name, xml] of parts) {
          if (name !== 'xl/sharedStrings.xml')
            expect(xml).not.toMatch(
              /<f[ >/]|<hyperlink|TargetMode|t="e"|<definedName[^>]*>[^<]*\(/,
            );
        }
        expect(parts.get('[Content_Types].xml')).not.toMatch(/macroEnabled/);
      }),
      { numRuns: 20 },
    );
  });

  it.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '#N/A', '#REF!', '=cmd|"/c calc"!A1'])(
    'keeps %j a text, also after somebody has edited the cell',
    async (text) => {
      const { cells } = await written(tableOf('text', [text]));
      expect(cells[1]?.[0]).toEqual({ value: text, format: '@', bold: false });
    },
  );

  it('keeps texts that look like numbers or days as texts', async () => {
    const texts = ['42', '1E5', '2027-03-31', 'TRUE', '1/2'];
    const { cells } = await written(tableOf('text', texts));
    expect(cells.slice(1).map((row) => row[0]?.value)).toEqual(texts);
  });

  it('writes days without a shift, in every time zone', async () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin']) {
      vi.stubEnv('TZ', zone);
      const { cells } = await written(tableOf('day', ['2027-03-31', '2000-01-01', '2026-10-25']));
      const days = cells.slice(1).map((row) => row[0]);
      expect(days.map((cell) => cell?.value)).toEqual([46_477, 36_526, 46_320]);
      expect(days.every((cell) => cell?.format === 'dd.mm.yyyy')).toBe(true);
    }
    vi.unstubAllEnvs();
  });

  it('leaves what is not certainly a day as it is', async () => {
    const days = ['2027-02-31', '20260-01-01', '0026-05-01', '1999-12-31', '9999-12-31'];
    const { cells } = await written(tableOf('day', days));
    expect(cells.slice(1).map((row) => row[0]?.value)).toEqual(days);
  });

  it('holds the longest text of an answer and cuts nothing: a text too long for a cell is refused', async () => {
    const text = 'ä😀_x0041_'.repeat(MAX_TEXT / 10);
    expect(text).toHaveLength(MAX_TEXT);
    const { cells } = await written(tableOf('text', [text]));
    expect(cells[1]?.[0]?.value).toBe(text);
    await expect(makeWorkbook([tableOf('text', ['x'.repeat(32_767)])])).resolves.toBeDefined();
    await expect(makeWorkbook([tableOf('text', ['x'.repeat(32_768)])])).rejects.toThrow(RangeError);
  });

  it('says how many characters could not be written', async () => {
    const { replaced } = await makeWorkbook([tableOf('text', ['a\u0000b\uD800', '😀\u0007', 'c'])]);
    expect(replaced).toBe(3);
  });

  it('freezes the header and filters the whole table', async () => {
    const columns = Array.from({ length: 28 }, () => column('text'));
    const rows = Array.from({ length: 7 }, () => columns.map(() => 'x'));
    const table: ExportTable = { name: "Plan '26", language: 'de', columns, rows };
    const { xml } = await written(table);
    const book = (await partsOf((await makeWorkbook([table])).blob)).get('xl/workbook.xml');
    expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    expect(xml).toContain('<autoFilter ref="A1:AB8"/>');
    expect(book).toContain(">'Plan ''26'!$A$1:$AB$8</definedName>");
    expect(book).toContain(">'Plan ''26'!$1:$1</definedName>");
    expect(xml.match(/<col [^>]*width="20"/g)).toHaveLength(28);
  });

  it('is a valid workbook even without rows', async () => {
    const worksheet = await written(tableOf('text', []));
    expect(worksheet.cells).toHaveLength(1);
    expect(worksheet.xml).toContain('<autoFilter ref="A1:A1"/>');
  });

  it('reports progress, never backwards, and all at the end', async () => {
    const shares: number[] = [];
    const table = tableOf('text', ['x']);
    const tables = ['A', 'B', 'C'].map((name) => ({ ...table, name }));
    await makeWorkbook(tables, (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('holds any text and any day in any column', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(aBadText, aStoredDay)), async (texts) => {
        const cells = texts.map((text) => text || null);
        for (const kind of ['text', 'day'] as const) {
          const table = tableOf(kind, cells);
          expect(saidBy(await written(table), table)).toEqual(wanted(table));
        }
      }),
      { numRuns: 50 },
    );
  });
});
