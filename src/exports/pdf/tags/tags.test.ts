import { describe, expect, it } from 'vitest';
import { sampleReport } from '$exports/report/report.fixture';
import type { ReportSection } from '$exports/report/report-model';
import { draw, type Drawn } from '../expect.fixture';
import { municipalProfile } from '../fonts.fixture';
import type { StructureItem } from '../pages.fixture';
import { reportWithBlocks } from '../report-with-blocks.fixture';
import { compact, nodesOf, type TreeNode } from '../tree.fixture';

const report = sampleReport(municipalProfile(), new Map());
const drawn = await draw(report);
const flat = (sections: readonly ReportSection[], depth = 0): [ReportSection, number][] =>
  sections.flatMap((section) => [[section, depth], ...flat(section.sections, depth + 1)]);
const withRole = ({ tree }: Drawn, role: string): TreeNode[] =>
  nodesOf(tree).filter((node) => node.role === role);

describe('a tagged document', { timeout: 60_000 }, () => {
  it('says that it is tagged, its language and its title', async () => {
    expect(drawn.markInfo).toMatchObject({ Marked: true });
    expect(drawn.info).toMatchObject({ Title: 'title – Gemeinde Musterhausen', Language: 'de-DE' });
    expect(drawn.raw).toContain('/ViewerPreferences<</DisplayDocTitle true>>');
    const title = Buffer.from('title – Gemeinde Musterhausen').toString('latin1');
    expect(drawn.raw).toContain(`<rdf:li xml:lang="x-default">${title}</rdf:li>`);
    expect(drawn.raw).toContain('<dc:language><rdf:Bag><rdf:li>de-DE</rdf:li>');
    const english = await draw({ ...report, language: 'en', sections: [] });
    expect(english.info).toMatchObject({ Language: 'en-GB' });
  });

  it('handles odd titles: markup, control characters, lone surrogates, line breaks', async () => {
    const title = 'A & <b>\u0007\nzwei \ud800 \u{1f600}';
    const { raw, info } = await draw({ ...report, title, facts: [], sections: [] });
    expect(raw).toContain('>A &amp; &lt;b&gt; zwei \u00ef\u00bf\u00bd \u00f0\u009f\u0098\u0080<');
    expect(info).toMatchObject({ Title: 'A & <b> zwei \ufffd \u{1f600}' });
  });

  it('shows other readers the same headings, with order and level', () => {
    const headings = drawn.pages.flatMap(({ structure }) => rolesOf(structure)).filter(isHeading);
    const expected = report.sections.flatMap((section) => expectedHeadings(section, 1));
    expect(headings).toEqual(['H1', ...expected]);
  });

  it('names the columns and rows of a table', () => {
    const [table] = withRole(drawn, 'Table');
    const [head, ...rows] = table?.kids.filter(({ role }) => role === 'TR') ?? [];
    expect(head?.kids.map(({ attributes }) => attributes)).toEqual(
      head?.kids.map(() => '/A<</O/Table/Scope/Column>>'),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { kids } of rows)
      kids.forEach(({ role, attributes }, index) => {
        expect([role, attributes]).toEqual(
          index === 0 ? ['TH', '/A<</O/Table/Scope/Row>>'] : ['TD', ''],
        );
      });
  });

  it('says in words what a picture shows, and where it is', () => {
    const pictures = flat(report.sections).flatMap(([{ blocks }]) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? [block] : [])),
    );
    const figures = drawn.pages.flatMap(({ structure }) => itemsOf(structure)).filter(isFigure);
    expect(figures.map(({ alt }) => alt)).toEqual(
      pictures.map(({ alternative }) => alternative.replace(/\s+/g, ' ')),
    );
    for (const { bbox } of figures) {
      const [left = 0, bottom = 0, right = 0, top = 0] = bbox ?? [];
      expect(left).toBeGreaterThan(50);
      expect(right).toBeLessThan(545);
      expect(top - bottom).toBeGreaterThan(10);
      expect(bottom).toBeGreaterThan(60);
    }
  });

  it('leads from the contents to the right pages, by number and by link', () => {
    const links = withRole(drawn, 'Link');
    const sections = flat(report.sections);
    expect(links).toHaveLength(sections.length);
    const targets = linkTargets(drawn);
    sections.forEach(([{ number, title }], index) => {
      const heading = `${number} ${title}`.trim();
      const page = Number(/(\d+)$/.exec(links[index]?.text ?? '')?.[1]);
      expect(drawn.pages[page - 1]?.text.replaceAll('\n', ' '), heading).toContain(heading);
      expect(targets[index], heading).toEqual({ page, contents: heading });
      expect(links[index]?.pages).toContain(-1);
    });
  });

  it('has bookmarks like the contents', () => {
    const { outline } = drawn;
    expect(outline.map(({ title }) => title)).toEqual(
      report.sections.map(({ number, title }) => `${number} ${title}`),
    );
    expect(outline.map(({ items }) => items.length)).toEqual(
      report.sections.map(({ sections }) => sections.length),
    );
  });

  it('leads back from all content of a page to its element', () => {
    const [, numbers = ''] = /\/ParentTree<<\/Nums\[([^>]*)\]>>/.exec(drawn.raw) ?? [];
    const lists = numbers.split('\n').filter((line) => line.includes('['));
    expect(lists).toHaveLength(drawn.pages.length);
    lists.forEach((line, index) => {
      const [, key, ids = ''] = /^(\d+)\[(.*)\]$/.exec(line) ?? [];
      expect(Number(key)).toBe(index);
      expect(ids.split(' 0 R').length - 1).toBe(
        nodesOf(drawn.tree)
          .flatMap(({ pages }) => pages)
          .filter((page) => page === index + 1).length,
      );
    });
  });

  it('keeps a paragraph one element across pages, and a table one table whose repeated heads are not read', async () => {
    const text = Array.from({ length: 1500 }, (_, index) => `Wort${String(index)}`).join(' ');
    const rows = Array.from({ length: 80 }, (_, index) => [`Zeile ${String(index)}`, 'ja']);
    const columns = [
      { title: 'Spaltenkopf', weight: 1 },
      { title: 'Antwort', weight: 1 },
    ];
    const report = await draw(
      reportWithBlocks([
        { kind: 'paragraph', text },
        { kind: 'table', caption: 'Lang', columns, rows },
      ]),
    );
    const paragraph = withRole(report, 'P').find((node) => node.text.startsWith('Wort0'));
    expect(paragraph?.pages.length).toBeGreaterThan(1);
    expect(compact(paragraph?.text ?? '')).toBe(compact(text));
    expect(withRole(report, 'Table')).toHaveLength(1);
    expect(report.text.match(/Spaltenkopf/g)?.length).toBeGreaterThan(1);
    expect(withRole(report, 'TH').filter((node) => node.text === 'Spaltenkopf')).toHaveLength(1);
  });
});

function itemsOf(item: StructureItem | null): StructureItem[] {
  if (item === null) return [];
  const kids = (item.children ?? []).filter((kid): kid is StructureItem => 'role' in kid);
  return [item, ...kids.flatMap(itemsOf)];
}
const rolesOf = (item: StructureItem | null): string[] =>
  itemsOf(item).map(({ role = '' }) => role);
const isHeading = (role: string): boolean => /^H\d$/.test(role);
const isFigure = ({ role }: StructureItem): boolean => role === 'Figure';

function expectedHeadings({ blocks, sections }: ReportSection, level: number): string[] {
  const below = `H${String(level + 1)}`;
  return [
    `H${String(level)}`,
    ...blocks.filter(({ kind }) => kind === 'requirement' || kind === 'question').map(() => below),
    ...sections.flatMap((child) => expectedHeadings(child, level + 1)),
  ];
}

/** In the order of the contents. */
function linkTargets({ raw }: Drawn): { page: number; contents: string }[] {
  const pages = [...raw.matchAll(/\n(\d+) 0 obj\n<<\/Type \/Page\n/g)].map(([, id]) => id);
  return [...raw.matchAll(/\/Dest\[(\d+) 0 R[^\]]*\]\/StructParent \d+\/Contents<FEFF(\w+)>/g)].map(
    ([, page, hex = '']) => ({
      page: pages.indexOf(page) + 1,
      contents: Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    }),
  );
}
