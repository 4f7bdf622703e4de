import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import {
  blockTokens,
  contentsTokens,
  frontTokens,
  sectionTokens,
} from '$exports/html/html.fixture';
import {
  attributeOf,
  elementsOf,
  readHtml,
  tokensOf,
  type Element,
} from '$exports/html/page.fixture';
import { anyReport } from '$exports/report/any-report.fixture';
import type { Report, ReportBlock } from '$exports/report/report-model';
import ReportArticle from './ReportArticle.svelte';
import { sliceReport } from './slices';

function drawn(report: Report, pieces?: number): { tokens: string[]; elements: Element[] } {
  const { report: clean, sections, count } = sliceReport(report);
  const props = {
    report: clean,
    sections,
    shown: pieces ?? count,
    busy: false,
    onreach: () => undefined,
  };
  const { body } = render(ReportArticle, { props });
  const { root } = readHtml(body, false);
  return { tokens: tokensOf(root), elements: elementsOf(root) };
}

function expectedTokens(report: Report): string[] {
  const contents = report.sections.flatMap((section) => [
    ...contentsTokens([{ ...section, sections: [] }], 'button'),
    ...contentsTokens(section.sections, 'span'),
  ]);
  return [
    ...frontTokens(report, 'p'),
    ...report.control.flatMap((block) => blockTokens(block, 3)),
    ...(report.front === 'cover' ? [`h3: ${report.contents}`, ...contents] : []),
    ...sectionTokens(report.sections, 3),
  ];
}

// Random documents are long, and the machine may be busy.
describe('the report on the screen', { timeout: 30_000 }, () => {
  it('says everything the report says, in its order, and nothing else', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(drawn(report).tokens).toEqual(expectedTokens(report));
      }),
    );
  });

  it('has every row of a long table and every item of a long list', () => {
    const [sample] = fc.sample(anyReport, { numRuns: 1, seed: 1 });
    if (sample === undefined) throw new Error('no report');
    const many = Array.from({ length: 333 }, (_, index) => `Nr. ${String(index)}`);
    const columns = [
      { title: 'A', weight: 1 },
      { title: 'B', weight: 1 },
    ];
    const rows = many.map((text) => [text, '']);
    const blocks: ReportBlock[] = [
      { kind: 'table', caption: 'Lang', columns, rows, sums: [['Summe', '']] },
      { kind: 'list', items: many },
    ];
    const section = { kind: 'plain', id: 'x', number: '', title: 'X', newPage: false } as const;
    const report = { ...sample, sections: [{ ...section, blocks, sections: [] }] };
    expect(sliceReport(report).count).toBeGreaterThan(10);
    expect(drawn(report).tokens).toEqual(expectedTokens(report));
  });

  it('grows only at its end: what is drawn first is the beginning of the whole', () => {
    fc.assert(
      fc.property(anyReport, fc.double({ min: 0, max: 1, noNaN: true }), (report, share) => {
        const { count } = sliceReport(report);
        const all = expectedTokens(report);
        const some = drawn(report, Math.floor(share * count)).tokens;
        const rest = [...all];
        for (const token of some) {
          const at = rest.indexOf(token);
          expect(at, token).toBeGreaterThanOrEqual(0);
          rest.splice(0, at + 1);
        }
      }),
    );
  });

  it('uses every id once, and every label finds its target', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { elements } = drawn(report);
        const values = (name: string): string[] =>
          elements.flatMap((element) => attributeOf(element, name) ?? []);
        const ids = values('id');
        expect(new Set(ids).size).toBe(ids.length);
        expect(values('aria-labelledby').filter((id) => !ids.includes(id))).toEqual([]);
      }),
    );
  });
});
