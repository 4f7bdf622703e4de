/** What could not be saved, as a text a person can keep and type in again. */
import type { AnswerChange } from '../../domain/assessment';
import { t } from '../../i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';

export function unsavedAsText(session: AssessmentSession): string {
  const lines = session.unsaved().flatMap((pending) => {
    if (pending.kind === 'detail') return [valueLine(pending.change)];
    if (pending.kind === 'answer') return [answerLine(pending.change)];
    const { changes, answers } = pending.plan;
    return [...changes.map((change) => JSON.stringify(change)), ...answers.map(answerLine)];
  });
  return [`${t('save.fileTitle')} – ${session.assessment.title}`, '', ...lines, ''].join('\r\n');
}

function valueLine({ field, value }: { field: string; value: unknown }): string {
  return `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function answerLine(change: AnswerChange): string {
  return `${change.requirementId} · ${valueLine(change)}`;
}
