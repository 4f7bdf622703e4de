/**
 * The folder in which rolling backups are kept. Nothing in it is ever deleted before the new backup is proven, and
 * nothing that is not ours: by its name, and by what is read at its head.
 */
import { BackupError } from '../backup-content';
import { openFile } from '../reading/open-file';
import { filesToKeep } from './files-to-keep';
import { isNameOf, parseRollingName, type RollingName } from './rolling-names';

/** As much of a folder of the File System Access API as is needed. */
export interface Folder {
  readonly name: string;
  values: () => AsyncIterable<{ readonly kind: string; readonly name: string }>;
  getFileHandle: (name: string, options?: { create?: boolean }) => Promise<FolderFile>;
  removeEntry: (name: string) => Promise<void>;
}
interface FolderFile {
  getFile: () => Promise<Blob>;
  createWritable: () => Promise<{
    write: (data: Blob) => Promise<void>;
    close: () => Promise<void>;
    abort: () => Promise<void>;
  }>;
  /** Not in every browser, and not for every folder. */
  move?: (name: string) => Promise<void>;
}

/** What was read back is not what was to be written. It has been thrown away; what was there before is untouched. */
export class UnprovenError extends Error {
  override readonly name = 'UnprovenError';
}

export interface Draft {
  blob: Blob;
  name: string;
  /** What it is called until it is proven. */
  draftName: string;
  /** Reads it back. */
  prove: (file: Blob) => Promise<boolean>;
}

/** Writes a backup under another name, reads it back, proves it and only then gives it its name. */
export async function keepProven(folder: Folder, draft: Draft): Promise<void> {
  const { blob, name, draftName, prove } = draft;
  await writeFile(folder, draftName, blob);
  try {
    await proven(folder, draftName, prove);
    const handle = await folder.getFileHandle(draftName);
    if (await renamed(handle, name)) return;
    await writeFile(folder, name, blob);
    try {
      await proven(folder, name, prove);
    } catch (error) {
      await removed(folder, name);
      throw error;
    }
  } catch (error) {
    await removed(folder, draftName);
    throw error;
  }
  await removed(folder, draftName);
}

async function writeFile(folder: Folder, name: string, blob: Blob): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  try {
    await writable.write(blob);
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    await removed(folder, name);
    throw error;
  }
}

async function proven(folder: Folder, name: string, prove: Draft['prove']): Promise<void> {
  const file = await (await folder.getFileHandle(name)).getFile();
  if (!(await prove(file))) throw new UnprovenError(name);
}

/** False where the browser cannot rename. */
async function renamed(handle: FolderFile, name: string): Promise<boolean> {
  try {
    await handle.move?.(name);
    return handle.move !== undefined;
  } catch {
    return false;
  }
}

/** What cannot be removed stays; it harms nothing. */
async function removed(folder: Folder, name: string): Promise<void> {
  await folder.removeEntry(name).catch(() => undefined);
}

/**
 * Removes the rolling backups of one assessment and device that need not be kept (`filesToKeep`); never `proven`, the name
 * of the one that was proven last. Call it only after that.
 */
export async function thinOut(
  folder: Folder,
  { id, device, proven, now }: { id: string; device: string; proven: string; now: number },
): Promise<void> {
  const files: (RollingName & { name: string })[] = [];
  for await (const { kind, name } of folder.values()) {
    const parsed = kind === 'file' ? parseRollingName(name) : undefined;
    if (parsed && isNameOf(parsed, id, device)) files.push({ ...parsed, name });
  }
  const kept = new Set(filesToKeep(files, now));
  for (const file of files)
    if (!kept.has(file) && file.name !== proven && (await isOurs(folder, file, id)))
      await removed(folder, file.name);
}

/** True if its head says what its name says. Of an encrypted one nobody sees more than the time. */
async function isOurs(
  folder: Folder,
  { name, at }: RollingName & { name: string },
  id: string,
): Promise<boolean> {
  const written = (instant: string): boolean =>
    Math.floor(Date.parse(instant) / 1000) * 1000 === at;
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    const { origin, contents } = await openFile(file, undefined);
    return written(origin.at) && contents.assessments.every((one) => one.id === id);
  } catch (error) {
    if (!(error instanceof BackupError) || error.kind !== 'needsPassword') return false;
    return error.origin !== undefined && written(error.origin.at);
  }
}
