/**
 * Tells the other windows of this browser what was written, so that they show and count it: they apply the
 * changes themselves and read nothing again. A window that slept catches up from the log.
 */
import { parseNotice, type ChangeChannel, type ChangeNotice } from './channel/change-notice';

export type { ChangeChannel, ChangeNotice };

/**
 * The best channel this browser has. Undefined if it has none: then other windows notice nothing until they are looked at.
 * None of them throws: what was written stays written, whoever hears of it.
 */
export async function openChangeChannel(
  name: `basis-check-kommune${string}` = 'basis-check-kommune',
) {
  try {
    return broadcastChannel(name);
  } catch {
    // Loaded only where it is needed.
    const load = import('./channel/storage-channel').catch(() => undefined);
    return (await load)?.openStorageChannel(name);
  }
}

/** Throws where there is no BroadcastChannel. It does not receive its own messages. */
function broadcastChannel(name: string): ChangeChannel {
  const channel = new BroadcastChannel(name);
  return {
    announce(notice) {
      try {
        channel.postMessage(notice);
      } catch {
        // Other windows read it in the log when they are looked at.
      }
    },
    listen(listener) {
      const onMessage = (event: MessageEvent<unknown>): void => {
        const notice = parseNotice(event.data);
        if (notice !== undefined) listener(notice);
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
