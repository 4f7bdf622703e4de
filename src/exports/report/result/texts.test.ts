import { describe, expect, it } from 'vitest';
import type { Answer } from '$domain/record/assessment';
import { planChapter } from '../chapters/plan';
import { sampleLabels } from '../report.fixture';
import { amountText, costsText } from './cost-text';
import { sampleContext, smallAnswers, smallProfile } from './context.fixture';
import { reasonOnly, reasonText } from './reason-text';

const labels = { ...sampleLabels, reasonKind: () => 'nicht relevant' };
const of = (fields: Partial<Answer>): Answer => ({ status: 'entbehrlich', changed: {}, ...fields });

describe('a reason', () => {
  it.each([
    ['Faxgeräte wurden abgeschafft.', 'Faxgeräte wurden abgeschafft.'],
    ['weil wir kein Fax haben', 'weil wir kein Fax haben'],
    ['Nicht relevant, weil wir kein Fax haben', 'weil wir kein Fax haben'],
    ['NICHT RELEVANT: kein Fax', 'kein Fax'],
    ['nicht relevant', 'nicht relevant'],
    ['nicht relevanter Bereich', 'nicht relevanter Bereich'],
    ['', 'reasonTextMissing'],
  ])('%j stands for itself and is said once', (reason, text) => {
    const answer = of({ reasonKind: 'nicht-relevant', reason });
    expect(reasonText(answer, labels)).toBe(`nicht relevant: ${text}`);
  });

  it('names the part that is missing, and is empty if both are', () => {
    expect(reasonText(of({ reason: ' kein Fax ' }), labels)).toBe('kein Fax (reasonKindMissing)');
    expect(reasonText(of({}), labels)).toBe('');
    expect(reasonOnly(undefined, labels)).toBe('');
  });
});

describe('what the plan costs', () => {
  const sumOf = (...answers: Partial<Answer>[]) =>
    sampleContext({
      profile: smallProfile(answers.length),
      answers: smallAnswers(...answers.map((one) => ({ status: 'nein' as const, ...one }))),
    }).plan.total;

  it('is a total only if every measure names a price of this kind', () => {
    const whole = sumOf({ costOnce: 1200, costYearly: 0 }, { costOnce: 300, costYearly: 0 });
    expect(costsText(whole, sampleLabels)).toBe('amountOnce 1500 €, amountYearly 0 €');
    const partly = sumOf({ costOnce: 1200 }, { costYearly: 50 }, {});
    expect(amountText(partly, 'once', sampleLabels)).toBe('amountAtLeast 2 / 1200 €');
    expect(amountText(partly, 'yearly', sampleLabels)).toBe('amountAtLeast 2 / 50 €');
    expect(amountText(sumOf({ costOnce: 5 }), 'yearly', sampleLabels)).toBe('amountNone');
  });

  it('is called "at least" in the sums of the plan too', () => {
    const answers = smallAnswers({ status: 'nein', costOnce: 900 }, { status: 'nein' });
    const part = planChapter(sampleContext({ profile: smallProfile(2), answers }));
    const [table] = part.blocks.filter((block) => block.kind === 'table');
    expect(table?.sums?.[0]?.slice(3, 5)).toEqual(['atLeast\n900 €', 'notGiven']);
  });
});
