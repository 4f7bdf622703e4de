import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportSection } from '$exports/report/report-model';
import { draw } from '../expect.fixture';
import { reportWithBlocks } from '../report-with-blocks.fixture';
import { nodesOf } from '../tree.fixture';

const section = (index: number, rest: Partial<ReportSection>): ReportSection => ({
  id: String(index),
  number: '',
  kind: 'plain',
  title: `Teil ${String(index)}.`,
  newPage: false,
  blocks: [],
  sections: [],
  ...rest,
});
const lines = (count: number): ReportBlock => ({
  kind: 'paragraph',
  text: Array.from({ length: count }, (_, index) => `Zeile ${String(index)}`).join('\n'),
});

describe('pages', { timeout: 60_000 }, () => {
  it('begin with a section that requests it, and no other', async () => {
    const sections = [false, true, false, true, false].map((newPage, index) =>
      section(index, { newPage, blocks: [lines(1)] }),
    );
    const { pages } = await draw({ ...reportWithBlocks([]), sections });
    expect(pages.map(({ text }) => text.match(/Teil \d/g))).toEqual([
      ['Teil 0'],
      ['Teil 1', 'Teil 2'],
      ['Teil 3', 'Teil 4'],
    ]);
    const cover = {
      ...reportWithBlocks([]),
      front: 'cover' as const,
      sections: sections.slice(0, 1),
    };
    expect((await draw(cover)).pages.map(({ text }) => /Teil 0/.test(text))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('leave no single line of a text on a page', async () => {
    for (const count of [3, 4, 5, 7]) {
      const { pages } = await draw(
        reportWithBlocks(Array.from({ length: 40 }, () => lines(count))),
      );
      const parts = pages.flatMap(({ marked }) =>
        [...marked.values()].map((text) => text.match(/Zeile/g)?.length ?? 0),
      );
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(40 * count);
      expect(parts).not.toContain(1);
    }
  });

  it('keep a heading with what it introduces, even across a line in between', async () => {
    const requirement = (index: number): ReportBlock => ({
      kind: 'requirement',
      id: `ORP.1.A${String(index)}`,
      title: 'Titel',
      status: 'ja',
      statusText: 'ja',
      fields: [{ label: 'Umsetzung', text: 'eins\nzwei\ndrei\nvier\nfünf' }],
    });
    const sections = Array.from({ length: 60 }, (_, index) =>
      section(index, { blocks: [lines(1), requirement(index), lines(1 + (index % 4))] }),
    );
    const { tree } = await draw({ ...reportWithBlocks([]), sections });
    const starts = nodesOf(tree).filter(({ kids }) => kids[0]?.text.startsWith('Teil'));
    expect(starts).toHaveLength(60);
    for (const { kids } of starts) {
      const nodes = kids.slice(0, 3).flatMap((kid) => nodesOf(kid));
      expect(new Set(nodes.flatMap(({ pages }) => pages)).size).toBe(1);
    }
  });
});
