import { describe, expect, it } from 'vitest';
import { OBJECT_COLUMNS } from '../exports/tables/csv/objects-csv';
import { columnOf, carrierOf, protectionNeedOf } from './object-columns';
import { readObjectFile, readObjects, type ObjectTable } from './objects-csv';
import { bytesOf, LABELS } from './probe-import';

const read = (text: string): ReturnType<typeof readObjects> => readObjects(bytesOf(text));
function tableOf(text: string): ObjectTable {
  const result = read(text);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}
const rowsOf = (text: string): unknown[] =>
  tableOf(text).rows.map(({ title, count }) => [title, count]);

describe('separators', () => {
  it.each([';', ',', '\t', '|'])('are found: %j', (mark) => {
    const text = ['Name;Anzahl', 'PC;3', 'Drucker;2'].join('\n').replaceAll(';', mark);
    expect(rowsOf(text)).toEqual([
      ['PC', 3],
      ['Drucker', 2],
    ]);
  });
  it('are found where the lines do not agree', () => {
    expect(rowsOf('Name;Anzahl\nPC\nDrucker;2\nServer, alt\n')).toEqual([
      ...[
        ['PC', null],
        ['Drucker', 2],
        ['Server, alt', null],
      ],
    ]);
  });
  it('are then those of the first line', () => {
    expect(rowsOf('Name,Anzahl\nPC\nDrucker,2\n')).toEqual([
      ['PC', null],
      ['Drucker', 2],
    ]);
  });
  it('are not needed for a single column', () => {
    expect(rowsOf('Bezeichnung\nServer, alt\n')).toEqual([['Server, alt', null]]);
  });
  it('may be named by Excel in the first line', () => {
    expect(rowsOf('sep=|\nName|Anzahl\nPC;alt|3')).toEqual([['PC;alt', 3]]);
    expect(tableOf('sep=|\nName|Anzahl\nPC|x').problems[0]?.line).toBe(3);
  });
});

describe('headings', () => {
  it.each(['de', 'en'] as const)('of our own export are recognised (%s)', (language) => {
    for (const column of OBJECT_COLUMNS)
      expect(columnOf(LABELS[language].columns[column])).toBe(column);
    for (const [value, label] of Object.entries(LABELS[language].carrier))
      expect(carrierOf(label)).toBe(value);
    for (const [value, label] of Object.entries(LABELS[language].protectionNeed))
      expect(protectionNeedOf(label)).toBe(value);
  });
  it.each([
    ['ZUSTAENDIG', 'responsible'],
    [' zuständig: ', 'responsible'],
    ['Gerät', 'title'],
    ['Hostname', 'title'],
    ['Geräte-Art', 'kind'],
    ['Stück', 'count'],
    ['Gebaeude', 'location'],
    ['betrieben von', 'operatedBy'],
    ['Anbieter', 'provider'],
    ['Begründung Schutzbedarf', 'protectionReason'],
    ['Bemerkung', 'notes'],
  ])('have synonyms: %s', (header, column) => expect(columnOf(header)).toBe(column));

  it('that mean nothing, or the same again, are ignored and named', () => {
    const { columns, ignored } = tableOf('Hostname;Inventarnr.;Name;Typ\nPC1;4711;x;PC');
    expect(columns.map(({ column, header }) => [column, header])).toEqual([
      ...[
        ['title', 'Hostname'],
        ['kind', 'Typ'],
      ],
    ]);
    expect(ignored).toEqual(['Inventarnr.', 'Name']);
  });
  it('with a quotation mark that never closes are a problem of line 1', () => {
    const { rows, problems } = tableOf('Name;"Ort\nPC;Rathaus\n');
    expect([rows, problems]).toEqual([[], [{ line: 1, fault: 'quoteOpen' }]]);
  });
  it('must name the thing or its kind', () => {
    expect(read('Inventarnr.;Anzahl\n1;2')).toEqual({
      ...{ kind: 'refused', reason: 'noHeader', headers: ['Inventarnr.', 'Anzahl'] },
    });
  });
});

describe('rows', () => {
  it('are plain text: formulas and markup stay letters, our own apostrophe goes', () => {
    const titles = ['=HYPERLINK("http://x")', '<img src=x onerror=alert(1)>', "'-5", "''=1", "'s"];
    const text = ['Name', ...titles.map((one) => `"${one.replaceAll('"', '""')}"`)].join('\n');
    expect(tableOf(text).rows.map(({ title }) => title)).toEqual([
      ...[titles[0], titles[1], '-5', "'=1", "'s"],
    ]);
  });
  it('that are empty are skipped, and lines are counted as in an editor', () => {
    const text = 'Name;Notizen;Anzahl\r\n\r\n;;\r\nPC;"eins\r\nzwei";x\r\nDrucker;;y';
    expect(tableOf(text).problems.map(({ line }) => line)).toEqual([4, 6]);
    expect(tableOf(text).rows).toEqual([]);
  });
  it.each([
    ['12', 12],
    ['0', 0],
    ['1.200', 1200],
    ['99999', 99_999],
    ['', null],
  ])('take the count %j', (cell, count) =>
    expect(rowsOf(`Name;Anzahl\nPC;${cell}`)).toEqual([['PC', count]]),
  );

  it.each([
    ['Name;Anzahl\nPC;viele', { fault: 'count', column: 'count', value: 'viele' }],
    ['Name;Anzahl\nPC;-1', { fault: 'count' }],
    ['Name;Anzahl\nPC;1.5', { fault: 'count' }],
    ['Name;Anzahl\nPC;100000', { fault: 'count' }],
    [`Name;Ort\nPC;${'x'.repeat(401)}`, { fault: 'tooLong', column: 'location', max: 400 }],
    [`Name;Notizen\nPC;${'x'.repeat(20_001)}`, { fault: 'tooLong', column: 'notes', max: 20_000 }],
    ['Name;Betrieb\nPC;Onkel Fritz', { fault: 'operatedBy', value: 'Onkel Fritz' }],
    ['Name;Schutzbedarf\nPC;egal', { fault: 'protectionNeed', value: 'egal' }],
    ['Name;Ort\n;Rathaus', { fault: 'nameless' }],
    ['Name;Ort\nPC;Rathaus;zu viel', { fault: 'tooManyCells' }],
    ['Name;Ort\n"PC "alt";Rathaus', { fault: 'quoteInside' }],
    ['Name;Ort\n"PC;Rathaus', { fault: 'quoteOpen' }],
  ])('with a problem are not taken: %j', (text, problem) => {
    const { rows, problems } = tableOf(`${text}\n`);
    expect(rows).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ line: 2, ...problem })]);
  });
  it('say nothing about cells that are missing', () => {
    expect(tableOf('Name;Ort;Anzahl\nPC').rows).toEqual([
      ...[{ line: 2, title: 'PC', kind: '', count: null, location: '', responsible: '' }].map(
        (row) => ({
          ...row,
          ...{ operatedBy: '', provider: '', protectionNeed: '', protectionReason: '', notes: '' },
        }),
      ),
    ]);
  });
});

describe('limits', () => {
  const lines = (count: number, line: string): string => `Name\n${`${line}\n`.repeat(count)}`;
  it('2 MB, also without opening the file', async () => {
    const file = new Blob(['Name\n', 'x'.repeat(2_000_000)]);
    const refused = { kind: 'refused', reason: 'tooLarge', max: 2_000_000 };
    expect(await readObjectFile(file)).toEqual(refused);
    expect(readObjects(new Uint8Array(2_000_001))).toEqual(refused);
  });
  it('20,000 rows; empty lines do not count until there are absurdly many', () => {
    expect(tableOf(lines(20_000, 'PC')).rows).toHaveLength(20_000);
    expect(read(lines(20_001, 'PC'))).toMatchObject({ reason: 'tooManyRows', max: 20_000 });
    expect(tableOf(lines(100_000, ';;')).rows).toEqual([]);
    expect(read(lines(250_000, ''))).toMatchObject({ reason: 'tooManyRows' });
  });
  it('60 columns', () => {
    expect(read(`Name${';x'.repeat(60)}`)).toMatchObject({ reason: 'tooManyColumns', max: 60 });
    expect(read(`Name\nPC${';x'.repeat(60)}`)).toMatchObject({ reason: 'tooManyColumns' });
    expect(tableOf(`Name${';x'.repeat(59)}`).ignored).toHaveLength(59);
  });
  it('an empty file is called empty', () => {
    for (const text of ['', '\n \n', '\uFEFF'])
      expect(read(text)).toMatchObject({ reason: 'empty' });
  });
});

it('says when the browser may not read the file, and hides no defect of ours', async () => {
  const failing = (error: Error): Blob =>
    ({ size: 1, arrayBuffer: () => Promise.reject(error) }) as unknown as Blob;
  const locked = new DOMException('locked', 'NotReadableError');
  expect(await readObjectFile(failing(locked))).toEqual({ kind: 'refused', reason: 'unreadable' });
  await expect(readObjectFile(failing(new TypeError('bug')))).rejects.toThrow('bug');
});
