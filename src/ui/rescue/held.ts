/** What this page holds of an open assessment: all of its state, without its log, which lies on the disk alone. */
import { latestStamp } from '$domain/change/record-stamps';
import type { AnswerSheet } from '$domain/record/assessment';
import { assessmentIn, sheetIn } from '$storage/read-record';
import { lastChanged, type WholeAssessment } from '$storage/whole-assessment';
import type { AssessmentSession } from '../assessment-session.svelte';
import type { UnreadablePart } from './unreadable-parts';

type Held = Pick<AssessmentSession, 'assessment' | 'answers' | 'unreadable'>;

/** With what is not saved yet. What would not be read again stands aside, as on the disk. */
export function heldBy(session: Held): WholeAssessment {
  const { assessment, unreadable } = session;
  const answers = session.answers();
  const sheets = [...answers].flatMap(([key, own]): AnswerSheet[] => {
    const at = key.lastIndexOf('/');
    const place = { objectId: key.slice(0, at), moduleId: key.slice(at + 1) };
    const aside = unreadable.flatMap((part) => (isOf(part, place) ? [withoutSheet(part)] : []));
    if (aside.length === 0 && Object.keys(own).length === 0) return [];
    const sheet = { assessmentId: assessment.id, ...place, revision: 1, answers: { ...own } };
    const read = sheetIn(aside.length > 0 ? { ...sheet, unreadable: aside } : sheet);
    return read === undefined ? [] : [read];
  });
  const changedAt = latestStamp({ assessment, answers })?.at;
  return {
    assessment: lastChanged(assessmentIn(assessment) ?? assessment, changedAt),
    sheets,
    log: [],
  };
}

const isOf = ({ sheet }: UnreadablePart, { objectId, moduleId }: typeof sheet & object): boolean =>
  sheet?.objectId === objectId && sheet.moduleId === moduleId;

const withoutSheet = ({ path, value }: UnreadablePart) => ({ path, value });
