/**
 * Back and a reload show what was seen: every entry of the history knows how far its screen was scrolled. Browsers do
 * this too, but too early: our screens are drawn after their data are read.
 */

const SETTLED_MS = 150;

interface Entry {
  scrolled?: number;
}
/** True from a change of the address until its screen is drawn: what is scrolled meanwhile is the former one. */
let between = false;
const entry = (): Entry => (history.state as Entry | null) ?? {};

/** To be called once. */
export function rememberScrolling(): void {
  history.scrollRestoration = 'manual';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const note = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    if (between) return;
    history.replaceState({ ...entry(), scrolled: Math.round(scrollY) }, '');
  };
  addEventListener('scroll', () => (waiting ??= setTimeout(note, SETTLED_MS)), { passive: true });
  // What is noted after the address has changed belongs to another entry.
  addEventListener('popstate', () => {
    between = true;
    clearTimeout(waiting);
    waiting = undefined;
  });
  addEventListener('pagehide', note);
}

/** The screen that the address names is drawn now. */
export function scrollsAnew(): void {
  between = false;
}

/** How far this entry was scrolled when it was left; undefined for one that is new. */
export const scrolledBefore = (): number | undefined => entry().scrolled;

/**
 * Scrolls there as soon as the screen is long enough, and again while it grows, until the person scrolls or presses
 * something.
 */
export function scrollBack(to: number): void {
  const reach = (): void => scrollTo(0, to);
  const growing = new ResizeObserver(reach);
  const stop = new AbortController();
  const done = (): void => {
    growing.disconnect();
    stop.abort();
  };
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown', 'hashchange'])
    addEventListener(name, done, { signal: stop.signal, passive: true });
  reach();
  growing.observe(document.body);
}
