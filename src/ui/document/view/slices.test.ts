import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReport } from '$exports/report/any-report.fixture';
import type { Report, ReportSection } from '$exports/report/report-model';
import { sliceReport, type SlicedSection } from './slices';

/** The indexes of a section and everything below it, in document order. */
const placesOf = (section: SlicedSection): number[] => [
  section.at,
  ...section.slices.flatMap(({ at, blocks }) => [
    at,
    ...blocks.flatMap(({ portions }) => portions.map((portion) => portion.at)),
  ]),
  ...section.sections.flatMap(placesOf),
];

/** A section as reassembled from its slices. */
const whole = ({ section, slices, sections }: SlicedSection): ReportSection => ({
  ...section,
  blocks: slices.flatMap(({ blocks }) =>
    blocks.map(({ block, portions }) => {
      if (block.kind === 'table')
        return { ...block, rows: portions.flatMap(({ from, to }) => block.rows.slice(from, to)) };
      if (block.kind === 'list')
        return { ...block, items: portions.flatMap(({ from, to }) => block.items.slice(from, to)) };
      return block;
    }),
  ),
  sections: sections.map(whole),
});

const aSection = (rows: number): ReportSection => ({
  id: 'x',
  number: '1',
  kind: 'chapter',
  title: 'A',
  newPage: true,
  blocks: [
    {
      kind: 'table',
      caption: 'T',
      columns: Array.from({ length: 6 }, () => ({ title: 'S', weight: 1 })),
      rows: Array.from({ length: rows }, (_, row) => [String(row), '', '', '', '', '']),
    },
  ],
  sections: [],
});

const aReport = (sections: ReportSection[]): Report => ({
  language: 'de',
  title: 'Sicherheitskonzept',
  subtitle: '',
  front: 'head',
  marks: [],
  facts: [],
  notice: '',
  control: [],
  contents: '',
  footer: '',
  pageText: '',
  sections,
});

describe('slices', () => {
  it('hold the whole report, in order, at the indexes 0 to count - 1', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { report: clean, sections, count } = sliceReport(report);
        expect(sections.map(whole)).toEqual(clean.sections);
        const places = sections.flatMap(placesOf);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect([...new Set(places)]).toEqual(Array.from({ length: count }, (_, at) => at));
      }),
    );
  });

  it('split a long table, so that no piece is more than a few milliseconds of work', () => {
    const { sections, count } = sliceReport(aReport([aSection(5000)]));
    expect(count).toBeGreaterThan(400);
    expect(sections.map(whole)).toEqual([aSection(5000)]);
    const [portion] = sections[0]?.slices[0]?.blocks[0]?.portions ?? [];
    expect((portion?.to ?? 0) * 6).toBeLessThanOrEqual(60);
  });

  it('draw small blocks together', () => {
    const blocks = Array.from({ length: 30 }, () => ({ kind: 'paragraph' as const, text: 'A' }));
    expect(sliceReport(aReport([{ ...aSection(0), blocks }])).count).toBe(1);
  });

  it('name every section by its path in the tree', () => {
    const below = { ...aSection(1), sections: [aSection(1), aSection(1)] };
    const { sections } = sliceReport(aReport([aSection(1), below]));
    expect(sections[1]?.sections.map(({ path }) => path)).toEqual(['2-1', '2-2']);
  });
});
