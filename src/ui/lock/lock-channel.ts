/** What the windows of a locked device tell each other. */
import { IDLE_MINUTES, type IdleMinutes } from '$storage/lock/lock-record';

/** `lock`: all of them lock; `active`: somebody is at work in one of them; a number: the new time until they lock. */
type LockNotice = 'lock' | 'active' | IdleMinutes;

export interface LockChannel {
  tell(notice: LockNotice): void;
  hear(listener: (notice: LockNotice) => void): void;
}

/** Without BroadcastChannel every window is on its own. */
export function openLockChannel(): LockChannel {
  if (typeof BroadcastChannel === 'undefined')
    return { tell: () => undefined, hear: () => undefined };
  const channel = new BroadcastChannel('basis-check-kommune-lock');
  return {
    tell: (notice) => channel.postMessage(notice),
    hear: (listener) =>
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data === 'lock' || data === 'active') listener(data);
        const minutes = IDLE_MINUTES.find((one) => one === data);
        if (minutes !== undefined) listener(minutes);
      }),
  };
}
