/** Contradictions and open points in words, and the screen on which to mend each. */
import type { Finding, Place } from '$domain/contradictions/finding';
import { t } from '$i18n/i18n.svelte';
import { formatDay } from '../format';
import { assessmentLink, type AssessmentPage } from '../routes';

/** One sentence that names both statements. */
export function findingText({ kind, values }: Finding): string {
  const { day = '', other = '', title = '', name = '' } = values;
  return t(`contradiction.${kind}`, {
    title,
    name,
    day: formatDay(day),
    other: formatDay(other),
  });
}

export function placeLink(assessmentId: string, place: Place): string {
  return assessmentLink(assessmentId, pageOf(place));
}

function pageOf(place: Place): AssessmentPage {
  switch (place.at) {
    case 'answer': {
      const { objectId, moduleId, requirementId } = place;
      return { page: 'module', objectId, moduleId, requirementId };
    }
    case 'sheet':
      return { page: 'module', objectId: place.objectId, moduleId: place.moduleId };
    case 'module':
      return { page: 'moduleModel', moduleId: place.moduleId };
    case 'object':
      return { page: 'object', objectId: place.objectId };
    case 'provider':
      return { page: 'provider', providerId: place.providerId };
    default:
      return { page: place.at };
  }
}
