/** What each provider carries out, how far it has got, and what it still has to be asked. */
import type { AnsweredPair } from './answered-pairs';
import { confirmationOf } from '../record/answer-record';
import { isIncomplete, statusOf, type Answer, type Assessment } from '../record/assessment';
import { tallyPairs, type Tally } from './coverage';
import type { Carrier } from '../record/fields';
import { activeProviders, carrierOf, isProvided, isUnconfirmed, providerIdOf } from './carrier';
import type { Provider } from '../record/target-object';
import { groupBy } from '../values/group-by';

export interface ProviderRow extends AnsweredPair {
  carrier: Exclude<Carrier, 'wir'>;
  /** Answered with "ja", but not yet confirmed by the provider. */
  unconfirmed: boolean;
  /** Still to be asked: neither confirmed nor dispensable. Includes the unconfirmed rows. */
  toAsk: boolean;
}

/** Identifies a row within an assessment. */
export function rowKey({
  object,
  requirement,
}: Pick<ProviderRow, 'object' | 'requirement'>): string {
  return `${object.id}/${requirement.id}`;
}

export interface ProviderShare {
  /** undefined: carried out by a provider that nobody has named. */
  provider: Provider | undefined;
  rows: ProviderRow[];
  tally: Tally;
}

/**
 * The counted pairs by provider: active ones in the municipality's order, then removed ones that are still named, and
 * last what has no named provider. Providers without a row are listed too.
 */
export function providerShares(
  assessment: Assessment,
  pairs: readonly AnsweredPair[],
): ProviderShare[] {
  const rows = groupBy(
    pairs.flatMap((pair) => rowOf(pair) ?? []),
    (row) => providerIdOf(row, assessment),
  );
  const listed = assessment.providerList ?? [];
  const known = [
    ...activeProviders(assessment),
    ...listed.filter(({ id, removed }) => removed === true && rows.has(id)),
  ];
  const ids = new Set<string | undefined>(known.map(({ id }) => id));
  const nameless = [...rows].flatMap(([id, list]) => (ids.has(id) ? [] : list));
  return [
    ...known.map((provider) => shareOf(provider, rows.get(provider.id) ?? [])),
    ...(nameless.length > 0 ? [shareOf(undefined, nameless)] : []),
  ];
}

function rowOf(pair: AnsweredPair): ProviderRow | undefined {
  const carrier = carrierOf(pair);
  if (!isProvided(carrier)) return undefined;
  return { ...pair, carrier, unconfirmed: isUnconfirmed(pair), toAsk: isToAsk(pair.answer) };
}

function isToAsk(answer: Answer | undefined): boolean {
  if (statusOf(answer) === 'entbehrlich' && !isIncomplete(answer)) return false;
  return confirmationOf(answer) === '';
}

function shareOf(provider: Provider | undefined, rows: ProviderRow[]): ProviderShare {
  return { provider, rows, tally: tallyPairs(rows) };
}
