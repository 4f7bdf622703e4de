import { describe, expect, it, vi } from 'vitest';
import { OBJECT_COLUMNS } from '$exports/tables/csv/objects-csv';
import { columnOf, carrierOf, protectionNeedOf } from '../columns/object-columns';
import { readObjectFile } from '../objects-csv';
import { readTable } from './objects-table';
import { bytesOf, importRow, LABELS, readList, type ReadList } from '../import.fixture';

vi.setConfig({ testTimeout: 60_000 });

const read = (text: string): ReturnType<typeof readList> => readList(bytesOf(text));
function tableOf(text: string): ReadList {
  const result = read(text);
  if ('kind' in result) throw new Error(result.reason);
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
  it('are found even if the lines disagree', () => {
    expect(rowsOf('Name;Anzahl\nPC\nDrucker;2\nServer, alt\n')).toEqual([
      ['PC', null],
      ['Drucker', 2],
      ['Server, alt', null],
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
  it('may be named in the first line, as Excel does', () => {
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

  it('that mean nothing, or repeat a meaning, are ignored and listed', () => {
    const { choice, ignored } = tableOf('Hostname;Inventarnr.;Name;Typ\nPC1;4711;x;PC');
    expect([...choice.columns]).toEqual([
      ['title', 0],
      ['kind', 3],
    ]);
    expect(ignored).toEqual(['Inventarnr.', 'Name']);
  });
  it('with an unclosed quotation mark are a problem in line 1', () => {
    const { rows, problems } = tableOf('Name;"Ort\nPC;Rathaus\n');
    expect([rows, problems]).toEqual([[], [{ line: 1, fault: 'quoteOpen', left: true }]]);
  });
});

describe('rows', () => {
  it('are plain text: formulas and markup stay text, our own apostrophe is removed', () => {
    const titles = ['=HYPERLINK("http://x")', '<img src=x onerror=alert(1)>', "'-5", "''=1", "'s"];
    const text = ['Name', ...titles.map((one) => `"${one.replaceAll('"', '""')}"`)].join('\n');
    expect(tableOf(text).rows.map(({ title }) => title)).toEqual([
      titles[0],
      titles[1],
      '-5',
      "'=1",
      "'s",
    ]);
  });
  it('that are empty are skipped, and lines are numbered as in an editor', () => {
    const text = 'Name;Notizen;Anzahl\r\n\r\n;;\r\nPC;"eins\r\nzwei";x\r\nDrucker;;y';
    expect(tableOf(text).problems.map(({ line, left }) => [line, left])).toEqual([
      [4, false],
      [6, false],
    ]);
    expect(tableOf(text).rows.map(({ line, count }) => [line, count])).toEqual([
      [4, null],
      [6, null],
    ]);
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
    ['Name;Ort\n;Rathaus', { fault: 'nameless' }],
    ['Name;Ort\nPC;Rathaus;zu viel', { fault: 'tooManyCells' }],
    ['Name;Ort\n"PC "alt";Rathaus', { fault: 'quoteInside' }],
    ['Name;Ort\n"PC;Rathaus', { fault: 'quoteOpen' }],
    [`Name;Ort\n${'x'.repeat(401)};Rathaus`, { fault: 'nameless' }],
    ['Name;Art;Ort\nErdgeschoss', { fault: 'sectionTitle', value: 'Erdgeschoss' }],
  ])('that are no objects are left out and told: %j', (text, problem) => {
    const { rows, problems } = tableOf(`${text}\n`);
    expect(rows).toEqual([]);
    expect(problems).toContainEqual({ line: 2, left: true, ...problem });
  });

  it.each([
    ['Anzahl', 'viele', { fault: 'count', column: 'count', value: 'viele' }],
    ['Anzahl', '-1', { fault: 'count', value: '-1' }],
    ['Anzahl', '1.5', { fault: 'count', value: '1.5' }],
    ['Anzahl', '0.500', { fault: 'count', value: '0.500' }],
    ['Anzahl', '12,50', { fault: 'count', value: '12,50' }],
    ['Anzahl', '4.800,50', { fault: 'count', value: '4.800,50' }],
    ['Anzahl', '1.2', { fault: 'count', value: '1.2' }],
    ['Anzahl', '100000', { fault: 'count', value: '100000' }],
    ['Anzahl', '12 Stück', { fault: 'count', value: '12 Stück' }],
    ['Ort', 'x'.repeat(401), { fault: 'tooLong', column: 'location', max: 400 }],
    ['Notizen', 'x'.repeat(20_001), { fault: 'tooLong', column: 'notes', max: 20_000 }],
    ['Schutzbedarf', 'egal', { fault: 'protectionNeed', value: 'egal' }],
  ])('with one cell that cannot be used are taken without it: %s', (heading, cell, problem) => {
    const { rows, problems } = tableOf(`Name;${heading};Zuständig\nPC;${cell};Hauptamt`);
    expect(problems).toEqual([expect.objectContaining({ line: 2, left: false, ...problem })]);
    expect(rows).toMatchObject([
      {
        title: 'PC',
        responsible: 'Hauptamt',
        count: null,
        location: '',
        notes: '',
        protectionNeed: '',
      },
    ]);
  });

  it.each([
    ['4.800', 4800],
    ['4,800', 4800],
    ['4 800', 4800],
    ['0', 0],
    ['99999', 99_999],
  ])('with a number as the fields read it: %s', (cell, count) => {
    const { rows, problems } = tableOf(`Name;Anzahl\nPC;${cell}`);
    expect([rows[0]?.count, problems]).toEqual([count, []]);
  });

  it('with identifying numbers are not counted once a person has said so', () => {
    const { csv, choice } = tableOf('Name;Bestand\nPC;00412\nLaptop;3');
    const columns = new Map([...choice.columns, ['count' as const, 1]]);
    const { rows, problems } = readTable(csv, { ...choice, columns });
    expect(rows.map(({ count }) => count)).toEqual([null, 3]);
    expect(problems).toMatchObject([{ line: 2, fault: 'numbered', value: '00412', left: false }]);
  });
  it('with a letter lost earlier are taken and reported', () => {
    const { rows, problems } = tableOf('Name;Ort\nB\ufffdro;Rathaus');
    expect(rows).toHaveLength(1);
    expect(problems).toMatchObject([
      { line: 2, fault: 'lostLetter', value: 'B\ufffdro', left: false },
    ]);
  });
  it('keep the name of an operator that is no known word', () => {
    const { rows, problems } = tableOf('Name;Betrieb\nPC;Onkel Fritz\nPC2;wir selbst');
    expect(rows.map(({ operatedBy, operator }) => [operatedBy, operator])).toEqual([
      ['', 'Onkel Fritz'],
      ['wir', ''],
    ]);
    expect(problems).toEqual([]);
  });
  it('are as wide as most of them if a heading is missing', () => {
    const { rows, problems } = tableOf('Name;Ort\nA;x;1\nB;y;2\nC;z');
    expect([rows.length, problems]).toEqual([3, []]);
  });
  it('arrive in composed letters, without invisible characters', () => {
    const { rows } = tableOf('Name;Notizen\nBu\u0308ro\u00ad\u200b;"a\u000b\uf0b7 b"');
    expect(rows).toMatchObject([{ title: 'Büro', notes: 'a\n• b' }]);
  });
  it('say nothing about missing cells', () => {
    expect(tableOf('Name;Ort;Anzahl\nPC').rows).toEqual([
      importRow({ title: 'PC', kind: '', cells: '["PC"]' }),
    ]);
  });
});

describe('limits', () => {
  const lines = (count: number, line: string): string => `Name\n${`${line}\n`.repeat(count)}`;
  it('10 MB, without opening the file', async () => {
    const file = new Blob(['Name\n', 'x'.repeat(10_000_000)]);
    const refused = { kind: 'refused', reason: 'tooLarge', max: 10_000_000 };
    expect(await readObjectFile(file)).toEqual(refused);
  });
  it('20,000 rows; empty lines do not count until there are absurdly many', () => {
    expect(tableOf(lines(20_000, 'PC')).rows).toHaveLength(20_000);
    expect(read(lines(20_001, 'PC'))).toMatchObject({ reason: 'tooManyRows', max: 20_000 });
    expect(tableOf(lines(100_000, ';;')).rows).toEqual([]);
    expect(read(lines(250_000, ''))).toMatchObject({ reason: 'tooManyRows' });
  });
  it('500 columns', () => {
    expect(read(`Name${';x'.repeat(500)}`)).toMatchObject({ reason: 'tooManyColumns', max: 500 });
    expect(read(`Name\nPC${';x'.repeat(500)}`)).toMatchObject({ reason: 'tooManyColumns' });
    expect(tableOf(`Name${';x'.repeat(499)}`).ignored).toHaveLength(499);
  });
  it('an empty file is called empty', () => {
    for (const text of ['', '\n \n', '\uFEFF'])
      expect(read(text)).toMatchObject({ reason: 'empty' });
  });
});

it('reports when the browser may not read the file, and hides no defect of ours', async () => {
  const failing = (error: Error): Blob =>
    ({ size: 1, arrayBuffer: () => Promise.reject(error) }) as unknown as Blob;
  const locked = new DOMException('locked', 'NotReadableError');
  expect(await readObjectFile(failing(locked))).toEqual({ kind: 'refused', reason: 'unreadable' });
  await expect(readObjectFile(failing(new TypeError('bug')))).rejects.toThrow('bug');
});
