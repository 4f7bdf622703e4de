/** What could not be saved, as a text a person can keep and type in again. */
import { t } from '../../i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';

export function unsavedAsText(session: AssessmentSession): string {
  const lines = session.unsaved().map(({ kind, change }) => {
    if (kind === 'module') return `${change.moduleId}: ${change.choice.reason}`;
    const line = `${change.field}: ${String(change.value)}`;
    return kind === 'detail' ? line : `${change.requirementId} · ${line}`;
  });
  return [`${t('save.fileTitle')} – ${session.assessment.title}`, '', ...lines, ''].join('\r\n');
}
