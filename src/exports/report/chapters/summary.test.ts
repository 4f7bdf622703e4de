import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fulfilmentOf, openOf, progressOf } from '$domain/check/coverage';
import type { Answer } from '$domain/record/assessment';
import { sampleAssessment } from '$domain/record/data.fixture';
import { aPlannedStructure } from '$domain/plan/plan.fixture';
import { urgentItems } from '$domain/plan/urgent-items';
import { profileFileSchema, splitProfile } from '$domain/profile/profile';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { textWidth } from '../pictures/picture-text';
import { germanLabels } from '../words.fixture';
import type { ReportLabels } from '../report-labels';
import type { ReportBlock } from '../report-model';
import {
  paragraphsIn,
  sampleContext,
  smallAnswers,
  smallProfile,
  tableOf,
  tablesAreWhole,
} from '../result/context.fixture';
import { costsText } from '../result/cost-text';
import { summaryChapter } from './summary';

let german: ReportLabels;
beforeAll(async () => {
  german = await germanLabels();
});

describe('summaryChapter', () => {
  it('states the numbers of the coverage and of the plan', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const { whole } = context.coverage;
        const { total, orders } = context.plan;
        const part = summaryChapter(context);
        expect(tablesAreWhole(part)).toBe(true);
        const text = paragraphsIn(part).join('\n');
        const said = ({ part: some, whole: all, percent }: ReturnType<typeof progressOf>): string =>
          [some, all, percent].join(' / ');
        expect(text).toContain(`summaryProgress ${said(progressOf(whole))}`);
        const fulfilment = fulfilmentOf(whole);
        const open = openOf(whole);
        // How much is met is unknown as long as nothing is answered.
        expect(text.includes('summaryFulfilment')).toBe(open < whole.applicable);
        if (open < whole.applicable)
          expect(text).toContain(
            fulfilment.percent === null
              ? 'summaryFulfilmentNone'
              : `summaryFulfilment ${said(fulfilment)}`,
          );
        expect(text.includes(`summaryOpen ${String(open)}`)).toBe(
          open > 0 && (total.items > 0 || open < whole.applicable),
        );
        const byOrder = orders.map(({ order, sum }) => `${order}: ${String(sum.items)}`).join(', ');
        if (total.items > 0)
          expect(text).toContain(`summaryMissing ${String(total.items)} / ${byOrder}`);
        const named = total.items > total.withoutCost;
        const sums = `summaryCost ${costsText(total, context.labels)}`;
        expect(text.includes(sums)).toBe(named);
        expect(text.includes('summaryCostNone')).toBe(total.items > 0 && !named);
        expect(text.includes(`summaryOverdue ${String(total.overdue)}`)).toBe(total.overdue > 0);
        const table = tableOf(part, 'coverageOrderCaption');
        expect(table?.rows.map(([, count]) => Number(count))).toEqual(
          context.coverage.orders.map(({ tally }) => tally.applicable),
        );
        expect(table?.sums?.[0]?.[1]).toBe(String(whole.applicable));
      }),
    );
  });

  it('names the most urgent points, at least three if there are that many', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const rows = tableOf(summaryChapter(context), 'urgentCaption')?.rows ?? [];
        const wanted = urgentItems(context.plan, rows.length);
        expect(rows.map(([id]) => id)).toEqual(wanted.map(({ pairs }) => pairs[0]?.requirement.id));
        expect(rows.length).toBeGreaterThanOrEqual(Math.min(3, context.plan.items.length));
        expect(rows.length).toBeLessThanOrEqual(5);
        rows.forEach((row, index) => {
          expect(row[3]?.endsWith('\noverdue')).toBe(wanted[index]?.overdue);
        });
      }),
    );
  });

  it('does not say that nothing is missing if nothing was answered', () => {
    const text = (...answers: Parameters<typeof smallAnswers>): string =>
      paragraphsIn(
        summaryChapter(
          sampleContext({ profile: smallProfile(2), answers: smallAnswers(...answers) }),
        ),
      ).join('\n');
    expect(text()).toContain('summaryMissingUnknown');
    expect(text({ status: 'entbehrlich' })).toContain('summaryMissingUnknown');
    expect(text({ status: 'ja' })).toContain('summaryMissingNone summaryOpen 1');
    expect(text({ status: 'ja' }, { status: 'ja' })).not.toContain('summaryOpen');
  });

  it('fits on one page of A4, with the municipal profile and the longest names', () => {
    const file = JSON.parse(
      readFileSync('profiles/basis-absicherung-kommunalverwaltung/profile.json', 'utf8'),
    ) as unknown;
    const { facts: profile } = splitProfile(profileFileSchema.parse(file));
    const worst = (length: number): number => {
      const answer = (index: number): Answer => ({
        status: index % 9 === 0 ? 'teilweise' : 'nein',
        changed: {},
        ...(index % 2 === 0 ? { costOnce: 999_999_999, costYearly: 999_999_999 } : {}),
        ...(index % 3 === 0 ? { dueDate: '2026-01-31' } : {}),
        ...(index % 2 === 0 ? { responsible: 'Wort '.repeat(80).slice(0, length) } : {}),
      });
      const targetObjects = [
        { id: WHOLE_SCOPE_ID, title: 'Rathaus '.repeat(50).slice(0, length) },
        { id: 'o', title: 'Wort '.repeat(80).slice(0, length), kind: 'outsourcing' },
      ];
      const answers = new Map(
        targetObjects.flatMap(({ id }) =>
          profile.modules.map(
            (module) =>
              [
                `${id}/${module.id}`,
                Object.fromEntries(module.requirements.map((one, i) => [one.id, answer(i)])),
              ] as const,
          ),
        ),
      );
      const assessment = sampleAssessment({ targetObjects, securityOfficer: '' });
      const context = sampleContext({ profile, assessment, answers }, german);
      const { blocks } = summaryChapter(context);
      return 12 + blocks.reduce((sum, block) => sum + heightOf(block), 0);
    };
    expect(worst(12)).toBeLessThan(255);
    expect(worst(400)).toBeLessThan(255);
  });
});

const lines = (text: string, width: number, size: number): number =>
  text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(textWidth(line, size) / width)))
    .reduce((sum, count) => sum + count, 0);

/** Millimetres a block takes on paper: text at 10 points, tables at 9, including the space around them. */
function heightOf(block: ReportBlock): number {
  switch (block.kind) {
    case 'paragraph':
      return lines(block.text, 170, 10) * 4.94 + 3;
    case 'list':
      return block.items.reduce((sum, item) => sum + lines(item, 162, 10) * 4.94, 3);
    case 'picture':
      return 12 + block.picture.height;
    case 'table': {
      const { columns, rows, sums = [] } = block;
      const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
      const free = 170 - 3 * (columns.length - 1);
      return [columns.map(({ title }) => title), ...rows, ...sums].reduce((sum, row) => {
        const most = row.map((cell, index) =>
          lines(cell, (free * (columns[index]?.weight ?? 1)) / weights, 9),
        );
        return sum + Math.max(...most) * 4.45 + 2.4;
      }, 13);
    }
    default:
      return expect.fail(block.kind);
  }
}
