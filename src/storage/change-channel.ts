/**
 * Tells the other windows of this browser what was written, so that they show and count it: they apply the
 * changes themselves and read nothing again. A window that slept catches up from the log.
 */
export interface ChangeNotice {
  assessmentId: string;
  /** True if the list of assessments may look different: one was created, copied or deleted, or its details changed. */
  list: boolean;
  /** What was written, unchecked; absent when an assessment was created, copied or deleted. */
  changes?: readonly unknown[];
  /** True if all of it was written anew from a backup: what a window shows of it is what stood before. */
  replaced?: boolean;
}

export interface ChangeChannel {
  announce(notice: ChangeNotice): void;
  /** Calls back for changes made in other windows; returns a function that stops this. */
  listen(listener: (notice: ChangeNotice) => void): () => void;
}

/** A channel over BroadcastChannel. It does not receive its own messages. */
export function openChangeChannel(name = 'basis-check-kommune'): ChangeChannel {
  const channel = new BroadcastChannel(name);
  return {
    announce: (notice) => channel.postMessage(notice),
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

/**
 * Checked by hand, because the first screen already listens and loads no schemas; applying the changes checks them in
 * full.
 */
function parseNotice(data: unknown): ChangeNotice | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { assessmentId, list, changes, replaced } = data as Partial<
    Record<keyof ChangeNotice, unknown>
  >;
  if (typeof assessmentId !== 'string' || typeof list !== 'boolean') return undefined;
  if (changes === undefined) return { assessmentId, list, replaced: replaced === true };
  return Array.isArray(changes) ? { assessmentId, list, changes } : undefined;
}
