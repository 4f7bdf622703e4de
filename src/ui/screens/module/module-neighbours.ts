/** The modules before and after one: in the checklist, or among those of one target object. */
import type { Module } from '$domain/profile/profile';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { assessmentLink } from '$ui/routes';

interface Neighbour {
  label: string;
  name: string;
  href: string;
}

/** `objectId` empty: the neighbours in the whole checklist. */
export function moduleNeighbours(
  session: AssessmentSession,
  moduleId: string,
  objectId: string,
): { previous: Neighbour | undefined; next: Neighbour | undefined } {
  const modules =
    objectId === ''
      ? session.profile.modules
      : session.applied.filter(({ object }) => object.id === objectId).map(({ module }) => module);
  const index = modules.findIndex(({ id }) => id === moduleId);
  const neighbour = (label: string, other: Module | undefined): Neighbour | undefined => {
    if (other === undefined) return undefined;
    const target = { page: 'module' as const, moduleId: other.id };
    const href = assessmentLink(session.id, objectId === '' ? target : { ...target, objectId });
    return { label, name: `${other.id} ${other.title}`, href };
  };
  return {
    previous: neighbour(t('module.previous'), index < 1 ? undefined : modules[index - 1]),
    next: neighbour(t('module.next'), modules[index + 1]),
  };
}
