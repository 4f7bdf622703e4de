/** Lists as other programs and people write them, from bytes to objects. */
import { describe, expect, it } from 'vitest';
import { restructured } from '$domain/change/change.fixture';
import { sampleAssessment } from '$domain/record/data.fixture';
import { planObjectImport, suggestsGrouping, type ImportPlan } from './objects-csv';
import { bytesOf, KINDS, readList, type ReadList } from './import.fixture';
import { encodePage, type CodePage } from './reading/code-pages';
import { decodeText } from './reading/decode-text';
import { readCsv } from './reading/csv-table';
import { headingsOf, mayHold, proposeChoice } from './columns/column-choice';

function listOf(file: Uint8Array): ReadList {
  const list = readList(file);
  if ('kind' in list) throw new Error(list.reason);
  return list;
}
function planOf({ rows }: ReadList, group = false): ImportPlan {
  const plan = planObjectImport(rows, {
    assessment: sampleAssessment(),
    kinds: KINDS,
    kindByWord: {},
    group,
    newId: () => 'new',
    more: String,
  });
  if (plan.kind === 'refused') throw new Error(plan.reason);
  return plan;
}
const inPage = (page: CodePage, lines: string[], end: string): Uint8Array =>
  encodePage(page, lines.join(end)) ?? new Uint8Array();
const columnsOf = ({ choice, csv }: ReadList): Record<string, string> =>
  Object.fromEntries(
    [...choice.columns].map(([column, index]) => [
      column,
      headingsOf(csv, choice.heading)[index] ?? '',
    ]),
  );

const OFFICE = [
  'Gerät;Typ;Stück;Gebäude;Zuständig;Betreiber',
  'Türöffner-PC;PC;2;Rathaus Süd;Frau Müßig;wir selbst',
  'Kopierer Bürgerbüro;Kopierer;1;Außenstelle;Herr Çelik;KDN Köln',
];

it.each([
  ['Excel, CSV (MS-DOS)', 'cp850', '\r\n'],
  ['Excel on a Mac', 'macintosh', '\r'],
  ['Excel, CSV', 'windows-1252', '\r\n'],
] as const)('%s comes in with its letters', (_name, page, end) => {
  const file = inPage(page, OFFICE, end);
  expect(decodeText(file)).toMatchObject({ sure: page === 'windows-1252' });
  expect(listOf(file).rows).toMatchObject([
    { line: 2, title: 'Türöffner-PC', location: 'Rathaus Süd', responsible: 'Frau Müßig' },
    { line: 3, title: 'Kopierer Bürgerbüro', responsible: 'Herr Çelik', operator: 'KDN Köln' },
  ]);
  expect(planOf(listOf(file)).objects).toMatchObject([
    { state: 'new', kind: 'Arbeitsplatz-PC (Windows)', count: 2 },
    { state: 'new', kind: 'Drucker, Kopierer, Multifunktionsgerät', count: 1 },
  ]);
});

it('PowerShell, Export-Csv with its #TYPE line', () => {
  const list = listOf(
    bytesOf(
      [
        '#TYPE Selected.Microsoft.ActiveDirectory.Management.ADComputer',
        '"Name","OperatingSystem","Location","Description"',
        '"PC-0001","Windows 11 Pro","Rathaus, Zimmer 3","Empfang"',
        '"PC-0002","Windows 11 Pro",,',
      ].join('\r\n'),
    ),
  );
  expect(columnsOf(list)).toEqual({ title: 'Name', location: 'Location', notes: 'Description' });
  expect(list.rows).toMatchObject([
    { line: 3, title: 'PC-0001', location: 'Rathaus, Zimmer 3', notes: 'Empfang' },
    { line: 4, title: 'PC-0002', location: '', notes: '' },
  ]);
  expect(list.problems).toEqual([]);
});

it('an inventory with 80 columns: known ones are found, identifying numbers are not counts', () => {
  const known = ['AssetName', 'Inventarnummer', 'Typ', 'Gruppe', 'Standort', 'Seriennummer'];
  const more = Array.from({ length: 74 }, (_, index) => `Komponente ${String(index)}`);
  const rows = Array.from({ length: 60 }, (_, index) => {
    const device = [
      `PC-${String(index)}`,
      String(20_001 + index),
      index % 2 ? 'Notebook' : 'Desktop',
    ];
    return [...device, 'Hardware', 'Rathaus', `SN${String(index)}`, ...more.map(() => 'x')];
  });
  const list = listOf(
    bytesOf([[...known, ...more], ...rows].map((row) => row.join(';')).join('\n')),
  );
  expect(columnsOf(list)).toEqual({ title: 'AssetName', kind: 'Typ', location: 'Standort' });
  expect(list.ignored).toHaveLength(77);
  expect(list.rows.every(({ count }) => count === null)).toBe(true);
  expect(suggestsGrouping(list.rows, sampleAssessment())).toBe(true);
  expect(planOf(list, true).objects.map(({ kind, count }) => [kind, count])).toEqual([
    ['Arbeitsplatz-PC (Windows)', 30],
    ['Laptop', 30],
  ]);
});

it('a list written by hand: two title lines, subheadings, empty lines, one wrong cell', () => {
  const list = listOf(
    bytesOf(
      [
        'Geräteliste der Gemeinde Musterhausen;;;;',
        'Stand: 3. März 2026, Frau Muster;;;;',
        ';;;;',
        'lfd. Nr.;Bezeichnung;Gruppe;Anzahl;Raum',
        'Erdgeschoss;;;;',
        '1;PC Kasse;PC;2;0.03',
        '2;Drucker;Drucker;ca. 4;0.04',
        ';;;;',
        'Obergeschoss;;;;',
        '3;Laptops;Laptop;3;',
      ].join('\r\n'),
    ),
  );
  expect(list.choice.heading).toBe(2);
  expect(columnsOf(list)).toEqual({
    title: 'Bezeichnung',
    kind: 'Gruppe',
    count: 'Anzahl',
    location: 'Raum',
  });
  expect(list.rows.map(({ line, title, count }) => [line, title, count])).toEqual([
    [6, 'PC Kasse', 2],
    [7, 'Drucker', null],
    [10, 'Laptops', 3],
  ]);
  expect(list.problems).toEqual([
    { line: 5, fault: 'sectionTitle', value: 'Erdgeschoss', left: true },
    { line: 7, fault: 'count', column: 'count', value: 'ca. 4', left: false },
    { line: 9, fault: 'sectionTitle', value: 'Obergeschoss', left: true },
  ]);
});

describe('columns', () => {
  const choiceOf = (text: string): Record<string, string> => columnsOf(listOf(bytesOf(text)));
  it.each(['Typ;Gruppe;Name', 'Gruppe;Typ;Name', 'Group;Name;Type'])(
    'Typ beats Gruppe: %s',
    (head) => {
      expect(choiceOf(`${head}\na;b;c`).kind).toMatch(/^Typ/);
    },
  );
  it.each([
    ['Anzahl Geräte', 'count'],
    ['Standort (Gebäude)', 'location'],
    ['Zuständig / Amt', 'responsible'],
  ])('are found with further words: %s', (head, column) => {
    expect(choiceOf(`Name;${head}\na;1`)[column]).toBe(head);
  });
  it.each([
    'Inventarnummer',
    'Inventarnr.',
    'Inv.-Nr.',
    'lfd. Nr.',
    'Nr.',
    'ID',
    'Asset-ID',
    'AssetID',
    'Seriennummer',
    'Serial number',
  ])('that number things are never counts, not even by hand: %s', (head) => {
    expect(choiceOf(`Name;${head}\na;1\nb;1`).count).toBeUndefined();
    expect(mayHold('count', head)).toBe(false);
  });
  it('with an ambiguous heading are counts if their contents are', () => {
    expect(choiceOf('Name;Number\na;3\nb;1\nc;3').count).toBe('Number');
    expect(choiceOf('Name;Number\na;10023\nb;10024\nc;10031').count).toBeUndefined();
    expect(choiceOf('Name;Number\na;007\nb;12\nc;3').count).toBeUndefined();
    expect(
      choiceOf(`Name;Number\n${[1, 2, 3, 4, 5].map((n) => `x;${String(n)}`).join('\n')}`).count,
    ).toBeUndefined();
  });
  it('without known headings are left to the person, headed by the first line as wide as the others', () => {
    const csv = readCsv('Liste\nFarbe;Größe\nrot;5\nblau;6');
    if (csv.kind === 'refused') throw new Error(csv.reason);
    const choice = proposeChoice(csv);
    expect([choice.heading, choice.columns.size]).toEqual([1, 0]);
  });
  it('are found after "sep=" and "#TYPE" in either order, even after empty lines', () => {
    for (const before of ['sep=,\n#TYPE x', '#TYPE x\nsep=,', '\n\nsep=,', '"sep=,"'])
      expect(choiceOf(`${before}\nName,Typ\na,PC`)).toEqual({ title: 'Name', kind: 'Typ' });
  });
});

it('a list that names a provider but no operator says that the provider operates the thing', () => {
  const list = readList(
    bytesOf('Name;Art;Dienstleister\nLaptop Kita;Laptop;Systemhaus Nord\nPC Kasse;PC;'),
  );
  if ('kind' in list) throw new Error(list.reason);
  const assessment = sampleAssessment();
  const result = planObjectImport(list.rows, {
    assessment,
    kinds: KINDS,
    kindByWord: {},
    group: false,
    newId: () => crypto.randomUUID(),
    more: String,
  });
  if (result.kind === 'refused') throw new Error(result.reason);
  const { targetObjects, providerList = [] } = restructured(assessment, ...result.plan.changes);
  const provider = providerList.find(({ name }) => name === 'Systemhaus Nord');
  expect(targetObjects.find(({ title }) => title === 'Laptop Kita')).toMatchObject({
    operatedBy: 'dienstleister',
    providerId: provider?.id,
  });
  expect(targetObjects.find(({ title }) => title === 'PC Kasse')?.operatedBy ?? '').toBe('');
});
