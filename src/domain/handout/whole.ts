/** An assessment with everything that belongs to it, as it is handed out, returned and backed up. */
import { logEntry, type LogEntry } from '../change/change-log';
import type { AnswerSheet, Assessment } from '../record/assessment';

export interface Whole {
  assessment: Assessment;
  sheets: AnswerSheet[];
  /** In the order in which the changes were saved. */
  log: LogEntry[];
}

/** The same under another id: in the record, the sheets and what the log is looked up by. */
export function underId<T extends Whole>(whole: T, id: string): T {
  if (whole.assessment.id === id) return whole;
  return {
    ...whole,
    assessment: { ...whole.assessment, id },
    sheets: whole.sheets.map((sheet) => ({ ...sheet, assessmentId: id })),
    log: whole.log.map((entry) => ({ ...entry, ...logEntry(id, entry.change, entry.before) })),
  };
}
