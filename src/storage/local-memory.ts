/**
 * The few small things kept in `localStorage`. The one place that touches it, because a browser that blocks the data of a
 * site throws at the mere name of it. Nothing here ever throws.
 */

import type { OwnKey } from './device/own-keys';

/** Null where nothing is kept, or nothing may be. */
export const read = (key: OwnKey): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** False where it is not kept: blocked, or full. Then it lasts until the page is closed. */
export const write = (key: OwnKey, value: string): boolean => {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
};

/** All names under which anything is kept at this address, also by others. */
export const keys = (): string[] => {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
};

/** Nothing is kept under this key any more. */
export const erase = (key: OwnKey): void => {
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
