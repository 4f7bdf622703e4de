/** The log as it is looked through: step by step from its end, until enough entries are found or nothing is left. */
import type { LogEntry } from '$domain/change/change-log';
import type { LogReader } from '$storage/history/log-reader';

/** Found entries that are shown at once. */
export const SHOWN = 50;
/** Entries that are read at once. */
const STEP = 500;

type Wanted = (entry: LogEntry) => boolean;

export class LogDesk {
  readonly #log: LogReader;
  readonly #assessmentId: string;
  #wanted: Wanted = () => true;
  /** Where the next step begins; undefined: the beginning of the log is reached. */
  #next: number | undefined = Infinity;
  /** Found beyond what is shown. */
  #ahead: LogEntry[] = [];
  #run = 0;
  found = $state.raw<readonly LogEntry[]>([]);
  searched = $state(0);
  total = $state(0);
  unreadable = $state(0);
  working = $state(false);
  /** True if there may be more that match. */
  more = $state(false);
  failure = $state.raw<unknown>();

  constructor(log: LogReader, assessmentId: string) {
    this.#log = log;
    this.#assessmentId = assessmentId;
  }

  /** Begins anew at the end of the log. A search that is under way is given up. */
  async search(wanted: Wanted): Promise<void> {
    this.#run += 1;
    this.#wanted = wanted;
    this.#next = Infinity;
    this.#ahead = [];
    this.found = [];
    this.searched = this.unreadable = 0;
    await this.showMore();
  }

  async showMore(): Promise<void> {
    const run = this.#run;
    this.working = true;
    this.failure = undefined;
    try {
      this.total = await this.#log.count(this.#assessmentId);
      while (this.#ahead.length < SHOWN && this.#next !== undefined) {
        const step = await this.#log.step(this.#assessmentId, this.#next, STEP);
        if (run !== this.#run) return;
        this.#next = step.next;
        this.searched += step.entries.length + step.unreadable;
        this.unreadable += step.unreadable;
        this.#ahead.push(...step.entries.filter(this.#wanted));
      }
      this.found = [...this.found, ...this.#ahead.splice(0, SHOWN)];
      this.more = this.#ahead.length > 0 || this.#next !== undefined;
    } catch (error) {
      if (run === this.#run) this.failure = error;
    } finally {
      if (run === this.#run) this.working = false;
    }
  }

  /** Every entry that matches, newest first; nothing of it is shown. */
  async all(): Promise<LogEntry[]> {
    const wanted = this.#wanted;
    const entries: LogEntry[] = [];
    let next: number | undefined = Infinity;
    while (next !== undefined) {
      const step = await this.#log.step(this.#assessmentId, next, STEP);
      entries.push(...step.entries.filter(wanted));
      next = step.next;
    }
    return entries;
  }
}
