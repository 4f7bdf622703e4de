/**
 * Tells the other windows of this browser what was written, so that they show it and count with it.
 * Only a hint where to look: the data itself is always read from the database.
 */
/** `sheets` holds sheet keys; it is empty when the assessment itself was created, changed or deleted. */
export interface ChangeNotice {
  assessmentId: string;
  sheets: string[];
}

export interface ChangeChannel {
  announce(notice: ChangeNotice): void;
  /** Calls back for changes made in other windows; returns how to stop. */
  listen(listener: (notice: ChangeNotice) => void): () => void;
}

/** A channel over BroadcastChannel. It does not hear itself. */
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

/** By hand, because the first screen listens already and needs no schemas otherwise. */
function parseNotice(data: unknown): ChangeNotice | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { assessmentId, sheets } = data as Partial<Record<keyof ChangeNotice, unknown>>;
  if (typeof assessmentId !== 'string' || !Array.isArray(sheets)) return undefined;
  return sheets.every((key) => typeof key === 'string') ? { assessmentId, sheets } : undefined;
}
