/**
 * Who carries a requirement out: what the answer says, otherwise what follows from the requirement and its target object.
 * Defaults are derived and never written into an answer, so changing the object changes them all.
 */
import { confirmationOf } from '../record/answer-record';
import { statusOf, type Answer, type Assessment } from '../record/assessment';
import type { Carrier } from '../record/fields';
import type { Module, Requirement } from '../profile/profile';
import { usualCarrier } from './duty';
import type { Provider, TargetObject } from '../record/target-object';

type Operation = Pick<TargetObject, 'id' | 'operatedBy' | 'providerId'>;

/** A counted pair, as far as it decides who carries it out; `target` is the whole target object. */
export interface CarriedPair {
  module: Module;
  requirement: Requirement;
  answer: Answer | undefined;
  target: Operation | undefined;
}

/** Who carries it out; empty if nobody has said. */
export function carrierOf(pair: CarriedPair): Carrier | '' {
  return pair.answer?.carriedOutBy || usualCarrier(pair);
}

/** Who is responsible: as the answer says, otherwise as the object says; empty if neither does. */
export function responsibleOf(
  answer: Answer | undefined,
  object: Pick<TargetObject, 'responsible'> | undefined,
): string {
  return (answer?.responsible ?? '').trim() || (object?.responsible ?? '').trim();
}

/** True where a provider is involved. */
export function isProvided(carrier: Carrier | ''): carrier is 'dienstleister' | 'gemeinsam' {
  return carrier === 'dienstleister' || carrier === 'gemeinsam';
}

/** Providers the municipality currently works with, in its own order. */
export function activeProviders(assessment: Assessment): Provider[] {
  return (assessment.providerList ?? []).filter(({ removed }) => removed !== true);
}

/**
 * Id of the provider that carries a requirement out, wholly or in part; undefined if the municipality does it alone
 * or nobody has said which. A sole provider need not be named.
 */
export function providerIdOf(pair: CarriedPair, assessment: Assessment): string | undefined {
  if (!isProvided(carrierOf(pair))) return undefined;
  return pair.answer?.providerId || pair.target?.providerId || onlyProvider(assessment)?.id;
}

/** The provider with the id from `providerIdOf`, if it is listed. */
export function providerOf(pair: CarriedPair, assessment: Assessment): Provider | undefined {
  return providerById(assessment, providerIdOf(pair, assessment));
}

/** Id of the provider that runs an object, alone or together with the municipality. */
export function operatorIdOf(
  object: Pick<TargetObject, 'operatedBy' | 'providerId'>,
  assessment: Assessment,
): string | undefined {
  if (!isProvided(object.operatedBy ?? '')) return undefined;
  return object.providerId || onlyProvider(assessment)?.id;
}

/** The provider with the id from `operatorIdOf`, if it is listed. */
export function operatorOf(
  object: Pick<TargetObject, 'operatedBy' | 'providerId'>,
  assessment: Assessment,
): Provider | undefined {
  return providerById(assessment, operatorIdOf(object, assessment));
}

function onlyProvider(assessment: Assessment): Provider | undefined {
  const providers = activeProviders(assessment);
  return providers.length === 1 ? providers[0] : undefined;
}

function providerById(
  { providerList = [] }: Assessment,
  id: string | undefined,
): Provider | undefined {
  return id === undefined ? undefined : providerList.find((provider) => provider.id === id);
}

/**
 * True for a "ja" that rests on a confirmation the provider has not given yet: it carries the requirement out, wholly or in part,
 * and there is no day of confirmation, or one for an earlier status. It counts as "ja" and is also counted separately.
 */
export function isUnconfirmed(pair: CarriedPair): boolean {
  const { answer } = pair;
  return statusOf(answer) === 'ja' && isProvided(carrierOf(pair)) && confirmationOf(answer) === '';
}
