/**
 * What the service worker keeps for work offline. Every file carries its checksum: a new version of which one file
 * arrives half, empty or as an error page is not installed, and the version before goes on working. The list of the
 * files lies beside them, so that the page can see whether its copy is still whole (src/pwa/offline-copy.ts).
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LIST = 'offline.json';

interface Entry {
  url: string;
  revision: string | null;
  size: number;
}

/** Adds the checksums to the files that are kept, and the list of them; runs when everything else has been built. */
export function keptOffline(folder: string, entries: readonly Entry[]): { manifest: Entry[] } {
  const files = entries.map(({ url }) => url);
  const list = JSON.stringify([...files, LIST]);
  writeFileSync(join(folder, LIST), list);
  const revision = createHash('md5').update(list).digest('hex');
  const all = [...entries, { url: LIST, revision, size: list.length }];
  return {
    manifest: all.map((entry) => ({ ...entry, integrity: checksum(join(folder, entry.url)) })),
  };
}

/** As the browser checks it (Subresource Integrity). */
export function checksum(path: string): string {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}
