import { execFile, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import JSZip from 'jszip';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvTexts } from '../csv/csv-file';
import { aBadInput } from '../tables.fixture';
import type { ExportTable } from '../export-table';
import { workbookTables } from '../workbook';
import { makeWorkbook } from '../xlsx-file';
import { cellWords } from './xlsx.fixture';

/** LibreOffice may be installed without its spreadsheet program. */
const soffice = spawnSync('which', ['soffice'], { encoding: 'utf8' }).stdout.trim();
const installed = soffice !== '' && existsSync(join(dirname(realpathSync(soffice)), 'libsclo.so'));
const demanded = process.env['CI_TOOLS'] === '1';

/** Semicolons, UTF-8, every text in quotes, numbers and days as shown, all worksheets. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,true,false,false,-1';

/** What LibreOffice makes of a workbook, file by file. */
async function converted(workbook: Blob, format: string): Promise<Map<string, Buffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'basis-check-'));
  try {
    await writeFile(join(folder, 'a.xlsx'), Buffer.from(await workbook.arrayBuffer()));
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      join(folder, 'a.xlsx'),
    ]);
    const names = (await readdir(folder)).filter((name) => /^a.*\.(csv|ods)$/.test(name));
    const files = names.map(async (name) => [name, await readFile(join(folder, name))] as const);
    return new Map(await Promise.all(files));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The tables of many random assessments, merged into one per kind. */
function manyTables(): ExportTable[] {
  const made = fc.sample(aBadInput, { numRuns: 60, seed: 4 }).map(workbookTables);
  const [first = []] = made;
  return first.map((table, index) => ({
    ...table,
    rows: made.flatMap((tables) => tables[index]?.rows ?? []),
  }));
}

describe.skipIf(!installed && !demanded)('LibreOffice opens the workbook', () => {
  it('and shows every cell, with days and euros as intended', { timeout: 120_000 }, async () => {
    const tables = manyTables();
    const { blob } = await makeWorkbook(tables);
    const files = await converted(blob, AS_CSV);
    const worksheets = tables.map(({ name }) => {
      const text = files.get(`a-${name}.csv`)?.toString('utf8') ?? '';
      return Papa.parse<string[]>(text.trimEnd(), { delimiter: ';', newline: '\n' }).data;
    });
    for (const [index, table] of tables.entries()) {
      const euros = table.columns.map(({ kind }) => kind === 'euros');
      const [head, ...rows] = worksheets[index] ?? [];
      const [wantedHead, ...wanted] = csvTexts(table);
      expect(head).toEqual(wantedHead);
      expect(
        rows.map((row) =>
          row.map((cell, column) => (euros[column] ? cell.replace(/[,.]| €$/g, '') : cell)),
        ),
      ).toEqual(wanted.map((row) => row.map(cellWords)));
    }
  });

  it('and filters whole tables', { timeout: 120_000 }, async () => {
    const tables = manyTables();
    const files = await converted((await makeWorkbook(tables)).blob, 'ods');
    const zip = await JSZip.loadAsync(files.get('a.ods') ?? Buffer.alloc(0));
    const xml = (await zip.file('content.xml')?.async('string')) ?? '';
    const filters = [...xml.matchAll(/<table:database-range [^>]*>/g)].map(([filter]) => filter);
    expect(filters).toHaveLength(tables.length);
    for (const [index, { name, rows, columns }] of tables.entries()) {
      const last = `${String.fromCharCode(64 + columns.length)}${String(rows.length + 1)}`;
      expect(filters[index]).toContain(`address="${name}.A1:${name}.${last}"`);
      expect(filters[index]).toContain('display-filter-buttons="true"');
    }
  });
});

it.runIf(!installed)('LibreOffice is not installed: its tests were skipped', () => {
  expect(demanded).toBe(false);
});
