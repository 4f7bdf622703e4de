/** The folder a person chose, and the browser's permission to write there. */
import type { BackupLock } from '$backup/format/backup-lock';
import type { Folder } from '$backup/rolling/rolling-folder';

/** As far as it is used here; browsers that have it keep it in their database. */
export interface ChosenFolder extends Folder {
  queryPermission: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
  requestPermission: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
}
export interface RollingPlace {
  folder: ChosenFolder;
  /** Of the password that was chosen; absent: not encrypted. */
  lock?: BackupLock;
}
type Picker = (options: { mode: 'readwrite'; id: string }) => Promise<ChosenFolder>;

const picker = (): Picker | undefined =>
  (window as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** True where a browser can write into a folder by itself: today Chrome and Edge on a computer. */
export const canKeepFolder = (): boolean => picker() !== undefined;

/** To be called at once when a button was pressed. Undefined: the person changed their mind. */
export async function chooseFolder(): Promise<ChosenFolder | undefined> {
  try {
    return await picker()?.({ mode: 'readwrite', id: 'sicherung' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

export const permissionFor = (folder: ChosenFolder): Promise<PermissionState> =>
  folder.queryPermission({ mode: 'readwrite' });

/** To be called at once when a button was pressed. */
export const askPermission = (folder: ChosenFolder): Promise<PermissionState> =>
  folder.requestPermission({ mode: 'readwrite' });
