/** Made-up kinds, labels and objects for the tests of the import. Test code only. */
import fc from 'fast-check';
import { CARRIERS } from '$domain/record/fields';
import type { Assessment } from '$domain/record/assessment';
import { cleanRecord } from '$domain/record/clean-record';
import { sampleAssessment } from '$domain/record/data.fixture';
import type { ObjectKind } from '$domain/profile/profile';
import {
  PROTECTION_NEEDS,
  WHOLE_SCOPE_ID,
  type Provider,
  type TargetObject,
} from '$domain/record/target-object';
import type { ObjectCsvLabels } from '$exports/tables/csv/objects-csv';
import de from '$i18n/de.json';
import en from '$i18n/en.json';
import { decodeText, type DecodedText, type Reading } from './reading/decode-text';
import { readCsv, type CsvTable } from './reading/csv-table';
import { proposeChoice, type ColumnChoice } from './columns/column-choice';
import { readTable, type ObjectTable } from './rows/objects-table';
import type { Refusal } from './refusal';
import type { ImportRow } from './rows/objects-row';

const kind = (id: string, title: string): ObjectKind => ({
  id,
  title,
  type: 'it-system',
  modules: [],
});
export const KINDS: readonly ObjectKind[] = [
  { ...kind('verbund', 'Informationsverbund'), whole: true },
  kind('client', 'Arbeitsplatz-PC (Windows)'),
  kind('laptop', 'Laptop'),
  kind('drucker', 'Drucker, Kopierer, Multifunktionsgerät'),
  kind('router-switch', 'Router und Switch'),
];

const aPiece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    "'",
    "'=",
    '+',
    '-',
    '@',
    ';',
    ',',
    '"',
    '""',
    '\t',
    '|',
    'sep=;',
    '🖨️',
    'ÄÖÜß',
  ),
);
const aLine = fc.array(aPiece, { maxLength: 4 }).map((pieces) => pieces.join(''));
const aText = fc
  .tuple(fc.array(aLine, { maxLength: 3 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => lines.join(end));

/** Texts as forms store them, and as a sloppy source may have them: surrounded by spaces and line ends. */
const anObject = (id: string): fc.Arbitrary<TargetObject> =>
  fc.record(
    {
      id: fc.constant(id),
      title: fc.oneof(aLine, fc.constantFrom('PC Rathaus', ' PC Rathaus')),
      kind: fc.constantFrom('client', 'laptop', 'drucker', 'router-switch'),
      count: fc.option(fc.integer({ min: 0, max: 99_999 })),
      location: fc.oneof(aLine, fc.constantFrom('Rathaus', 'Bauhof')),
      responsible: aLine,
      operatedBy: fc.constantFrom('', ...CARRIERS),
      providerId: fc.constantFrom('', 'p0', 'p1', 'p2', 'p3', 'gone'),
      notes: aText,
      protectionNeed: fc.constantFrom(...PROTECTION_NEEDS),
      protectionReason: aText,
    },
    { requiredKeys: ['id', 'title', 'kind'] },
  );

const someProviders: fc.Arbitrary<Provider[]> = fc
  .array(
    fc.record({ name: fc.oneof(aLine, fc.constant('Zweckverband IT')), removed: fc.boolean() }),
    {
      maxLength: 4,
    },
  )
  .map((list) => list.map((one, index) => ({ id: `p${String(index)}`, ...one })));

export const aStructure: fc.Arbitrary<Assessment> = fc
  .tuple(
    someProviders,
    fc
      .integer({ min: 0, max: 6 })
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => anObject(`o${String(index)}`))),
      ),
  )
  .map(([providerList, objects]) =>
    // As read from the disk.
    cleanRecord(
      sampleAssessment({
        targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }, ...objects],
        providerList,
      }),
    ),
  );

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const importRow = (row: Partial<ImportRow> = {}): ImportRow => ({
  line: 2,
  title: '',
  kind: 'PC',
  count: null,
  location: '',
  responsible: '',
  operatedBy: '',
  operator: '',
  provider: '',
  protectionNeed: '',
  protectionReason: '',
  notes: '',
  cells: JSON.stringify(row),
  ...row,
});

export type ReadList = ObjectTable & { choice: ColumnChoice; csv: CsvTable };
/** A file as it is read if a person changes nothing. */
export function readList(
  bytes: Uint8Array,
  chosen: (readings: DecodedText['readings']) => Reading = ([best]) => best,
): ReadList | Refusal {
  const decoded = decodeText(bytes);
  if (decoded.kind === 'refused') return decoded;
  const csv = readCsv(chosen(decoded.readings).text);
  if (csv.kind === 'refused') return csv;
  const choice = proposeChoice(csv);
  return { ...readTable(csv, choice), choice, csv };
}

/** The words of the product, as `ui/objects/export-objects.ts` passes them on. */
export const LABELS: Record<'de' | 'en', ObjectCsvLabels> = {
  de: {
    columns: de.objectImport.column,
    carrier: de.carrier,
    protectionNeed: de.protectionNeed,
  },
  en: {
    columns: en.objectImport.column,
    carrier: en.carrier,
    protectionNeed: en.protectionNeed,
  },
};
