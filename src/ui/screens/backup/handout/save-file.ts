/**
 * Saves a file where the person chooses, if the browser can; then it can be read back from there. Elsewhere it is handed
 * to the browser, and nobody learns where it went.
 */
import { handOver } from '$ui/export/hand-over';

/** As far as it is used here; not every browser has it. */
interface SavedFile {
  createWritable: () => Promise<{
    write: (data: Blob) => Promise<void>;
    close: () => Promise<void>;
  }>;
  getFile: () => Promise<Blob>;
}
type SavePicker = (options: { suggestedName: string }) => Promise<SavedFile>;

/** Where a file goes: a place the person chose, or the downloads of the browser. */
export type SavePlace = { kind: 'chosen'; file: SavedFile } | { kind: 'downloads' };

/** To be called at once when a button was pressed: browsers ask only then. Undefined: the person changed their mind. */
export async function choosePlace(suggestedName: string): Promise<SavePlace | undefined> {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: SavePicker };
  if (showSaveFilePicker === undefined) return { kind: 'downloads' };
  try {
    return { kind: 'chosen', file: await showSaveFilePicker({ suggestedName }) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // Refused by a policy of the administration, for example.
    return { kind: 'downloads' };
  }
}

/** What stands there now, read back; undefined where that cannot be known. */
export async function saveAt(
  place: SavePlace,
  name: string,
  blob: Blob,
): Promise<Blob | undefined> {
  if (place.kind === 'downloads') {
    handOver(name, blob).release();
    return undefined;
  }
  const writing = await place.file.createWritable();
  await writing.write(blob);
  await writing.close();
  return place.file.getFile();
}
