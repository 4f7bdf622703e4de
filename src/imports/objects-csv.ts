/**
 * The way in for lists of target objects (CSV): read a file, let a person say what its letters and columns mean, make
 * a plan, show it, carry it out. Nothing here changes an assessment, no file makes it throw, and nothing
 * leaves the device.
 */
import { decodeText, type DecodedText } from './reading/decode-text';
import { MAX_FILE_BYTES, refuse, type Refusal } from './refusal';

export type { DecodedText, Encoding, Reading } from './reading/decode-text';
export { samplesOf, type Sample } from './reading/samples';
export { readCsv, HEAD_ROWS, type CsvTable } from './reading/csv-table';
export {
  bodyOf,
  headingsOf,
  mayHold,
  proposeChoice,
  proposeColumns,
  valuesOf,
  type ColumnChoice,
} from './columns/column-choice';
export { OBJECT_COLUMNS, type ObjectColumn } from './columns/object-columns';
export { readTable, type ObjectTable } from './rows/objects-table';
export type { RowProblem } from './rows/objects-row';
export {
  planObjectImport,
  unknownKinds,
  type PlannedObject,
  type ImportPlan,
} from './plan/import-plan';
export { newProviders, type NewProvider } from './plan/operators';
export type { SameName } from './plan/same-names';
export { suggestsGrouping } from './plan/grouping';
export type { Refusal } from './refusal';

/** Reads the chosen file; a file that is too large is not even opened. */
export async function readObjectFile(file: Blob): Promise<DecodedText | Refusal> {
  if (file.size > MAX_FILE_BYTES) return refuse('tooLarge', { max: MAX_FILE_BYTES });
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    // The browser's word for "gone, locked or not allowed"; anything else is a defect of ours.
    if (error instanceof DOMException) return refuse('unreadable');
    throw error;
  }
}
