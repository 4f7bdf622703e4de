/**
 * The page's side of making a file. The worker is kept for the next file, because loading its libraries takes longer
 * than many a file; it is ended when a file is cancelled or fails. One file at a time per worker.
 */
import type { MadeFile, OnProgress } from '../made-file';
import { FileFailure, type ExportJob, type JobMessage, type WorkerMessage } from './export-job';

interface Options {
  onProgress: OnProgress;
  /** Ends the work; the promise is then rejected. */
  signal: AbortSignal;
}

let idle: Worker | undefined;

function takeWorker(): Worker {
  const worker =
    idle ?? new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  idle = undefined;
  return worker;
}

/**
 * The finished file. Rejects with a FileFailure if it could not be made, even if no worker starts, and if it is
 * cancelled.
 */
export async function runExport(
  job: ExportJob,
  { onProgress, signal }: Options,
): Promise<MadeFile> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = takeWorker();
    const fail = (reason: string): void => {
      signal.removeEventListener('abort', cancel);
      worker.terminate();
      reject(new FileFailure(reason));
    };
    const cancel = (): void => fail('cancelled');
    signal.addEventListener('abort', cancel);
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'failed') fail(data.reason);
      else {
        signal.removeEventListener('abort', cancel);
        // Of two that ran at a time, only one is kept.
        if (idle === undefined) idle = worker;
        else worker.terminate();
        resolve(data.file);
      }
    };
    worker.onerror = ({ message }) => fail(message || 'worker');
    const message: JobMessage = {
      job: JSON.stringify(job),
      base: new URL('.', document.baseURI).href,
    };
    worker.postMessage(message);
  });
}
