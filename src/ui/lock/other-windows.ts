import { WINDOW_LOCK } from './window-lock';

/** True if the application is open in another window too; false if the browser does not say. */
export async function otherWindows(): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held = [] } = await navigator.locks.query();
  return held.filter(({ name }) => name === WINDOW_LOCK).length > 1;
}
