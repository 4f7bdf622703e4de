/** What can be made in the worker, and what the worker reports about it. All of it survives JSON. */
import type { CalendarEvent } from '../calendar/calendar-events';
import type { MadeFile } from '../made-file';
import type { Report } from '../report/report-model';
import type { ExportTable } from '../tables/export-table';

export type ExportJob =
  | { face: 'pdf' | 'word' | 'html'; report: Report }
  | { face: 'xlsx'; tables: ExportTable[] }
  | { face: 'csv'; table: ExportTable }
  | { face: 'ics'; events: CalendarEvent[] };

/** `base`: absolute address of the application folder, where the fonts are. */
export interface JobMessage {
  /** An `ExportJob` as JSON: a report of 5,000 pairs leaves the page in a third of the time a copy takes. */
  job: string;
  base: string;
}

export type WorkerMessage =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; file: MadeFile }
  | { kind: 'failed'; reason: string };

/** A file could not be made; the message says why, in technical terms. Anything else that is thrown is a bug. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';
}
