/**
 * Tells the other windows of this browser what was written, so that they show it and count with it.
 * Only a hint where to look: the data itself is always read from the database.
 */
import * as z from 'zod/mini';

const noticeSchema = z.object({ assessmentId: z.string(), sheets: z.array(z.string()) });
/** `sheets` holds sheet keys; it is empty when the assessment itself was created, changed or deleted. */
export type ChangeNotice = z.infer<typeof noticeSchema>;

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
        const notice = z.safeParse(noticeSchema, event.data);
        if (notice.success) listener(notice.data);
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}
