import type { StructureChange } from '../../domain/structure/structure';
import { objectTitle, type TargetObject } from '../../domain/structure/target-object';
import { answersToTakeOver } from '../../domain/structure/take-over';
import { t } from '../../i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';

/** Revives a retired object with what else was decided; gives the sentence that says so. */
export function reviveObject(
  session: AssessmentSession,
  object: TargetObject,
  decided: readonly StructureChange[],
): string {
  const changes = [{ kind: 'revive' as const, objectId: object.id }, ...decided];
  const now = { profile: session.profile, assessment: session.assessment };
  const answers = answersToTakeOver(changes, { ...now, answers: session.answers() });
  session.restructure({ changes, answers });
  const done = t('objects.revived', { title: objectTitle(object) });
  const { targetObjects } = session.assessment;
  const into = targetObjects.find(({ id }) => id === object.retired?.mergedInto);
  // A merge has added the numbers; nobody can tell any more what has changed since.
  return into === undefined ? done : `${done} ${t('objects.revivedMerged', { title: into.title })}`;
}
