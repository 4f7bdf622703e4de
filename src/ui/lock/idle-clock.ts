/** How long nobody has touched anything. It asks for the time, so a computer that slept has been idle meanwhile. */
const MINUTE_MS = 60_000;

export class IdleClock {
  readonly #now: () => number;
  readonly #minutes: () => number;
  #last: number;

  /** `minutes`: after so many without input it is over; 0: never. */
  constructor(minutes: () => number, now: () => number) {
    this.#minutes = minutes;
    this.#now = now;
    this.#last = now();
  }

  /** False if it was over before: then this input comes too late. */
  touch(): boolean {
    if (this.isOver()) return false;
    this.#last = this.#now();
    return true;
  }

  isOver(): boolean {
    return this.#left() <= 0;
  }

  /** True in the last minute. */
  isNearlyOver(): boolean {
    return this.#left() <= MINUTE_MS;
  }

  #left(): number {
    const minutes = this.#minutes();
    if (minutes === 0) return Infinity;
    const idle = this.#now() - this.#last;
    // A clock set back must not keep it open.
    return idle < 0 ? 0 : minutes * MINUTE_MS - idle;
  }
}
