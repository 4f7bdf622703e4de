/** Swiping with one finger, as a second way to what buttons do. */
import type { Attachment } from 'svelte/attachments';

/** Shorter ones, and slanting ones, are meant for the page. */
const LEAST_PX = 90;

export function swiping(acts: { left: () => void; right: () => void }): Attachment<HTMLElement> {
  return (element) => {
    let from: { x: number; y: number } | undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const begin = ({ touches, target }: TouchEvent): void => {
      const [touch] = touches;
      const isOwn = target instanceof Element && target.closest('textarea, input, canvas') !== null;
      from =
        touch === undefined || touches.length > 1 || isOwn
          ? undefined
          : { x: touch.clientX, y: touch.clientY };
    };
    const end = ({ changedTouches: [touch] }: TouchEvent): void => {
      if (from === undefined || touch === undefined) return;
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
      from = undefined;
      if (Math.abs(x) < LEAST_PX || Math.abs(y) > Math.abs(x) / 2) return;
      if (x < 0) acts.left();
      else acts.right();
    };
    element.addEventListener('touchstart', begin, { passive: true, signal });
    element.addEventListener('touchend', end, { passive: true, signal });
    return () => stop.abort();
  };
}
