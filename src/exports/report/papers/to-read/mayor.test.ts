import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fulfilmentOf, openOf, progressOf } from '$domain/check/coverage';
import { coverageOf } from '$domain/check/coverage-table';
import { realisationPlan } from '$domain/plan/realisation-plan';
import { sampleLabels } from '$exports/report/report.fixture';
import { costsText } from '$exports/report/result/cost-text';
import { buildPaper } from '../paper';
import type { PaperInput } from '../paper-model';
import { aPaperInput, blocksOf, textOf } from '../paper.fixture';

const mayor = (input: PaperInput) => buildPaper(input, { kind: 'mayor' });
const numbers = ({ profile, assessment, answers, today }: PaperInput) => ({
  coverage: coverageOf(profile, assessment, answers),
  plan: realisationPlan(profile, assessment, answers, today),
});
const factsOf = (input: PaperInput): Map<string, string> =>
  new Map(
    blocksOf(mayor(input).sections, 'facts').flatMap(({ facts }) =>
      facts.map(({ label, text }) => [label, text] as const),
    ),
  );

describe('the mayor’s page', () => {
  it('states the numbers of coverage and plan', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const { coverage, plan } = numbers(input);
        const facts = factsOf(input);
        const { whole } = coverage;
        expect(facts.get('mayorProgress')).toBe(sampleLabels.share(progressOf(whole)));
        expect(facts.get('mayorFulfilment')).toBe(
          whole.unconfirmed === 0
            ? sampleLabels.share(fulfilmentOf(whole))
            : `${sampleLabels.share(fulfilmentOf(whole))}, ofWhichUnconfirmed ${String(whole.unconfirmed)}`,
        );
        const counts = [...(facts.get('mayorAnswers') ?? '').matchAll(/: (\d+)/g)].map(firstNumber);
        expect(counts).toEqual([
          whole.yes,
          whole.partly,
          whole.no,
          whole.dispensable,
          whole.incomplete,
          whole.untouched,
        ]);
        const text = textOf(mayor(input));
        const { items, withoutCost } = plan.total;
        if (items === 0) expect(text).toContain('paperNoMeasures');
        else if (withoutCost === items) expect(text).toContain('summaryCostNone');
        else expect(text).toContain(`paperCostSum ${costsText(plan.total, sampleLabels)}`);
      }),
    );
  });

  it('shows at most four modules with gaps, by order of work, and counts the others', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const gaps = numbers(input).coverage.modules.filter(
          ({ tally }) => tally.no + tally.partly > 0,
        );
        const rows = blocksOf(mayor(input).sections, 'table')[0]?.rows ?? [];
        expect(rows).toHaveLength(Math.min(4, gaps.length));
        const orders = rows.map((row) => row[1] ?? '');
        expect(orders).toEqual([...orders].sort());
        const shown = new Set(rows.map(([name = '']) => name.split(' ')[0]));
        for (const { module, tally } of gaps.filter(({ module: { id } }) => shown.has(id)))
          expect(rows).toContainEqual([
            `${module.id} ${module.title}`,
            module.order,
            String(tally.no),
            String(tally.partly),
          ]);
        for (const { module } of gaps.filter(({ module: { id } }) => !shown.has(id)))
          expect((orders.at(-1) ?? '') <= module.order).toBe(true);
        const more = `mayorGapsMore ${String(gaps.length - 4)}`;
        expect(textOf(mayor(input)).includes(more)).toBe(gaps.length > 4);
        if (gaps.length === 0) expect(textOf(mayor(input))).toMatch(/mayorGaps(None|Unknown)/);
      }),
    );
  });

  it('asks for decisions on what is undecided, and nothing else', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const { total } = numbers(input).plan;
        const items = blocksOf(mayor(input).sections, 'list')[0]?.items ?? [];
        const says = (start: string): boolean => items.some((item) => item.startsWith(start));
        const { whole } = numbers(input).coverage;
        const open = openOf(whole);
        expect(says('decideBegin')).toBe(open === whole.applicable);
        expect(says('decideFinish')).toBe(open > 0 && open < whole.applicable);
        expect(says('decideRelease')).toBe(open === 0);
        expect(says('decideOfficer')).toBe(input.assessment.securityOfficer === '');
        expect(says('decideProtection')).toBe(input.assessment.protectionNormal !== true);
        expect(says('decideMoney')).toBe(total.costOnce + total.costYearly > 0);
        for (const [name, count] of [
          ['decideResponsible', total.withoutResponsible],
          ['decideDate', total.withoutDate],
          ['decideOverdue', total.overdue],
        ] as const)
          expect(items.find((item) => item.startsWith(name))).toBe(
            count === 0 ? undefined : `${name} ${String(count)}`,
          );
      }),
    );
  });

  it('does not ask for a release that already holds, and says so if there is nothing to decide', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const version = {
          id: 'v1',
          name: '1.0',
          at: '2050-01-01T00:00:00.000Z',
          by: '',
          note: '',
          releasedBy: 'Bürgermeisterin',
          releasedOn: '',
          tally: {},
        };
        const assessment = {
          ...input.assessment,
          securityOfficer: 'ISB',
          protectionNormal: true,
          document: { versions: [version] },
        };
        const list = (one: PaperInput) => blocksOf(mayor(one).sections, 'list')[0]?.items;
        expect(list({ ...input, assessment })).not.toContain('decideRelease');
        expect(list({ ...input, assessment, answers: new Map() })).toEqual(['decideBegin']);
        const profile = { ...input.profile, modules: [] };
        expect(list({ ...input, assessment, profile })).toEqual(['decideNothing']);
      }),
      { numRuns: 20 },
    );
  });

  it('names the next due day and how much is due', () => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        const days = numbers(input)
          .plan.items.map(({ dueDate }) => dueDate)
          .filter((day) => day >= input.today)
          .sort();
        const count = days.filter((day) => day === days[0]).length;
        const text =
          days[0] === undefined ? 'mayorNextNone' : `mayorNextDue ${days[0]} / ${String(count)}`;
        const paragraphs = blocksOf(mayor(input).sections, 'paragraph').map((block) => block.text);
        expect(paragraphs.some((one) => one.endsWith(`\n${text}`))).toBe(true);
      }),
    );
  });
});

function firstNumber(match: RegExpMatchArray): number {
  return Number(match[1]);
}
