/** What could not be saved, as a text a person can keep and type in again. */
import type { ChangePart } from '$domain/change/change';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';

export function unsavedAsText(session: AssessmentSession): string {
  const lines = session.unsaved().flatMap(({ parts }) => parts.map(lineOf));
  return [`${t('save.fileTitle')} – ${session.assessment.title}`, '', ...lines, ''].join('\r\n');
}

function lineOf({ on, value, ...where }: ChangePart): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (on === 'answer' && 'requirementId' in where)
    return `${where.requirementId} · ${where.field}: ${text}`;
  return `${on} ${Object.values(where).join(' ')}: ${text}`;
}
