import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPaper } from './paper';
import { paperChoices } from './paper-choices';
import type { Paper } from './paper-model';
import { aPaperInput, blocksIn, blocksOf, sectionsIn } from './paper.fixture';

const PAPERS: Paper[] = [
  { kind: 'mayor' },
  { kind: 'council' },
  ...(['role', 'person', 'provider'] as const).map((by): Paper => ({ kind: 'openPoints', by })),
  ...(['module', 'role', 'place'] as const).map((by): Paper => ({
    kind: 'checklist',
    by,
    filled: by === 'role',
  })),
  { kind: 'interview' },
];

describe('buildPaper', () => {
  it('makes every paper in a form that every face can draw', () => {
    fc.assert(
      fc.property(aPaperInput, fc.constantFrom(...PAPERS), (input, paper) => {
        const report = buildPaper(input, paper);
        expect(report.front).toBe('head');
        expect(report.subtitle).toBe('Gemeinde Musterhausen');
        const sections = sectionsIn(report.sections);
        expect(sections.length).toBeGreaterThan(0);
        const ids = sections.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, number, kind, title } of sections) {
          expect(id).not.toBe('');
          expect({ number, kind }).toEqual({ number: '', kind: 'plain' });
          expect(title.trim()).not.toBe('');
        }
        for (const block of blocksIn(report.sections)) {
          if (block.kind === 'form')
            expect(block.fields.every(({ lines }) => lines >= 1)).toBe(true);
          if (block.kind === 'table')
            for (const row of [...block.rows, ...(block.sums ?? [])])
              expect(row).toHaveLength(block.columns.length);
        }
        expect(structuredClone(report)).toEqual(report);
      }),
    );
  });

  it('starts every group after the first on a page of its own', () => {
    fc.assert(
      fc.property(aPaperInput, fc.constantFrom(...PAPERS.slice(2)), (input, paper) => {
        const pages = buildPaper(input, paper).sections.map(({ newPage }) => newPage);
        expect(pages).toEqual(pages.map((_, index) => index > 0));
      }),
    );
  });

  it('says so if there is nothing to print', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        for (const paper of PAPERS.slice(2)) {
          const { sections } = buildPaper(input, { ...paper, one: 'gibt es nicht' } as Paper);
          expect(blocksIn(sections)).toEqual([{ kind: 'paragraph', text: 'paperNothing' }]);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('carries the classification, and only the council paper the word draft', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        for (const paper of PAPERS)
          expect(buildPaper(input, paper).marks).toEqual(
            paper.kind === 'council' ? ['draft'] : ['confidential'],
          );
      }),
      { numRuns: 5 },
    );
  });
});

describe('paperChoices', () => {
  it('offers what has something on its paper, and says how much', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const { checklist, openPoints, interview } = paperChoices(input);
        const questions = (paper: Paper): number =>
          blocksOf(buildPaper(input, paper).sections, 'question').length;
        const rows = (paper: Paper): number =>
          blocksOf(buildPaper(input, paper).sections, 'table').flatMap((table) => table.rows)
            .length;
        for (const by of ['module', 'role', 'place'] as const) {
          for (const { id, count } of checklist[by]) {
            expect(count).toBeGreaterThan(0);
            expect(questions({ kind: 'checklist', by, one: id, filled: false })).toBe(count);
          }
          expect(checklist[by]).toHaveLength(
            buildPaper(input, { kind: 'checklist', by, filled: false }).sections.length,
          );
        }
        for (const { id, count } of interview)
          expect(questions({ kind: 'interview', one: id })).toBe(count);
        for (const by of ['role', 'person'] as const)
          for (const { id, count } of openPoints[by])
            expect(rows({ kind: 'openPoints', by, one: id })).toBe(count);
        for (const { id, count } of openPoints.provider)
          expect(questions({ kind: 'openPoints', by: 'provider', one: id })).toBe(count);
      }),
      { numRuns: 30 },
    );
  });

  it('puts the unnamed last and labels them', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const { checklist, openPoints } = paperChoices(input);
        for (const [list, title] of [
          [checklist.place, 'paperNoPlace'],
          [openPoints.person, 'paperNobody'],
        ] as const) {
          const at = list.findIndex(({ id }) => id === '');
          expect([-1, list.length - 1]).toContain(at);
          if (at >= 0) expect(list[at]?.title).toBe(title);
        }
        const ranks = checklist.place.map(({ id }) => ['serverraum', 'buero', ''].indexOf(id));
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
  });
});
