/** The page's side of making a file: one worker for each file, ended when the file is there or nobody wants it. */
import type { MadeFile, OnProgress } from '../made-file';
import type { ExportJob, JobMessage, WorkerMessage } from './export-job';

interface Options {
  onProgress: OnProgress;
  /** Ends the work; the promise is then rejected with its reason. */
  signal: AbortSignal;
}

/** The finished file. Rejects if it could not be made, if the worker cannot be started, and when it is cancelled. */
export function runExport(job: ExportJob, { onProgress, signal }: Options): Promise<MadeFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void): void => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
      settle();
    };
    const fail = (reason: string): void => end(() => reject(new Error(reason)));
    const cancel = (): void => fail('cancelled');
    signal.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'progress') onProgress(data.share);
      else if (data.kind === 'done') end(() => resolve(data.file));
      else fail(data.reason);
    });
    worker.addEventListener('error', ({ message }) => fail(message || 'worker'));
    const message: JobMessage = { job, base: new URL('.', document.baseURI).href };
    worker.postMessage(message);
  });
}
