/**
 * The way in for lists of target objects (CSV): read a file, make a plan, show it, carry it out. Nothing here changes an
 * assessment, nothing throws because of a file, and nothing leaves the device.
 */
import { decodeText } from './decode-text';
import { readTable, type ObjectTable } from './objects-table';
import { MAX_FILE_BYTES, refuse, type Refusal } from './refusal';

export type { Encoding } from './decode-text';
export { planObjectImport, unknownKinds, type ImportEntry, type ImportPlan } from './import-plan';
export { suggestsGrouping } from './grouping';
export type { ObjectTable } from './objects-table';
export type { RowProblem } from './objects-row';
export type { Refusal } from './refusal';

/** Reads the chosen file; a file that is too large is not even opened. */
export async function readObjectFile(file: Blob): Promise<ObjectTable | Refusal> {
  if (file.size > MAX_FILE_BYTES) return refuse('tooLarge', { max: MAX_FILE_BYTES });
  try {
    return readObjects(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    // The browser's word for "gone, locked or not allowed"; anything else is a defect of ours.
    if (error instanceof DOMException) return refuse('unreadable');
    throw error;
  }
}

/** The same for bytes that are already here. */
export function readObjects(bytes: Uint8Array): ObjectTable | Refusal {
  if (bytes.length > MAX_FILE_BYTES) return refuse('tooLarge', { max: MAX_FILE_BYTES });
  const decoded = decodeText(bytes);
  return decoded.kind === 'text' ? readTable(decoded.text, decoded.encoding) : decoded;
}
