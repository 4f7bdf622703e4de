/**
 * A channel for browsers without BroadcastChannel: what one window writes to `localStorage` the others are told of. Only
 * that something was written is put there, never what: the other windows read that in the log.
 */
import { read, write } from '../local-memory';
import { parseNotice, type ChangeChannel, type ChangeNotice } from './change-notice';

/** Undefined if nothing may be kept in `localStorage`. */
export function openStorageChannel(
  name: `basis-check-kommune${string}`,
): ChangeChannel | undefined {
  // Others are told of it only if it differs from what stood there before.
  const count = (): number => Number.parseInt(read(name) ?? '', 10) || 0;
  const put = (notice: Partial<ChangeNotice>): boolean =>
    write(name, `${count() + 1} ${JSON.stringify(notice)}`);
  if (!put({})) return undefined;
  return {
    announce({ assessmentId, list, replaced, emptied }) {
      put({
        assessmentId,
        list,
        ...(replaced ? { replaced } : {}),
        ...(emptied ? { emptied } : {}),
      });
    },
    listen(listener) {
      const onStorage = ({ key, newValue }: StorageEvent): void => {
        if (key !== name || newValue === null) return;
        const notice = noticeIn(newValue.slice(newValue.indexOf(' ') + 1));
        if (notice !== undefined) listener(notice);
      };
      addEventListener('storage', onStorage);
      return () => removeEventListener('storage', onStorage);
    },
  };
}

function noticeIn(json: string): ChangeNotice | undefined {
  try {
    return parseNotice(JSON.parse(json));
  } catch {
    return undefined;
  }
}
