/**
 * The clock of an open assessment, which remembers whose stamps were too far ahead to be followed: then the clock of
 * one of the two computers is wrong, and only a person can correct it.
 */
import { ChangeClock, deviceOf } from '$domain/change/stamp';
import type { Stamp } from '$domain/record/fields';

/** Somebody whose stamps are ahead of this computer by more than the clock follows. */
export interface AheadStamps {
  /** Made on this computer, by its own clock at that time or by continuing in a field that was already ahead. */
  own: boolean;
  /** Name of the person, empty if none was set. */
  by: string;
  device: string;
  /** The latest of them. */
  at: string;
}

export class WatchedClock extends ChangeClock {
  readonly #device: string;
  readonly #seen = new Set<string>();
  #ahead = $state.raw<readonly AheadStamps[]>([]);

  constructor(device: string, now: () => number) {
    super(device, now);
    this.#device = deviceOf(device);
  }

  /** Each person at each device, until acknowledged. */
  get ahead(): readonly AheadStamps[] {
    return this.#ahead;
  }

  override hear(stamp: Stamp): boolean {
    const isAhead = super.hear(stamp);
    if (isAhead) this.#note(stamp);
    return isAhead;
  }

  hearAll(stamps: Iterable<Stamp>): void {
    for (const stamp of stamps) this.hear(stamp);
  }

  /** Nobody is reported twice. */
  noteSeen(): void {
    for (const one of this.#ahead) this.#seen.add(nameOf(one));
    this.#ahead = [];
  }

  #note({ at, by, device: window }: Stamp): void {
    const device = deviceOf(window);
    const noted = { own: device === this.#device, by, device, at };
    const name = nameOf(noted);
    const known = this.#ahead.find((one) => nameOf(one) === name);
    if (this.#seen.has(name) || (known !== undefined && known.at >= at)) return;
    this.#ahead = [...this.#ahead.filter((one) => one !== known), noted];
  }
}

const nameOf = ({ by, device }: AheadStamps): string => JSON.stringify([device, by]);
