/** What could not be saved, as a text a person can keep and type in again. */
import type { ChangePart } from '$domain/change/change';
import { unfitParts } from '$domain/change/check-change';
import { t } from '$i18n/i18n.svelte';
import type { RefusedChanges } from '$storage/refused-changes';
import { fieldLabel } from '../answering/history-texts';
import type { AssessmentSession } from '../assessment-session.svelte';

export function unsavedAsText(session: AssessmentSession): string {
  const lines = session.unsaved().flatMap(({ parts }) => parts.map(lineOf));
  return [`${t('save.fileTitle')} – ${session.assessment.title}`, '', ...lines, ''].join('\r\n');
}

/** Every refused value: where it belongs, how long it is and how it begins. */
export function refusedLines({ changes }: RefusedChanges): string[] {
  return changes.flatMap((change) => {
    const unfit = unfitParts(change);
    return (unfit.length > 0 ? unfit : change.parts).map((part) => {
      const text = textOf(part.value);
      const begin = text.length > BEGIN ? `${text.slice(0, BEGIN)}…` : text;
      return t('unsaved.part', { where: placeOf(part), length: text.length, begin });
    });
  });
}

const BEGIN = 60;
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

function placeOf(part: ChangePart): string {
  return part.on === 'answer'
    ? `${part.requirementId} · ${fieldLabel(part.field)}`
    : t(`unsaved.place.${part.on}`);
}

function lineOf({ on, value, ...where }: ChangePart): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (on === 'answer' && 'requirementId' in where)
    return `${where.requirementId} · ${where.field}: ${text}`;
  return `${on} ${Object.values(where).join(' ')}: ${text}`;
}
