/** The name of what every window holds as long as it is open, so that one can ask whether it is alone. */
export const WINDOW_LOCK = 'basis-check-kommune-window';

/** Until the window is closed. WebKit takes it away when it sets the page aside, and says so when the page is back. */
export function holdWindow(): void {
  if (!('locks' in navigator)) return;
  const until = new Promise(() => {});
  navigator.locks.request(WINDOW_LOCK, { mode: 'shared' }, () => until).catch(again);
}

function again(error: unknown): void {
  // Not before the page is shown, where it would be refused.
  if (error instanceof DOMException && error.name === 'AbortError')
    requestAnimationFrame(holdWindow);
}
