import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '$exports/report/report-model';
import { POINTS_PER_MM } from '../paper';
import { draw } from '../expect.fixture';
import { contentStreams } from '../pages.fixture';
import { reportWithBlocks } from '../report-with-blocks.fixture';
import { nodesOf } from '../tree.fixture';

const millimetres = (points: number): number => points / POINTS_PER_MM;
const question = (id: number): ReportBlock => ({
  kind: 'question',
  id: `ORP.1.A${String(id)}`,
  title: 'Festlegung von Verantwortlichkeiten',
  question: 'Ist geregelt, wer zuständig ist?',
  points: ['Es gibt eine Übersicht.', 'Die Vertretung ist geregelt.'],
  boxes: ['ja', 'teilweise', 'nein', 'entbehrlich'],
  fields: [{ label: 'Umsetzung', lines: 3 }],
});

/** Heights of horizontal rules that start at the same place, from top to bottom. */
function rulesOf(raw: string): number[] {
  const rule = /([\d.]+) ([\d.]+) m ([\d.]+) \2 l S/g;
  return contentStreams(raw)
    .flatMap((stream) => [...stream.matchAll(rule)])
    .filter(([, left]) => Number(left) > 60)
    .map(([, , y]) => millimetres(Number(y)));
}

describe('forms and questions', { timeout: 60_000 }, () => {
  it('have as many lines as requested, at least 8 mm apart', async () => {
    const { raw } = await draw(
      reportWithBlocks([
        {
          kind: 'form',
          caption: 'Blatt',
          fields: [{ label: 'Was ist passiert?', text: '', lines: 40 }],
        },
      ]),
    );
    const rules = rulesOf(raw);
    expect(rules).toHaveLength(40);
    rules.slice(1).forEach((rule, index) => {
      const distance = (rules[index] ?? 0) - rule;
      // On the next page they start at the top again.
      if (distance > 0) expect(distance).toBeGreaterThanOrEqual(8);
    });
  });

  it('have an empty box of at least 4 mm before every point and every answer', async () => {
    const { raw } = await draw(reportWithBlocks([question(1)]));
    const box = /([\d.]+) ([\d.]+) m ([\d.]+) \2 l \3 ([\d.]+) l \1 \4 l \1 \2 l S/g;
    const boxes = contentStreams(raw).flatMap((stream) => [...stream.matchAll(box)]);
    expect(boxes).toHaveLength(6);
    for (const [, left, top, right, bottom] of boxes) {
      expect(millimetres(Number(right) - Number(left))).toBeGreaterThanOrEqual(4);
      expect(millimetres(Number(top) - Number(bottom))).toBeGreaterThanOrEqual(4);
    }
  });

  it('keep a question on one page, and continue on the next only if it is longer than one', async () => {
    const many = Array.from({ length: 12 }, (_, index) => question(index));
    const { tree } = await draw(reportWithBlocks(many));
    const sections = nodesOf(tree).filter(({ kids }) => kids[0]?.text.startsWith('ORP.1.A'));
    expect(sections).toHaveLength(12);
    const pagesOf = sections.map(
      (section) => new Set(nodesOf(section).flatMap(({ pages }) => pages)),
    );
    expect(pagesOf.map(({ size }) => size)).toEqual(sections.map(() => 1));
    expect(new Set(pagesOf.flatMap((pages) => [...pages])).size).toBeGreaterThan(2);
  });
});

describe('blocks', { timeout: 60_000 }, () => {
  it('never split a picture: it is on one page, the next if this one has no room', async () => {
    const picture = {
      width: 200,
      height: 120,
      shapes: [
        {
          kind: 'text' as const,
          x: 0,
          y: 5,
          text: 'oben',
          size: 8,
          anchor: 'start' as const,
          colour: 'ink' as const,
        },
        {
          kind: 'text' as const,
          x: 200,
          y: 119,
          text: 'unten',
          size: 8,
          anchor: 'end' as const,
          colour: 'ink' as const,
        },
      ],
    };
    const blocks: ReportBlock[] = [1, 2, 3].map((count) => ({
      kind: 'picture',
      caption: `Bild ${String(count)}`,
      alternative: 'Ein Bild',
      picture,
    }));
    const { tree, pages } = await draw(reportWithBlocks(blocks));
    const figures = nodesOf(tree).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ pages }) => pages)).toEqual([[1], [2], [2]]);
    expect(figures.map(({ text }) => text)).toEqual(['obenunten', 'obenunten', 'obenunten']);
    const captions = nodesOf(tree).filter(({ role }) => role === 'Caption');
    expect(captions.map((one) => one.pages)).toEqual(figures.map((one) => one.pages));
    // Wider than the text: scaled down in proportion.
    const words = pages[0]?.items ?? [];
    const [top, bottom] = ['oben', 'unten'].map((text) => words.find((item) => item.text === text));
    expect(millimetres((top?.y ?? 0) - (bottom?.y ?? 0))).toBeCloseTo((114 * 170) / 200, 0);
    expect(bottom && millimetres(bottom.x + bottom.width)).toBeCloseTo(190, 0);
  });

  it('never split a picture, not even below an endless caption', async () => {
    const picture = {
      width: 100,
      height: 200,
      shapes: [
        { kind: 'rect' as const, x: 0, y: 0, width: 100, height: 200, fill: 'ink' as const },
      ],
    };
    const caption = 'Wort '.repeat(400).trim();
    const { raw } = await draw(
      reportWithBlocks([{ kind: 'picture', caption, alternative: 'Ein Bild', picture }]),
    );
    const [, , y = '', , height = ''] =
      /rg ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re f/.exec(contentStreams(raw).join('')) ?? [];
    expect(millimetres(Number(height))).toBeCloseTo(200, 0);
    expect(millimetres(Number(y))).toBeGreaterThan(20);
  });

  it('set sums in bold below a strong line, and align numbers right', async () => {
    const { pages, raw } = await draw(
      reportWithBlocks([
        {
          kind: 'table',
          caption: 'Kosten',
          columns: [
            { title: 'Was', weight: 3 },
            { title: 'Euro', weight: 1, numeric: true },
          ],
          rows: [['Firewall', '4.500']],
          sums: [['Summe', '4.500']],
        },
      ]),
    );
    const numbers = pages[0]?.items.filter(({ text }) => text === '4.500') ?? [];
    expect(numbers).toHaveLength(2);
    for (const { x, width } of numbers) expect(millimetres(x + width)).toBeCloseTo(190, 0);
    const bold = /\/(F\d+) 10.5 Tf/.exec(contentStreams(raw)[0] ?? '')?.[1] ?? '';
    const fontOf = (text: string): string | undefined => {
      const at = pages[0]?.items.find((item) => item.text === text);
      const place = `${String(at?.x)} ${String(at?.y)} Td /`;
      return contentStreams(raw)[0]?.split(place)[1]?.split(' ')[0];
    };
    expect(fontOf('Summe')).toBe(bold);
    expect(fontOf('Firewall')).not.toBe(bold);
    // One below the head, one above the sum.
    expect(contentStreams(raw)[0]?.match(/0.99 w/g)).toHaveLength(3);
  });

  it('keep a row and a requirement together, and repeat the head of a table on every page', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      `Z${String(index)}`,
      'eins\nzwei\ndrei',
    ]);
    const columns = [
      { title: 'Kopf', weight: 1 },
      { title: 'Text', weight: 1 },
    ];
    const requirements = Array.from({ length: 40 }, (_, index): ReportBlock => ({
      kind: 'requirement',
      id: `ORP.1.A${String(index)}`,
      title: 'Titel',
      status: 'ja',
      statusText: 'ja',
      fields: [{ label: 'Umsetzung', text: 'eins\nzwei\ndrei\nvier' }],
    }));
    const { tree, pages } = await draw(
      reportWithBlocks([{ kind: 'table', caption: 'Lang', columns, rows }, ...requirements]),
    );
    const whole = nodesOf(tree).filter(
      ({ role, kids }) => role === 'TR' || kids[0]?.text.startsWith('ORP.1.A'),
    );
    expect(whole).toHaveLength(101);
    for (const node of whole)
      expect(new Set(nodesOf(node).flatMap((one) => one.pages)).size).toBe(1);
    const withRows = pages.filter(({ items }) => items.some(({ text }) => /^Z\d/.test(text)));
    expect(withRows.length).toBeGreaterThan(3);
    for (const { items } of withRows) expect(items.map(({ text }) => text)).toContain('Kopf');
  });

  it('repeat the head even if one row is longer than a page', async () => {
    const columns = [
      { title: 'Kopf', weight: 1 },
      { title: 'Text', weight: 3 },
    ];
    const text = Array.from({ length: 150 }, (_, index) => `Zeile ${String(index)}`).join('\n');
    const { pages, tree } = await draw(
      reportWithBlocks([{ kind: 'table', caption: 'Lang', columns, rows: [['lang', text]] }]),
    );
    expect(pages.length).toBeGreaterThan(2);
    for (const { items } of pages) expect(items.map((item) => item.text)).toContain('Kopf');
    const cell = nodesOf(tree).find(({ role }) => role === 'TD');
    expect(cell?.text.match(/Zeile/g)).toHaveLength(150);
  });

  it('break no word in a table that could be kept whole', async () => {
    const word = 'Informationssicherheitsbeauftragte';
    const columns = [
      { title: 'Wer', weight: 1 },
      { title: 'Was', weight: 9 },
    ];
    const { pages } = await draw(
      reportWithBlocks([{ kind: 'table', caption: 'Eng', columns, rows: [[word, 'prüft']] }]),
    );
    expect(pages[0]?.items.map(({ text }) => text)).toContain(word);
  });
});
