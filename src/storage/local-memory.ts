/**
 * The few small things kept in `localStorage`. The one place that touches it, because a browser that blocks the data of a
 * site throws at the mere name of it. Nothing here ever throws.
 */

/** Null where nothing is kept, or nothing may be. */
export const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** False where it is not kept: blocked, or full. Then it lasts until the page is closed. */
export const write = (key: string, value: string): boolean => {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
};

/** Nothing is kept under this key any more. */
export const erase = (key: string): void => {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
};

/** True if the browser keeps nothing at all for this site. */
export function isBlocked(): boolean {
  try {
    localStorage.getItem('');
    return false;
  } catch {
    return true;
  }
}
