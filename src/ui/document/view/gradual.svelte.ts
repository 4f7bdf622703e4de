/** Shows a long page piece by piece; between two slices of work the browser can respond to the user. */
import { flushSync } from 'svelte';
import type { OnProgress } from '$exports/made-file';

/** Milliseconds of work before yielding to the page. */
const SLICE = 30;
/** Pieces shown from the start: more than fits on a screen. */
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

  /** Pieces whose index is below this are drawn. */
  get shown(): number {
    return this.#shown;
  }

  get complete(): boolean {
    return this.#shown >= this.#total;
  }

  /** Continues until all is drawn; returns a function that stops it. */
  start(): () => void {
    this.#report();
    return () => this.#stopNext?.();
  }

  /** Draws everything missing before it returns. */
  finish(): void {
    this.reach(this.#total - 1);
  }

  /** Draws what is missing up to this piece before it returns; the rest goes on as before. */
  reach(index: number): void {
    if (index < this.#shown) return;
    this.#stopNext?.();
    this.#show(index + 1);
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

  /** Reports progress and schedules the next slice. */
  #report(): void {
    this.#onProgress(this.#total === 0 ? 1 : this.#shown / this.#total);
    this.#stopNext = this.complete ? undefined : whenIdle(() => this.#drawSlice());
  }
}

/** Safari has no idle callback. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  // Even a busy page is drawn to its end.
  const handle = requestIdleCallback(work, { timeout: 200 });
  return () => cancelIdleCallback(handle);
}
