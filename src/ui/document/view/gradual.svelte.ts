/** Shows a long page piece by piece; between two slices of work the browser can answer the user. */
import { flushSync } from 'svelte';
import type { OnProgress } from '$exports/made-file';

/** Milliseconds of work after which the page gets its turn. */
const SLICE = 30;
/** Pieces that are there from the start: more than fits on a screen. */
const AT_ONCE = 10;

export class Gradual {
  readonly #total: number;
  readonly #onProgress: OnProgress;
  #shown = $state(0);
  #stopNext: (() => void) | undefined;

  constructor(total: number, onProgress: OnProgress = () => undefined) {
    this.#total = total;
    this.#onProgress = onProgress;
    this.#shown = Math.min(AT_ONCE, total);
  }

  /** Pieces whose place is below this are drawn. */
  get shown(): number {
    return this.#shown;
  }

  get complete(): boolean {
    return this.#shown >= this.#total;
  }

  /** Goes on until all is drawn; gives back how to stop it. */
  start(): () => void {
    this.#report();
    return () => this.#stopNext?.();
  }

  /** Draws all that is missing before it returns. */
  finish(): void {
    if (this.complete) return;
    this.#stopNext?.();
    this.#show(this.#total);
    this.#report();
  }

  #drawSlice(): void {
    const end = performance.now() + SLICE;
    do this.#show(this.#shown + 1);
    while (!this.complete && performance.now() < end);
    this.#report();
  }

  #show(count: number): void {
    this.#shown = count;
    flushSync();
  }

  /** Tells how far it is, and sees to it that it goes on. */
  #report(): void {
    this.#onProgress(this.#total === 0 ? 1 : this.#shown / this.#total);
    this.#stopNext = this.complete ? undefined : whenIdle(() => this.#drawSlice());
  }
}

/** Safari knows no idle time. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  // A busy page is drawn to its end all the same.
  const handle = requestIdleCallback(work, { timeout: 200 });
  return () => cancelIdleCallback(handle);
}
