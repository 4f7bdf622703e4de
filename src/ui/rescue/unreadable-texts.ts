/** What could not be read, in words: where it stood and how it begins. */
import { t } from '$i18n/i18n.svelte';
import { fieldLabel } from '../answering/history-texts';
import { BROKEN_SHEET, type UnreadablePart } from './unreadable-parts';

const MOST = 80;

/** `objectTitle`: of the target object, where there are several. */
export function unreadableText(
  part: UnreadablePart,
  objectTitle: (objectId: string) => string | undefined,
): string {
  const text = typeof part.value === 'string' ? part.value : JSON.stringify(part.value);
  const value = text.length > MOST ? `${text.slice(0, MOST)}…` : text;
  return t('rescue.part', { where: whereOf(part, objectTitle), value });
}

function whereOf(
  { path, sheet }: UnreadablePart,
  objectTitle: (objectId: string) => string | undefined,
): string {
  const names = path.map(String);
  if (sheet === undefined && names[0] === BROKEN_SHEET) return t('rescue.brokenSheet');
  if (sheet === undefined) return t('rescue.ofAssessment', { where: names.join(' · ') });
  const [list, requirementId = sheet.moduleId, field = '', changed] = names;
  const place = [list === 'answers' ? requirementId : sheet.moduleId, objectTitle(sheet.objectId)];
  const where = [...place, fieldLabel(changed ?? field)].filter(Boolean).join(' · ');
  return field === 'changed' ? t('rescue.stamp', { where }) : where;
}
