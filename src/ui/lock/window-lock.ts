/** The name of what every window holds as long as it is open, so that one can ask whether it is alone. */
export const WINDOW_LOCK = 'basis-check-kommune-window';

/** Until the window is closed. */
export function holdWindow(): void {
  if (!('locks' in navigator)) return;
  void navigator.locks.request(WINDOW_LOCK, { mode: 'shared' }, () => new Promise(() => {}));
}
