/**
 * What is open, lacks a reason, contradicts itself or is unconfirmed before a release. Releasing is still possible; the
 * document then says so.
 */
import { answeredPairs, type AnsweredPair } from '../check/answered-pairs';
import { isToReview } from '../record/answer-record';
import { isIncomplete, statusOf } from '../record/assessment';
import { placeOf, titleOf } from './answer-findings';
import { findContradictions } from './find-contradictions';
import type { Examined, Finding, Place } from './finding';
import { modelRows } from '../modelling/module-lists';
import { isUnconfirmed } from '../check/carrier';
import { WHOLE_SCOPE_ID } from '../record/target-object';

export type GapKind =
  | ('untouched' | 'incomplete' | 'clarify' | 'unconfirmed' | 'toReview' | 'reasonMissing')
  | ('protection' | 'officer' | 'scope');

interface ReleaseGap {
  kind: GapKind;
  /** How many things are open. */
  count: number;
  /** Where to mend each; unanswered requirements are named by module, not one by one. */
  places: { title: string; place: Place }[];
}

export interface ReleaseGaps {
  contradictions: Finding[];
  gaps: ReleaseGap[];
}

/** Contradictions, and everything open, by kind; kinds with nothing open are left out. */
export function releaseGaps(given: Omit<Examined, 'pairs'>): ReleaseGaps {
  const { profile, assessment, answers } = given;
  const pairs = answeredPairs(profile, assessment, answers);
  const listed = (kind: GapKind, wanted: (pair: AnsweredPair) => boolean): ReleaseGap => {
    const places = pairs
      .filter(wanted)
      .map((pair) => ({ title: titleOf(pair), place: placeOf(pair) }));
    return { kind, count: places.length, places };
  };
  const gaps = [
    untouchedGap(pairs),
    listed('incomplete', ({ answer }) => isIncomplete(answer)),
    listed('clarify', ({ answer }) => answer?.toClarify === true),
    listed('unconfirmed', isUnconfirmed),
    listed('toReview', ({ answer }) => isToReview(answer)),
    reasonGap(given),
    ...decisionGaps(given),
  ];
  return { contradictions: findContradictions(given), gaps: gaps.filter(({ count }) => count > 0) };
}

function untouchedGap(pairs: readonly AnsweredPair[]): ReleaseGap {
  const open = pairs.filter(({ answer }) => statusOf(answer) === 'unbearbeitet');
  const sheets = new Map<string, { title: string; place: Place }>();
  for (const { module, object } of open) {
    const name = `${module.id} ${module.title}`;
    const title = object.id === WHOLE_SCOPE_ID ? name : `${name} – ${object.title}`;
    const place = { at: 'sheet', objectId: object.id, moduleId: module.id } as const;
    sheets.set(`${object.id}/${module.id}`, { title, place });
  }
  return { kind: 'untouched', count: open.length, places: [...sheets.values()] };
}

/** Modules that were left out or taken off an object without saying why: they still apply. */
function reasonGap({ profile, assessment }: Omit<Examined, 'pairs'>): ReleaseGap {
  const places = modelRows(profile, profile, assessment)
    .filter(({ reasonMissing }) => reasonMissing)
    .map(({ module: { id, title } }) => ({
      title: `${id} ${title}`,
      place: { at: 'module', moduleId: id } as const,
    }));
  return { kind: 'reasonMissing', count: places.length, places };
}

function decisionGaps({ assessment }: Omit<Examined, 'pairs'>): ReleaseGap[] {
  const gap = (kind: GapKind, open: boolean, at: 'scope' | 'details'): ReleaseGap => ({
    kind,
    count: open ? 1 : 0,
    places: open ? [{ title: '', place: { at } }] : [],
  });
  const scope = [assessment.scopeName, assessment.scopeDescription, assessment.sites];
  return [
    gap('protection', assessment.protectionNormal !== true, 'scope'),
    gap('officer', assessment.securityOfficer.trim() === '', 'details'),
    gap(
      'scope',
      scope.every((text) => (text ?? '').trim() === ''),
      'scope',
    ),
  ];
}
