import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReport } from '$exports/report/any-report.fixture';
import type { Report, ReportSection } from '$exports/report/report-model';
import { headingsRead, linesOf, madeParts, styleOf } from '../docx.fixture';
import { faultsOf } from '../faults.fixture';
import { allowed, expectedContents, flat } from '../lines.fixture';

type Part = Partial<ReportSection> & { number: string };

const sectionOf = (part: Part, index: number): ReportSection => ({
  id: `${String(index)}-${part.number}`,
  kind: 'chapter',
  title: `Titel ${part.number}`,
  newPage: false,
  blocks: [],
  sections: [],
  ...part,
});
const chapter = (number: string, children: Part[] = []): Part => ({
  number,
  sections: children.map(sectionOf),
});
const annex = (number: string, children: Part[] = []): Part => ({
  ...chapter(number, children),
  kind: 'annex',
});
const plain = (title: string): Part => ({ number: '', kind: 'plain', title });
const reportOf = (sections: Part[], more: Partial<Report> = {}): Report => ({
  language: 'de',
  title: 'Sicherheitskonzept',
  subtitle: 'Untertitel',
  front: 'cover',
  marks: ['ENTWURF', 'vertraulich'],
  facts: [{ label: 'Verwaltung', text: 'Gemeinde' }],
  notice: 'Selbstauskunft',
  control: [{ kind: 'paragraph', text: 'Freigabe' }],
  contents: 'Inhalt',
  footer: 'Fuß',
  pageText: 'Seite {page} von {pages}',
  sections: sections.map(sectionOf),
  ...more,
});

/** Level, number and title as a reader sees them. */
const seen = async (report: Report): Promise<string[]> =>
  headingsRead(await madeParts(report)).map(({ level, number, text }) =>
    [level, number, text].filter(Boolean).join(' '),
  );
const wanted = (report: Report): string[] =>
  flat(report.sections).map(({ level, number, title }) =>
    // Anything deeper looks like the last level.
    [Math.min(level, 3), number, allowed(title)].filter(Boolean).join(' '),
  );

describe('headings', () => {
  it("have the number, level and title of any report, numbers coming from Word's lists", async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const read = headingsRead(await madeParts(report));
        expect(read.map(({ number, level, text }) => ({ number, level, text }))).toEqual(
          flat(report.sections).map(({ number, level, title }) => ({
            number,
            level,
            text: allowed(title),
          })),
        );
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('are numbered in the words of the report, annexes separately', async () => {
    const report = reportOf([
      chapter('1', [chapter('1.1'), chapter('1.2', [chapter('1.2.1')])]),
      chapter('2', [chapter('2.1')]),
      annex('<Annex> & "1', [plain('Unterschrift')]),
      annex('<Annex> & "2'),
    ]);
    const parts = await madeParts(report);
    expect(faultsOf(parts)).toEqual([]);
    expect(headingsRead(parts).map(({ style, number }) => `${style}: ${number}`)).toEqual([
      'Heading1: 1',
      'Heading2: 1.1',
      'Heading2: 1.2',
      'Heading3: 1.2.1',
      'Heading1: 2',
      'Heading2: 2.1',
      'Anlage: <Annex> & "1',
      'OhneNummer2: ',
      'Anlage: <Annex> & "2',
    ]);
  });

  it.each([
    ['chapters that do not count from one', [chapter('2'), chapter('1'), chapter('3')]],
    ['chapters below chapters that are missing', [plain('Ohne'), chapter('1', [chapter('2.1')])]],
    [
      'more levels than there are styles',
      [chapter('1', [chapter('1.1', [chapter('1.1.1', [chapter('1.1.1.1')])])])],
    ],
    ['annexes that do not count', [annex('Anlage 1'), annex('Anlage 3'), annex('Anlage 2')]],
    ['annexes named in another way', [annex('Anlage A'), annex('1. Anlage'), annex('100 %1')]],
    ['annexes with what Word takes for a count', [annex('%1 1'), annex('%1 2')]],
    [
      'chapters below what is no chapter',
      [{ ...plain('Ohne'), sections: [chapter('1')].map(sectionOf) }, chapter('1')],
    ],
    ['annexes in chapters', [chapter('1', [annex('Anlage 1')]), annex('Anlage 1')]],
  ])('never show another number than the report: %s', async (_name, parts) => {
    const report = reportOf(parts);
    expect(await seen(report)).toEqual(wanted(report));
  });

  it('begin pages where the report says so', async () => {
    const parts = [
      { ...chapter('1'), newPage: true },
      chapter('2'),
      { ...annex('A 1'), newPage: true },
    ];
    const xml = (await madeParts(reportOf(parts)))['word/document.xml'] ?? '';
    const starts = [...xml.matchAll(/<w:pStyle w:val="(\w+)"\/><w:pageBreakBefore\/>/g)];
    expect(starts.map(([, style]) => style)).toEqual(['TOCHeading', 'Heading1', 'Anlage']);
  });
});

describe('table of contents', () => {
  it('is filled by Word from two levels of headings, and until then links to all of them', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (any) => {
        const report: Report = { ...any, front: 'cover' };
        const xml = (await madeParts(report))['word/document.xml'] ?? '';
        const contents = /<w:sdt>.*<\/w:sdt>/s.exec(xml)?.[0] ?? '';
        expect(linesOf(contents).map(({ text }) => text)).toEqual(
          expectedContents(report).map(allowed),
        );
        const links = [...contents.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
        const marked = [...xml.matchAll(/"(_Toc\d+)" w:id="\d+"\/>(.*?)<w:bookmarkEnd/gs)];
        const titles = marked
          .filter(([, name]) => links.includes(name))
          .map(([, , runs]) => linesOf(`<w:p>${runs ?? ''}</w:p>`)[0]?.text);
        const listed = flat(report.sections).filter(({ level }) => level <= 2);
        expect(titles).toEqual(listed.map(({ title }) => allowed(title)));
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('is a field that Word offers to update', async () => {
    const parts = await madeParts(reportOf([chapter('1'), annex('A 1')]));
    expect(parts['word/settings.xml']).toContain('<w:updateFields/>');
    const contents = /<w:sdt>.*<\/w:sdt>/s.exec(parts['word/document.xml'] ?? '')?.[0] ?? '';
    expect(contents).toContain('<w:instrText>TOC \\o &quot;1-2&quot; \\h \\u</w:instrText>');
    expect(contents.match(/w:fldCharType="\w+"/g)).toEqual([
      'w:fldCharType="begin"',
      'w:fldCharType="separate"',
      'w:fldCharType="end"',
    ]);
  });
});

describe('front', () => {
  it('of a letter is a few lines above the text: no contents, and no question from Word', async () => {
    const head = await madeParts(reportOf([plain('Fragen')], { front: 'head' }));
    expect(linesOf(head['word/document.xml'])).toEqual([
      { style: 'Kennzeichnung', text: 'ENTWURF · vertraulich' },
      { style: 'Title', text: 'Sicherheitskonzept' },
      { style: 'Subtitle', text: 'Untertitel' },
      { style: 'Tabellentext', text: 'Verwaltung' },
      { style: 'Tabellentext', text: 'Gemeinde' },
      { style: 'Normal', text: 'Selbstauskunft' },
      { style: 'Normal', text: 'Freigabe' },
      { style: 'OhneNummer1', text: 'Fragen' },
    ]);
    expect(head['word/document.xml']).not.toMatch(/pageBreakBefore|<w:sdt>/);
    expect(head['word/settings.xml']).not.toMatch(/<w:updateFields\/>/);
    const cover = await madeParts(reportOf([plain('Fragen')]));
    const size = (parts: typeof cover) =>
      Number(/<w:sz w:val="(\d+)"/.exec(styleOf(parts, 'Title'))?.[1]);
    expect(size(head)).toBeLessThan(size(cover));
  });

  it('has no empty lines for what a report does not say', async () => {
    const none = { marks: [], subtitle: '', notice: ' ', facts: [], control: [] };
    const xml = (await madeParts(reportOf([plain('Fragen')], { ...none, front: 'head' })))[
      'word/document.xml'
    ];
    expect(xml?.match(/<w:p>/g)).toHaveLength(2);
  });
});
