/** A folder in memory. Test code only. */
/* eslint-disable @typescript-eslint/require-await -- Everything is asynchronous, as in a browser. */
import type { Folder } from './rolling-folder';

interface Moods {
  /** As a browser that cannot rename. */
  noMove?: boolean;
  /** What becomes of bytes on their way to the disk. */
  onDisk?: (blob: Blob) => Blob;
  /** Thrown when something is written. */
  refuses?: () => Error | undefined;
}

export interface FakeFolder extends Folder {
  files: Map<string, Blob>;
  /** Names in the order in which they were removed. */
  gone: string[];
}

export function fakeFolder({
  noMove = false,
  onDisk = (blob) => blob,
  refuses,
}: Moods = {}): FakeFolder {
  const files = new Map<string, Blob>();
  const gone: string[] = [];
  const missing = (): Error => new DOMException('gone', 'NotFoundError');
  return {
    name: 'Ordner',
    files,
    gone,
    async *values() {
      for (const name of [...files.keys()]) yield await Promise.resolve({ kind: 'file', name });
    },
    async getFileHandle(name, options) {
      if (!files.has(name)) {
        if (options?.create !== true) throw missing();
        files.set(name, new Blob([]));
      }
      let written = new Blob([]);
      const move = async (to: string): Promise<void> => {
        const file = files.get(name) ?? new Blob([]);
        files.delete(name);
        files.set(to, file);
      };
      return {
        getFile: async () => {
          const file = files.get(name);
          if (file === undefined) throw missing();
          return file;
        },
        createWritable: async () => ({
          write: async (data) => {
            const error = refuses?.();
            if (error) throw error;
            written = onDisk(data);
          },
          close: async () => void files.set(name, written),
          abort: async () => undefined,
        }),
        ...(noMove ? {} : { move }),
      };
    },
    async removeEntry(name) {
      if (!files.delete(name)) throw missing();
      gone.push(name);
    },
  };
}
