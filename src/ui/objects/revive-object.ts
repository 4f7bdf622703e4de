import { objectTitle, type TargetObject } from '../../domain/structure/target-object';
import { t } from '../../i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';

/** Revives a retired object; gives the sentence that says so. */
export function reviveObject(session: AssessmentSession, object: TargetObject): string {
  session.changeStructure({ kind: 'revive', objectId: object.id });
  const done = t('objects.revived', { title: objectTitle(object) });
  const { targetObjects } = session.assessment;
  const into = targetObjects.find(({ id }) => id === object.retired?.mergedInto);
  // A merge has added the numbers; nobody can tell any more what has changed since.
  return into === undefined ? done : `${done} ${t('objects.revivedMerged', { title: into.title })}`;
}
