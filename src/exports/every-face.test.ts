/**
 * What an older version stored as pasted comes out the same, and clean, in every file. The path is that of the
 * app: record on the disk, repository, document.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerSheet, Assessment } from '$domain/record/assessment';
import { sheetKey } from '$domain/record/assessment';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { openSampleStorage, type SampleStorage } from '$storage/repository.fixture';
import { calendarEvents } from './calendar/calendar-events';
import { makeCalendar } from './calendar/ics-file';
import { decoded, linesOf, madeParts } from './docx/docx.fixture';
import { cleanReport } from './html/clean-report';
import { makeReportHtml } from './html/html-file';
import type { MadeFile } from './made-file';
import { draw } from './pdf/expect.fixture';
import { municipalProfile } from './pdf/fonts.fixture';
import { sampleInput } from './report/report.fixture';
import { buildReport } from './report/report';
import type { ReportInput } from './report/report-model';
import { checkTable } from './tables/check-table';
import { csvFile } from './tables/csv/csv-file';
import { objectsToCsv, OBJECT_COLUMNS } from './tables/csv/objects-csv';
import { workbookTables } from './tables/workbook';
import { makeWorkbook } from './tables/xlsx-file';
import { readWorkbook } from './tables/xlsx/xlsx.fixture';

const PASTED = [
  'Bu\u0308rgerbu\u0308ro\vEins\fZwei\u0085Drei\u2028Vier\u2029Fu\u0308nf\r\nSechs\rSieben',
  '\uf0b7\tAcht\n\uf0a7\tNeun\n\uf0fc Zehn \uf0e0 Elf',
  '\ufeffZw\u00adölf\0\u200b\u202aDreizehn\u202c\ufffc\u0090\u001f\ud83d Ende',
].join('\n');
const WORDS =
  'Bürgerbüro Eins Zwei Drei Vier Fünf Sechs Sieben • Acht • Neun ✓ Zehn → Elf ZwölfDreizehn Ende';
const compact = (text: string): string => text.replace(/\s+/gu, '');
const profile = municipalProfile();
const [module] = profile.modules;
const requirement = module?.requirements[0];

let storage: SampleStorage;
let input: ReportInput;

beforeAll(async () => {
  storage = await openSampleStorage('every-face');
  const { database, repository } = storage;
  const stored = (await database.assessments.toArray())[0] as Assessment;
  await database.assessments.put({
    ...stored,
    municipality: PASTED,
    scopeDescription: PASTED,
    targetObjects: [
      { id: WHOLE_SCOPE_ID, title: 'x' },
      { id: 'o', title: PASTED, kind: 'client', notes: PASTED },
    ],
    document: { texts: { reviewOn: '2027-05-01', participants: PASTED } },
  });
  const changed = { status: { at: stored.changedAt, by: PASTED } };
  const answer = { status: 'nein', implementation: PASTED, dueDate: '2027-04-01', changed };
  const place = { assessmentId: stored.id, objectId: WHOLE_SCOPE_ID, moduleId: module?.id ?? '' };
  await database.sheets.put({
    ...place,
    revision: 1,
    answers: { [requirement?.id ?? '']: answer },
  } as AnswerSheet);
  const sheets = await repository.sheets(stored.id);
  const answers = new Map(sheets.map((one) => [sheetKey(one.objectId, one.moduleId), one.answers]));
  input = sampleInput(profile, answers, await repository.get(stored.id));
});
afterAll(() => storage.close());

async function textOf({ blob, replaced }: MadeFile): Promise<string> {
  expect(replaced).toBe(0);
  return blob.text();
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const FACES: Record<string, () => Promise<string>> = {
  screen: () => Promise.resolve(stringsOf(cleanReport(buildReport(input))).join('\n')),
  PDF: async () => {
    const { text, replaced } = await draw(buildReport(input));
    expect(replaced).toBe(0);
    return text;
  },
  Word: async () => {
    const parts = await madeParts(buildReport(input));
    return linesOf(parts['word/document.xml'])
      .map(({ text }) => decoded(text))
      .join('\n');
  },
  HTML: async () =>
    (await textOf(await makeReportHtml(buildReport(input)))).replaceAll(/<br ?\/?>/g, '\n'),
  XLSX: async () => {
    const made = await makeWorkbook(workbookTables(input));
    expect(made.replaced).toBe(0);
    const worksheets = await readWorkbook(made.blob);
    return worksheets
      .flatMap(({ cells }) => cells.flat().map((cell) => String(cell?.value)))
      .join('\n');
  },
  CSV: async () => textOf(csvFile(checkTable(input))),
  ICS: async () => (await textOf(makeCalendar(calendarEvents(input)))).replaceAll('\r\n ', ''),
  'CSV of the objects': () => {
    const { assessment } = input;
    const columns = Object.fromEntries(OBJECT_COLUMNS.map((column) => [column, column]));
    const labels = { columns, carrier: {}, protectionNeed: {} } as never;
    return Promise.resolve(objectsToCsv({ assessment, kinds: [], labels }));
  },
};

describe('a text with every character that pasting may bring along', () => {
  it.each(Object.entries(FACES))(
    'is the same in %s',
    async (_face, make) => {
      const text = await make();
      expect(compact(text)).toContain(compact(WORDS));
      expect(text).not.toMatch(
        /[\0\v\f\u0085\u2028\u2029\u00ad\u200b\u202a\ufffc\ufffd\uf000-\uf0ff]|u\u0308/u,
      );
    },
    60_000,
  );
});
