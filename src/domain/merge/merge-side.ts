/** One of the two states that are merged: the record, what it holds field by field, and what its log knows. */
import type { AssessmentRecord } from '../change/apply';
import { isAnswerPart, type ChangePart } from '../change/change';
import { isFit } from '../change/check-change';
import type { LogEntry } from '../change/change-log';
import { stampAt } from '../change/invert';
import { isLater } from '../change/stamp';
import { answersBySheet } from '../record/answers-by-sheet';
import type { AnswerSheet, Assessment } from '../record/assessment';
import type { Stamp } from '../record/fields';
import { applyAll } from './apply-all';

/** An assessment as it is stored, backed up or handed out. The log may be incomplete. */
export interface WholeRecord {
  assessment: Assessment;
  sheets: readonly AnswerSheet[];
  log: readonly LogEntry[];
}

/** A change with the previous values of its fields, as the log keeps it. */
export type LoggedChange = Pick<LogEntry, 'change' | 'before'>;

export interface MergeSide {
  record: AssessmentRecord;
  log: readonly LoggedChange[];
}

/** What stands here. */
export function ourSide({ assessment, sheets, log }: WholeRecord): MergeSide {
  return { record: { assessment, answers: answersBySheet(sheets) }, log };
}

/** What comes from outside: without what could not be read again, and brought to what its own log says. */
export function theirSide({ assessment, sheets, log }: WholeRecord): MergeSide {
  const fit = log.flatMap(({ change, before }): LoggedChange[] => {
    const places = change.parts.flatMap((part, place) => (isFit(part) ? [place] : []));
    if (places.length === change.parts.length) return [{ change, before }];
    if (places.length === 0) return [];
    const parts = places.flatMap((place) => change.parts[place] ?? []);
    return [
      { change: { ...change, parts }, before: before.filter((_, at) => places.includes(at)) },
    ];
  });
  const record = { assessment, answers: answersBySheet(sheets) };
  const later = fit.flatMap(({ change }) => {
    const parts = change.parts.filter((part) => isNews(record, part, change.stamp));
    return parts.length === 0 ? [] : [{ ...change, parts }];
  });
  return { record: applyAll(record, later), log: fit };
}

function isNews(record: AssessmentRecord, part: ChangePart, stamp: Stamp): boolean {
  return (isAnswerPart(part) && part.copied === true) || isLater(stamp, stampAt(record, part));
}
