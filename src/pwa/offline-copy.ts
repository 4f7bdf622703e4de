/** The files kept for work offline, as they are at this moment: a browser may clear them while the page lives. */

/** `afterReload`: everything is kept, but this page was loaded past it. `incomplete`: kept files have been cleared. */
export type OfflineState = 'preparing' | 'ready' | 'unavailable' | 'afterReload' | 'incomplete';

/**
 * True if everything is kept. What is missing is fetched again through the service worker, which keeps only what has
 * the right checksum. False while the server cannot be reached or no longer has the files of this version.
 */
export async function completeOfflineCopy(): Promise<boolean> {
  try {
    const files = await fileList();
    for (const file of await missing(files)) await fetch(file);
    return (await missing(files)).length === 0;
  } catch {
    return false;
  }
}

/** Kept like the other files, so that the list is that of this version; written by the build. */
async function fileList(): Promise<string[]> {
  const list = (await (await fetch('./offline.json')).json()) as unknown;
  if (!Array.isArray(list)) throw new TypeError('offline.json is no list');
  return list.map(String);
}

async function missing(files: readonly string[]): Promise<string[]> {
  const kept = await Promise.all(
    files.map(async (file) => (await caches.match(file, { ignoreSearch: true })) !== undefined),
  );
  return files.filter((_, index) => kept[index] !== true);
}
