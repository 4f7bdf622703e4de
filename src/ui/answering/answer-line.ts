/** What one line says about an answer: its status, its first words, and what is missing. */
import { isUnconfirmed } from '$domain/check/carrier';
import { isIncomplete, type Status } from '$domain/record/assessment';
import { isToReview } from '$domain/record/answer-record';
import { t } from '$i18n/i18n.svelte';
import { today } from '../calendar';
import { formatDay } from '../format';
import type { Mark } from '../status/marks';
import type { AnswerEditor } from './answer-editor.svelte';

interface Missing {
  mark: Mark;
  text: string;
}
interface AnswerLine {
  sign: Status | 'incomplete';
  /** The status in a word; an answer without its reason is open. */
  status: string;
  /** What was written; otherwise the question, or the official title. */
  words: string;
  language: string;
  /** True if the words are what was written. */
  own: boolean;
  missing: Missing[];
}

/** Longer than any line is wide; the rest is cut off where it is shown. */
const FIRST = 160;

export function answerLine(editor: AnswerEditor): AnswerLine {
  const { answer, status } = editor;
  const sign = isIncomplete(answer) ? 'incomplete' : status;
  const written = status === 'entbehrlich' ? answer?.reason : answer?.implementation;
  const own = status === 'unbearbeitet' ? '' : (written ?? '').trim();
  const question = editor.text('question');
  const { language } = editor.session.profile;
  return {
    sign,
    status: t(`statusShort.${sign}`),
    words: (own || question?.value || editor.requirement.title).slice(0, FIRST),
    language: own === '' ? (question?.language ?? language) : language,
    own: own !== '',
    missing: missingOf(editor),
  };
}

/** What is still to be done about an answer. */
function missingOf(editor: AnswerEditor): Missing[] {
  const { answer, status } = editor;
  const found: Missing[] = [];
  const add = (wanted: boolean, mark: Mark, text: () => string): void => {
    if (wanted) found.push({ mark, text: text() });
  };
  add(isIncomplete(answer), 'overdue', () => t('answerLine.reason'));
  add(isToReview(answer), 'clarify', () => t('answerLine.review'));
  add(isUnconfirmed(editor.pair), 'waits', () => t('answerLine.unconfirmed'));
  add(answer?.toClarify === true, 'clarify', () => t('answerLine.clarify'));
  add(answer?.askProvider === true, 'waits', () => t('answerLine.askProvider'));
  if (status === 'teilweise' || status === 'nein') {
    const due = answer?.dueDate ?? '';
    add(due === '', 'measure', () => t('answerLine.noDate'));
    add(due !== '' && due >= today(), 'measure', () => t('answerLine.due', dayOf(due)));
    add(due !== '' && due < today(), 'overdue', () => t('answerLine.overdue', dayOf(due)));
  }
  return found;
}

const dayOf = (due: string): { day: string } => ({ day: formatDay(due) });
