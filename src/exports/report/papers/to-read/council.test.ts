import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fulfilmentOf, progressOf } from '$domain/check/coverage';
import { coverageOf } from '$domain/check/coverage-table';
import { realisationPlan } from '$domain/plan/realisation-plan';
import { sampleLabels } from '$exports/report/report.fixture';
import { amountText, costsText } from '$exports/report/result/cost-text';
import { buildPaper } from '../paper';
import { aPaperInput, blocksOf, PROVIDERS, SECRET, textOf } from '../paper.fixture';

it('the council paper holds the figures per layer and the sums of the plan', () => {
  fc.assert(
    fc.property(aPaperInput, (input) => {
      const { profile, assessment, answers, today } = input;
      const coverage = coverageOf(profile, assessment, answers);
      const { total } = realisationPlan(profile, assessment, answers, today);
      const report = buildPaper(input, { kind: 'council' });
      const [table] = blocksOf(report.sections, 'table');
      const row = (name: string, tally: typeof coverage.whole) => [
        name,
        String(tally.applicable),
        sampleLabels.share(progressOf(tally)),
        sampleLabels.share(fulfilmentOf(tally)),
        String(tally.unconfirmed),
      ];
      expect(table?.rows).toEqual(
        coverage.layers.map(({ id, title, tally }) => row(`${id} ${title}`, tally)),
      );
      expect(table?.sums).toEqual([row('whole', coverage.whole)]);
      const items = blocksOf(report.sections, 'list').flatMap((list) => list.items);
      expect(items.includes(`councilCarryOut ${String(total.items)}`)).toBe(total.items > 0);
      const grant = `councilGrant ${costsText(total, sampleLabels)}`;
      expect(items.includes(grant)).toBe(total.costOnce + total.costYearly > 0);
      const facts = blocksOf(report.sections, 'facts').flatMap((block) => block.facts);
      const amounts = (['once', 'yearly'] as const).map((one) =>
        amountText(total, one, sampleLabels),
      );
      expect(facts.map(({ text }) => text)).toEqual(total.items > 0 ? amounts : []);
      if (total.withoutCost > 0)
        expect(textOf(report)).toContain(`paperCostMissing ${String(total.withoutCost)}`);
    }),
  );
});

it('the council paper names no requirement, module, object, person or provider, but says where to find details', () => {
  fc.assert(
    fc.property(aPaperInput, (input) => {
      const report = buildPaper(input, { kind: 'council' });
      const text = textOf(report);
      const { profile, assessment } = input;
      const inside = [
        ...profile.modules.flatMap((module) => [
          `${module.id} `,
          module.title,
          ...module.requirements.flatMap(({ id, title }) => [id, title]),
        ]),
        ...assessment.targetObjects.flatMap(({ id, title }) => [title, `Standort ${id}`]),
        ...PROVIDERS.map(({ name }) => name),
        'Umsetzung ',
        SECRET,
        assessment.management,
        assessment.itOperations,
      ];
      for (const words of inside) expect(text).not.toContain(words);
      expect(text).toContain('councilSecret');
      expect(report.marks).toEqual(['draft']);
      expect(report.notice).toBe('councilNotice');
    }),
  );
});

it('the council paper leaves blank what only the administration knows', () => {
  const [input] = fc.sample(aPaperInput, { numRuns: 1, seed: 1 });
  const report = buildPaper(input ?? expect.fail('no input'), { kind: 'council' });
  const lines = blocksOf(report.sections, 'form').flatMap(({ fields }) => fields);
  for (const name of ['councilBody', 'councilMeeting', 'councilItem', 'councilYear'])
    expect(lines.find(({ label }) => label === name)).toEqual({ label: name, text: '', lines: 1 });
  expect(report.sections[0]?.sections.map(({ id }) => id)).toEqual([
    'councilProposal',
    'councilFacts',
    'councilMoney',
    'councilStaff',
    'councilAnnexes',
  ]);
});
