import { describe, expect, it } from 'vitest';
import type { Report, ReportBlock } from '$exports/report/report-model';
import { makeReportDocx } from '../docx-file';
import { decoded, linesOf, madeParts, partsOf, styleOf, type Parts } from '../docx.fixture';
import { faultsOf } from '../faults.fixture';
import { TEXT_HEIGHT, TEXT_WIDTH } from '../styles/docx-page';

type Kind<Name extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Name }>;

const reportOf = (blocks: ReportBlock[]): Report => ({
  language: 'de',
  title: 'Liste',
  subtitle: '',
  front: 'head',
  marks: [],
  facts: [],
  notice: '',
  control: [],
  contents: '',
  footer: '',
  pageText: '{page} {pages}',
  sections: [
    { id: 'a', number: '', kind: 'plain', title: 'Teil', newPage: false, blocks, sections: [] },
  ],
});

/** The file, and what follows title and heading. */
async function drawn(...blocks: ReportBlock[]): Promise<{ parts: Parts; xml: string }> {
  const parts = await madeParts(reportOf(blocks));
  expect(faultsOf(parts)).toEqual([]);
  const xml = /<w:bookmarkEnd.*?<\/w:p>(.*)<w:sectPr>/s.exec(parts['word/document.xml'] ?? '');
  return { parts, xml: xml?.[1] ?? '' };
}

const table = (more: Partial<Kind<'table'>> = {}): ReportBlock => ({
  kind: 'table',
  caption: 'Kosten',
  columns: [
    { title: 'Stufe', weight: 2 },
    { title: 'Euro', weight: 1, numeric: true },
  ],
  rows: [
    ['R1', '10'],
    ['R2', '20'],
  ],
  ...more,
});
const rowsOf = (xml: string): string[] => xml.split('<w:tr>').slice(1);
const heights = (xml: string): string[] =>
  [...xml.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/g)].map(([, h]) => h ?? '');

describe('tables', () => {
  it('repeat their head, keep rows together, and size columns by weight', async () => {
    const { xml, parts } = await drawn(table());
    const rows = rowsOf(xml);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, false, false]);
    expect(rows[1]?.split('<w:tc>').map((cell) => cell.includes('<w:jc w:val="right"/>'))).toEqual([
      false,
      false,
      true,
    ]);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([Math.floor((TEXT_WIDTH * 2) / 3), Math.floor(TEXT_WIDTH / 3)]);
    expect(styleOf(parts, 'Caption')).toContain('<w:keepNext/>');
  });

  it('let a long row continue on the next page, where Word might cut it off', async () => {
    const long = 'Wort für Wort. '.repeat(334);
    const lines = 'Zeile\n'.repeat(40);
    const { xml } = await drawn(
      table({
        rows: [
          ['kurz', long],
          ['kurz', lines],
          ['kurz', '1'],
        ],
      }),
    );
    expect(rowsOf(xml).map((row) => row.includes('<w:cantSplit/>'))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('tell screen readers that the first row and the first column are headers', async () => {
    const { xml, parts } = await drawn(table());
    const look = /<w:tblLook [^>]*>/.exec(xml)?.[0];
    expect(look).toContain('w:firstRow="true"');
    expect(look).toContain('w:firstColumn="true"');
    expect(styleOf(parts, 'Berichtstabelle')).not.toContain('firstCol');
  });

  it('end with sums in bold below a line, on the same page as the last row', async () => {
    const sums = [
      ['Summe', '30'],
      ['mit Steuer', '36'],
    ];
    const { xml, parts } = await drawn(table({ sums }));
    const rows = rowsOf(xml);
    const styles = rows.map((row) => /<w:pStyle w:val="(\w+)"/.exec(row)?.[1]);
    expect(styles).toEqual([
      'Tabellentext',
      'Tabellentext',
      'Tabellentext',
      'Tabellensumme',
      'Tabellensumme',
    ]);
    expect(styleOf(parts, 'Tabellensumme')).toContain('<w:b/>');
    expect(rows.map((row) => row.includes('<w:tcBorders><w:top '))).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
    // The head also stays with the first row.
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('stay separate when adjacent, and none is without rows', async () => {
    const facts: ReportBlock = { kind: 'facts', facts: [{ label: 'a', text: 'b' }] };
    const form: ReportBlock = {
      kind: 'form',
      caption: 'f',
      fields: [{ label: 'a', text: 'b', lines: 1 }],
    };
    const { xml } = await drawn(facts, facts, table(), table(), form, form);
    expect(xml.match(/<w:tbl>/g)).toHaveLength(6);
    const none = await drawn(
      { kind: 'facts', facts: [] },
      { kind: 'form', caption: 'f', fields: [] },
      { kind: 'list', items: [] },
      table({ columns: [], rows: [] }),
    );
    expect(none.xml).not.toContain('<w:tbl>');
  });
});

describe('lists', () => {
  it("have Word's bullets, not typed characters", async () => {
    const { xml, parts } = await drawn({ kind: 'list', items: ['eins', 'zwei\nund mehr'] });
    expect(linesOf(xml)).toEqual([
      { style: 'ListBullet', text: 'eins' },
      { style: 'ListBullet', text: 'zwei\nund mehr' },
    ]);
    const list = /<w:numId w:val="(\d+)"/.exec(styleOf(parts, 'ListBullet'))?.[1] ?? '';
    const numbering = parts['word/numbering.xml'] ?? '';
    const id = new RegExp(`w:numId="${list}"[^>]*><w:abstractNumId w:val="(\\d)"`).exec(numbering);
    const level = numbering.split(`w:abstractNumId="${id?.[1] ?? ''}">`)[1];
    expect(level?.split('</w:abstractNum>')[0]).toContain('<w:numFmt w:val="bullet"/>');
  });
});

describe('requirements', () => {
  it('state the status in words, which a bar merely repeats', async () => {
    const { xml, parts } = await drawn({
      kind: 'requirement',
      id: 'ORP.1.A1',
      title: 'Regeln',
      status: 'teilweise',
      statusText: 'Teilweise',
      fields: [{ label: 'Notiz', text: 'n' }],
    });
    expect(linesOf(xml)).toEqual([
      { style: 'Anforderung', text: 'ORP.1.A1 Regeln' },
      { style: 'Status-teilweise', text: 'Teilweise' },
      { style: 'Angabe', text: 'Notiz: n' },
    ]);
    expect(styleOf(parts, 'Anforderung')).toContain('<w:keepNext/>');
  });
});

describe('forms', () => {
  it('have a box as high as its lines beside every label, filled with what is known', async () => {
    const { xml } = await drawn({
      kind: 'form',
      caption: 'Wen rufen wir an?',
      fields: [
        { label: 'Name', text: 'Öztürk', lines: 1 },
        { label: 'Was ist geschehen?', text: '', lines: 4 },
      ],
    });
    expect(linesOf(xml).map(({ text }) => text)).toEqual([
      'Wen rufen wir an?',
      'Name',
      'Öztürk',
      'Was ist geschehen?',
    ]);
    const [one, four] = heights(xml).map(Number);
    // 8 mm in twentieths of a point.
    expect(one).toBeGreaterThanOrEqual(450);
    expect(four).toBe((one ?? 0) * 4);
    expect(xml).toMatch(/<w:insideV w:val="single"/);
  });
});

describe('questions', () => {
  const question: Kind<'question'> = {
    kind: 'question',
    id: 'INF.1.A1',
    title: 'Planung',
    question: 'Gibt es einen Plan?',
    points: ['schriftlich', 'mit\tTab'],
    boxes: ['ja', 'teilweise', 'nein'],
    fields: [
      { label: 'Notiz', lines: 2 },
      { label: 'Datum', lines: 1 },
    ],
  };

  it('have tick boxes before points and answers, and lines to write on', async () => {
    const { xml, parts } = await drawn(question);
    expect(linesOf(xml)).toEqual([
      { style: 'Frage', text: 'INF.1.A1 Planung' },
      { style: 'Fragetext', text: 'Gibt es einen Plan?' },
      { style: 'Ankreuzpunkt', text: '☐\tschriftlich' },
      { style: 'Ankreuzpunkt', text: '☐\tmit\tTab' },
      { style: 'Ankreuzzeile', text: '☐\u{A0}ja\u{2003} ☐\u{A0}teilweise\u{2003} ☐\u{A0}nein' },
      { style: 'Schreibfeld', text: 'Notiz' },
      { style: 'Schreiblinie', text: '\t' },
      { style: 'Schreiblinie', text: '\t' },
      { style: 'Schreibfeld', text: 'Datum' },
      { style: 'Schreiblinie', text: '\t' },
    ]);
    const tab = new RegExp(`leader="underscore" w:pos="${String(TEXT_WIDTH)}"`);
    expect(styleOf(parts, 'Schreiblinie')).toMatch(tab);
  });

  it('draw the box in a font that has it, whatever script Word takes it for', async () => {
    const { xml, parts } = await drawn(question);
    const boxes = [...xml.matchAll(/<w:r>((?:(?!<w:r>).)*?)☐<\/w:t>/gs)];
    expect(boxes).toHaveLength(5);
    expect(boxes.every(([, run]) => run?.includes('<w:rStyle w:val="Kaestchen"/>'))).toBe(true);
    for (const kind of ['ascii', 'hAnsi', 'eastAsia'])
      expect(styleOf(parts, 'Kaestchen')).toContain(`w:${kind}="MS Gothic"`);
  });

  it('may lack points, boxes and lines', async () => {
    const { xml } = await drawn({ ...question, points: [], boxes: [], fields: [] });
    expect(xml.match(/<w:p>/g)).toHaveLength(2);
  });
});

describe('pictures', () => {
  const picture = (width: number, height: number): Kind<'picture'> => ({
    kind: 'picture',
    caption: 'Stand "heute"',
    alternative: 'ja: 31 & nein: 48 {default-bullet-numbering-0}\nEnde',
    picture: { width, height, shapes: [] },
  });

  it('are files with alternative text, each with a unique id', async () => {
    const { xml, parts } = await drawn(picture(100, 50), picture(60, 60));
    expect(linesOf(xml).map(({ style }) => style)).toEqual(['Caption', 'Caption']);
    expect(Object.keys(parts).some((name) => /^word\/media\/\w+\.png$/.test(name))).toBe(true);
    const words = [...xml.matchAll(/<wp:docPr id="(\d)" [^>]*descr="([^"]*)" title="([^"]*)"/g)];
    expect(words.map(([, id]) => id)).toEqual(['1', '2']);
    // No brace is followed directly by a word: docx would take it for one of its placeholders.
    expect(decoded(words[0]?.[2] ?? '')).toBe(
      'ja: 31 & nein: 48 {\u{2060}default-bullet-numbering-0}\nEnde',
    );
    expect(decoded(words[0]?.[3] ?? '')).toBe('Stand "heute"');
  });

  it('keep their own size, but are never larger than the page', async () => {
    const { xml } = await drawn(picture(100, 50), picture(340, 100), picture(170, 500));
    const sizes = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, x, y]) => [
      Math.round(Number(x) / 36_000),
      Math.round(Number(y) / 36_000),
    ]);
    expect(sizes.slice(0, 2)).toEqual([
      [100, 50],
      [170, 50],
    ]);
    const [width = 0, height = 0] = sizes[2] ?? [];
    expect(height).toBeLessThan((TEXT_HEIGHT / 1440) * 25.4);
    expect(height / width).toBeCloseTo(500 / 170, 1);
  });

  it('are described in words if nothing can paint them', async () => {
    const block = { ...picture(10, 10), alternative: 'ja: 31\nnein: 48' };
    const made = await makeReportDocx(reportOf([block]), undefined, undefined);
    const texts = linesOf((await partsOf(made.blob))['word/document.xml']).map(({ text }) => text);
    expect(texts).toContain('ja: 31\nnein: 48');
  });
});
