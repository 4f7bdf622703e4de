/** Filters requirements by role, target object, status, and whether they belong to the first lap. */
import type { AppliedModule } from '../modelling/applicability';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import {
  sheetKey,
  statusOf,
  type Answer,
  type Assessment,
  type Status,
} from '../record/assessment';
import { isUnconfirmed, providerIdOf } from './carrier';
import { isToReview } from '../record/answer-record';
import { rolesOf, type Requirement } from '../profile/profile';
import { isPlausibleDay } from '../values/day';
import { compareDays } from '../values/day-order';

/** Every condition that is set must hold. */
export interface RequirementFilter {
  role?: string | undefined;
  place?: string | undefined;
  /** Id of a target object. */
  object?: string | undefined;
  status?: Status | undefined;
  toClarify?: boolean;
  /** Marked "Dienstleister fragen". */
  askProvider?: boolean;
  /** Id of the provider that carries it out. */
  provider?: string | undefined;
  module?: string | undefined;
  /** Carried out by a provider that has not confirmed it. */
  unconfirmed?: boolean;
  /** Not or only partly met, and due by this day (YYYY-MM-DD). */
  dueUntil?: string | undefined;
  /** Answers to an earlier version of the question. */
  toReview?: boolean;
  wiba?: boolean;
}

export interface RequirementRow extends AppliedModule {
  requirement: Requirement;
}

/**
 * The pairs (requirement, target object) that pass, in the profile's order. `assessment`: needed to tell who carries them
 * out.
 */
export function filterRequirements(
  applied: readonly AppliedModule[],
  answers: AnswersBySheet,
  filter: RequirementFilter,
  assessment?: Assessment,
): RequirementRow[] {
  const targets = new Map(assessment?.targetObjects.map((target) => [target.id, target]));
  return applied.flatMap(({ module, object }) => {
    const sheet = answers.get(sheetKey(object.id, module.id));
    return module.requirements
      .map((requirement) => ({ module, object, requirement }))
      .filter((row) => {
        const answer = sheet?.[row.requirement.id];
        if (!passes(row, answer, filter)) return false;
        const pair = { ...row, answer, target: targets.get(object.id) };
        if (filter.unconfirmed === true && !isUnconfirmed(pair)) return false;
        if (filter.provider === undefined || assessment === undefined) return true;
        return providerIdOf(pair, assessment) === filter.provider;
      });
  });
}

function passes(
  { module, object, requirement }: RequirementRow,
  answer: Answer | undefined,
  filter: RequirementFilter,
): boolean {
  const { role, place, wiba = false } = filter;
  return (
    (filter.object === undefined || object.id === filter.object) &&
    (filter.module === undefined || module.id === filter.module) &&
    (role === undefined || rolesOf(module, requirement).includes(role)) &&
    (place === undefined || requirement.place === place) &&
    (!wiba || requirement.wiba === true) &&
    isAnsweredSo(answer, filter)
  );
}

function isAnsweredSo(
  answer: Answer | undefined,
  { status, dueUntil, toClarify = false, toReview = false, askProvider = false }: RequirementFilter,
): boolean {
  return (
    (status === undefined || statusOf(answer) === status) &&
    (dueUntil === undefined || isDueBy(answer, dueUntil)) &&
    (!toClarify || answer?.toClarify === true) &&
    (!askProvider || answer?.askProvider === true) &&
    (!toReview || isToReview(answer))
  );
}

function isDueBy(answer: Answer | undefined, day: string): boolean {
  const { dueDate = '' } = answer ?? {};
  const isGap = ['nein', 'teilweise'].includes(statusOf(answer));
  return isGap && isPlausibleDay(dueDate) && compareDays(dueDate, day) <= 0;
}
