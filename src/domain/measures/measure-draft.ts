/**
 * What a new measure begins with: what the gaps it closes have in common, and what their answers already say of who, until
 * when and for how much. The answers keep what they say.
 */
import type { AnsweredPair } from '../check/answered-pairs';
import { providerOf, responsibleOf } from '../check/carrier';
import type { Assessment } from '../record/assessment';
import { MAX_SHORT_TEXT, MAX_TEXT } from '../record/fields';
import type { MeasureFields } from '../record/measure';
import { isPlausibleDay } from '../values/day';
import { closedPair } from './gaps';

export function measureDraft(
  gaps: readonly AnsweredPair[],
  assessment: Assessment,
): Partial<MeasureFields> {
  const texts = gaps.map(({ answer }) => answer?.implementation?.trim() ?? '');
  const task = [...new Set(texts)].filter((text) => text !== '').join('\n');
  const days = gaps.map(({ answer }) => answer?.dueDate ?? '').filter(isPlausibleDay);
  const providers = gaps.map((gap) => providerOf(gap, assessment)?.id ?? '');
  const fields: Partial<MeasureFields> = {
    title: titleOf(gaps),
    task: task.length <= MAX_TEXT ? task : '',
    responsible: shared(gaps.map(({ answer, target }) => responsibleOf(answer, target))),
    providerId: shared(providers),
    dueDate: days.sort()[0] ?? '',
    costOnce: sumOf(gaps.map(({ answer }) => answer?.costOnce)),
    costYearly: sumOf(gaps.map(({ answer }) => answer?.costYearly)),
    closes: gaps.map(closedPair),
  };
  // What nobody said is left out, so that it was never written.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && value !== null),
  );
}

/** The words of the requirements, as many as fit. */
function titleOf(gaps: readonly AnsweredPair[]): string {
  const titles = [...new Set(gaps.map(({ requirement }) => requirement.title))];
  while (titles.length > 1 && titles.join(', ').length > Math.min(90, MAX_SHORT_TEXT)) titles.pop();
  return titles.join(', ').slice(0, MAX_SHORT_TEXT);
}

function shared(values: readonly string[]): string {
  const [first = ''] = values;
  return values.every((value) => value === first) ? first : '';
}

/** Null if no answer names an amount. */
function sumOf(amounts: readonly (number | null | undefined)[]): number | null {
  const named = amounts.filter((amount) => typeof amount === 'number');
  return named.length === 0 ? null : named.reduce((sum, amount) => sum + amount, 0);
}
