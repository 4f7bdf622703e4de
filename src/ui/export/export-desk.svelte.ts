/**
 * Files being exported, for the whole application: one is made at a time, wherever the person goes meanwhile.
 * The finished file is held until the next one or until it is dismissed, because a page never learns whether the
 * browser has really stored it: it may have asked, refused a second file, or found the disk full.
 */
import { FileFailure, type ExportJob } from '$exports/worker/export-job';
import type { runExport } from '$exports/worker/run-export';
import { handOver, type HandedFile } from './hand-over';

export type ExportState =
  | { step: 'idle' }
  | { step: 'working'; what: string; share: number }
  | {
      step: 'handed';
      name: string;
      hint: 'wordFields' | 'icsHint' | undefined;
      /** Characters that the file cannot show, and which they are, if known. */
      replaced: number;
      letters: readonly string[];
    }
  | { step: 'failed'; what: string; reason: unknown }
  /** `empty`: there is nothing to put into the file. */
  | { step: 'cancelled' | 'empty'; what: string };

interface Wanted {
  /** Its name on the screen. */
  what: string;
  /** Without extension. */
  name: string;
  /** The part of a screen that shows its progress while it is mounted. */
  place: object;
  /** Undefined: there is nothing to export. */
  job: () => Promise<ExportJob | undefined>;
}

const ENDING: Readonly<Record<ExportJob['face'], string>> = {
  pdf: 'pdf',
  word: 'docx',
  html: 'html',
  xlsx: 'xlsx',
  csv: 'csv',
  ics: 'ics',
};

/** Runs in a worker; its code is loaded with the first file. */
const besideThePage: typeof runExport = async (job, options) =>
  (await import('$exports/worker/run-export')).runExport(job, options);

export class ExportDesk {
  state = $state.raw<ExportState>({ step: 'idle' });
  #place = $state.raw<object | undefined>();
  #abort: AbortController | undefined;
  #held: HandedFile | undefined;
  readonly #run: typeof runExport;
  readonly #handOver: typeof handOver;

  constructor(run = besideThePage, hand = handOver) {
    this.#run = run;
    this.#handOver = hand;
  }

  get working(): boolean {
    return this.state.step === 'working';
  }

  /** True if the frame shows the state, because the part of the screen where it began is gone. */
  get inFrame(): boolean {
    return this.state.step !== 'idle' && this.#place === undefined;
  }

  isAt(place: object): boolean {
    return this.#place === place;
  }

  /**
   * Makes a file and passes it to the browser. While one is being made, no other is started.
   * Rejects only with errors that are our code's fault, not the file's.
   */
  async make({ what, name, place, job }: Wanted): Promise<void> {
    if (this.working) return;
    this.close();
    this.#place = place;
    const abort = new AbortController();
    this.#abort = abort;
    this.state = { step: 'working', what, share: 0 };
    try {
      this.state = await this.#make(await job(), { what, name, abort });
    } catch (reason) {
      if (abort.signal.aborted) this.state = { step: 'cancelled', what };
      else {
        this.state = { step: 'failed', what, reason };
        if (!(reason instanceof FileFailure)) throw reason;
      }
    }
  }

  async #make(
    job: ExportJob | undefined,
    { what, name, abort }: { what: string; name: string; abort: AbortController },
  ): Promise<ExportState> {
    abort.signal.throwIfAborted();
    if (job === undefined) return { step: 'empty', what };
    const {
      blob,
      replaced,
      letters = [],
    } = await this.#run(job, {
      signal: abort.signal,
      onProgress: (share) => (this.state = { step: 'working', what, share }),
    });
    // Cancelled at the last moment: no file is handed over.
    abort.signal.throwIfAborted();
    const file = `${name}.${ENDING[job.face]}`;
    this.#held = this.#handOver(file, blob);
    return { step: 'handed', name: file, hint: hintFor(job), replaced, letters };
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Hands the finished file over again. */
  again(): void {
    this.#held?.again();
  }

  /** Dismisses what is finished. */
  close(): void {
    if (this.working) return;
    this.#held?.release();
    this.#held = undefined;
    this.state = { step: 'idle' };
  }

  /** The part of the screen is left: what is under way continues and is shown by the frame. */
  leave(place: object): void {
    if (this.#place !== place) return;
    this.#place = undefined;
    this.close();
  }
}

/** What a person should know about the file: Word asks about the fields in the table of contents. */
function hintFor(job: ExportJob): 'wordFields' | 'icsHint' | undefined {
  if (job.face === 'ics') return 'icsHint';
  return job.face === 'word' && job.report.front === 'cover' ? 'wordFields' : undefined;
}
