/** Fields of an answer that are called the same while answering, in the history and in the document. */
import type { AnswerChange } from '$domain/record/assessment';
import type { TextKey } from '$i18n/i18n.svelte';

export const ANSWER_FIELD_LABELS = {
  implementation: 'requirement.implementation',
  responsible: 'requirement.responsible',
  dueDate: 'requirement.dueDate',
  note: 'requirement.note',
  toClarify: 'requirement.toClarify',
  carriedOutBy: 'requirement.carriedOutBy',
  costOnce: 'requirement.costOnce',
  costYearly: 'requirement.costYearly',
  evidence: 'requirement.ownEvidence',
  interviewed: 'requirement.interviewed',
} as const satisfies Partial<Record<AnswerChange['field'], TextKey>>;
