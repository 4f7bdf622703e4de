import { planRevive } from '$domain/structure/revive';
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

/** Revives a retired object along with whatever else was decided; returns the sentence that says so. */
export function reviveObject(
  session: AssessmentSession,
  object: TargetObject,
  decided: readonly StructureChange[],
): string {
  const { profile, assessment } = session;
  const { changes: revival, counts } = planRevive(assessment, object.id);
  const changes = [...revival, ...decided];
  const now = { profile, assessment, answers: session.answers() };
  session.restructure({ changes, answers: answersToTakeOver(changes, now) }, 'revive');
  const done = t('objects.revived', { title: objectTitle(object) });
  if (counts === undefined) return done;
  const values = { title: counts.into.title, value: String(counts.value ?? '–') };
  return `${done} ${t(COUNTS[counts.kind], values)}`;
}
