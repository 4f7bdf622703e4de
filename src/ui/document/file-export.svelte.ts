/** One file being made, as the screen shows it: how far it is, how it ended, and the way to stop it. */
import type { ExportJob } from '../../exports/worker/export-job';
import { downloadBlob } from '../shell/download';

export type ExportState =
  | { step: 'idle' }
  | { step: 'working'; what: string; share: number }
  | {
      step: 'done';
      name: string;
      hint: 'wordFields' | 'icsHint' | undefined;
      /** Characters that the file cannot show, and which they are where that is known. */
      replaced: number;
      letters: readonly string[];
    }
  /** `empty`: there is nothing to put into the file. */
  | { step: 'failed' | 'cancelled' | 'empty'; what: string };

interface Wanted {
  /** What it is called on the screen. */
  what: string;
  /** Without the ending. */
  name: string;
  /** Undefined: there is nothing to make. */
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

export class FileExport {
  state = $state.raw<ExportState>({ step: 'idle' });
  #abort: AbortController | undefined;

  get working(): boolean {
    return this.state.step === 'working';
  }

  /** Makes a file beside the page and hands it to the browser; one at a time. */
  async make({ what, name, job }: Wanted): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    this.state = { step: 'working', what, share: 0 };
    try {
      const wanted = await job();
      if (wanted === undefined) {
        this.state = { step: 'empty', what };
        return;
      }
      const { runExport } = await import('../../exports/worker/run-export');
      const {
        blob,
        replaced,
        letters = [],
      } = await runExport(wanted, {
        signal: abort.signal,
        onProgress: (share) => (this.state = { step: 'working', what, share }),
      });
      const file = `${name}.${ENDING[wanted.face]}`;
      downloadBlob(file, blob);
      this.state = { step: 'done', name: file, hint: hintFor(wanted), replaced, letters };
    } catch {
      this.state = { step: abort.signal.aborted ? 'cancelled' : 'failed', what };
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }
}

/** What a person should know about the file: Word asks about the fields of a table of contents. */
function hintFor(job: ExportJob): 'wordFields' | 'icsHint' | undefined {
  if (job.face === 'ics') return 'icsHint';
  return job.face === 'word' && job.report.front === 'cover' ? 'wordFields' : undefined;
}

/** Parts of a file name, safe on every system; the day it was made comes last. */
export function fileName(parts: readonly string[], today: string): string {
  return [...parts, today].join(' ').replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-');
}
