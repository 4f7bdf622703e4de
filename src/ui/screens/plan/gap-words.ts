/** How a gap is called in lists. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { statusOf } from '$domain/record/assessment';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';

/** "ORP.2.A2 Regelmäßiges Überprüfen – PC Rathaus (nein)". */
export function gapName({ severalObjects }: AssessmentSession, gap: AnsweredPair): string {
  const { requirement, object, answer } = gap;
  const where = severalObjects ? ` – ${object.title}` : '';
  return `${requirement.id} ${requirement.title}${where} (${t(`status.${statusOf(answer)}`)})`;
}
