import { planRevive, type Revival } from '$domain/structure/revive';
import type { StructureChange } from '$domain/change/structure-change';
import { objectTitle, type TargetObject } from '$domain/record/target-object';
import { answersToTakeOver } from '$domain/structure/take-over';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';

const COUNTS = {
  restored: 'objects.revivedRestored',
  changedSince: 'objects.revivedChanged',
  unknown: 'objects.revivedMerged',
} as const;

/**
 * Revives a retired object along with whatever else was decided. Resolves with the sentence that says so; undefined if
 * it was not carried out.
 */
export async function reviveObject(
  session: AssessmentSession,
  object: TargetObject,
  decided: readonly StructureChange[],
): Promise<string | undefined> {
  let counts: Revival['counts'];
  const plan = () => {
    const { profile, assessment } = session;
    const revival = planRevive(assessment, object.id);
    ({ counts } = revival);
    const changes = [...revival.changes, ...decided];
    const now = { profile, assessment, answers: session.answers() };
    return { changes, answers: answersToTakeOver(changes, now) };
  };
  if (!(await session.carryOut(plan, 'revive'))) return undefined;
  return sentenceFor(object, counts);
}

function sentenceFor(object: TargetObject, counts: Revival['counts']): string {
  const done = t('objects.revived', { title: objectTitle(object) });
  if (counts === undefined) return done;
  const values = { title: counts.into.title, value: String(counts.value ?? '–') };
  return `${done} ${t(COUNTS[counts.kind], values)}`;
}
