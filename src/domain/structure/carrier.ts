/**
 * Who carries a requirement out: what the answer says, else what the target object says. And what a provider still has
 * to confirm. Defaults are derived and never written into an answer, so that a changed object changes them all.
 */
import type { AnswersBySheet, AppliedModule } from '../modelling/applicability';
import { isIncomplete, sheetKey, statusOf, type Answer, type Assessment } from '../assessment';
import { tallyAnswers, type Tally } from '../coverage';
import type { Carrier } from '../fields';
import type { RequirementRow } from '../requirement-filter';
import type { Provider, TargetObject } from './target-object';

type Operation = Pick<TargetObject, 'operatedBy' | 'providerId'>;

/** Who carries it out; empty if nobody has said so. */
export function carrierOf(answer: Answer | undefined, object: Operation | undefined): Carrier | '' {
  return answer?.carriedOutBy || object?.operatedBy || '';
}

/** Who is responsible: what the answer says, else what the object says; empty if nobody has said so. */
export function responsibleOf(
  answer: Answer | undefined,
  object: Pick<TargetObject, 'responsible'> | undefined,
): string {
  return (answer?.responsible ?? '').trim() || (object?.responsible ?? '').trim();
}

/** True where a provider has a part in it. */
export function isProvided(carrier: Carrier | ''): carrier is 'dienstleister' | 'gemeinsam' {
  return carrier === 'dienstleister' || carrier === 'gemeinsam';
}

/** True for names that mean the same provider. */
export function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Providers the municipality works with, in its order. */
export function activeProviders(assessment: Assessment): Provider[] {
  return (assessment.providerList ?? []).filter(({ removed }) => removed !== true);
}

/**
 * Id of the provider that carries a requirement out, wholly or in part; undefined if the municipality does it alone
 * or nobody has said which. The only provider there is needs no naming.
 */
export function providerIdOf(
  answer: Answer | undefined,
  object: Operation | undefined,
  assessment: Assessment,
): string | undefined {
  if (!isProvided(carrierOf(answer, object))) return undefined;
  const named = answer?.providerId || object?.providerId;
  if (named) return named;
  const providers = activeProviders(assessment);
  return providers.length === 1 ? providers[0]?.id : undefined;
}

/** The provider with the id `providerIdOf` tells, as far as it is listed. */
export function providerOf(
  answer: Answer | undefined,
  object: Operation | undefined,
  assessment: Assessment,
): Provider | undefined {
  const id = providerIdOf(answer, object, assessment);
  return assessment.providerList?.find((provider) => provider.id === id);
}

/** True if the provider still has to say that what is written is so: nothing to confirm where it is not required. */
function awaitsConfirmation(answer: Answer | undefined): boolean {
  if (statusOf(answer) === 'entbehrlich' && !isIncomplete(answer)) return false;
  return !answer?.confirmedOn;
}

export interface ProviderRow extends RequirementRow {
  answer: Answer | undefined;
  carrier: Carrier;
  awaitsConfirmation: boolean;
}

export interface ProviderShare {
  /** undefined: carried by a provider that nobody has named. */
  provider: Provider | undefined;
  rows: ProviderRow[];
  tally: Tally;
  /** How many of the rows the provider still has to confirm. */
  unconfirmed: number;
}

/**
 * What each provider carries, wholly or in part: active providers in the municipality's order, then removed ones that
 * are still named, last what nobody is named for. Providers without a row are listed too.
 */
export function providerShares(
  assessment: Assessment,
  applied: readonly AppliedModule[],
  answers: AnswersBySheet,
): ProviderShare[] {
  const objects = new Map(assessment.targetObjects.map((object) => [object.id, object]));
  const rows = new Map<string | undefined, ProviderRow[]>();
  for (const { module, object } of applied)
    for (const requirement of module.requirements) {
      const answer = answers.get(sheetKey(object.id, module.id))?.[requirement.id];
      const operation = objects.get(object.id);
      const carrier = carrierOf(answer, operation);
      if (!isProvided(carrier)) continue;
      const id = providerIdOf(answer, operation, assessment);
      const row = { module, object, requirement, carrier, answer };
      if (!rows.has(id)) rows.set(id, []);
      rows.get(id)?.push({ ...row, awaitsConfirmation: awaitsConfirmation(answer) });
    }
  const listed = assessment.providerList ?? [];
  const known = [
    ...activeProviders(assessment),
    ...listed.filter(({ id, removed }) => removed === true && rows.has(id)),
  ];
  const ids = new Set(known.map(({ id }) => id));
  const nameless = [...rows].filter(([id]) => id === undefined || !ids.has(id));
  return [
    ...known.map((provider) => shareOf(provider, rows.get(provider.id) ?? [])),
    ...(nameless.length > 0
      ? [
          shareOf(
            undefined,
            nameless.flatMap(([, list]) => list),
          ),
        ]
      : []),
  ];
}

function shareOf(provider: Provider | undefined, rows: ProviderRow[]): ProviderShare {
  return {
    provider,
    rows,
    tally: tallyAnswers(rows.map(({ answer }) => answer)),
    unconfirmed: rows.filter((row) => row.awaitsConfirmation).length,
  };
}
