/**
 * Makes files off the main thread, one after the other, so that the page stays responsive however long it takes. Each
 * library is loaded only when its face is needed. Ending the worker is how a file is cancelled.
 */
import type { MadeFile, OnProgress } from '../made-file';
import type { ExportJob, JobMessage, WorkerMessage } from './export-job';

addEventListener('message', ({ data }: MessageEvent<JobMessage>) => {
  make(data, (share) => tell({ kind: 'progress', share })).then(
    (file) => tell({ kind: 'done', file }),
    (error: unknown) => tell({ kind: 'failed', reason: String(error) }),
  );
});

function tell(message: WorkerMessage): void {
  postMessage(message);
}

async function make({ job: text, base }: JobMessage, onProgress: OnProgress): Promise<MadeFile> {
  const job = JSON.parse(text) as ExportJob;
  switch (job.face) {
    case 'pdf': {
      const { makeReportPdf } = await import('../pdf/pdf-file');
      return makeReportPdf(job.report, { base, onProgress });
    }
    case 'word': {
      const { makeReportDocx } = await import('../docx/docx-file');
      return makeReportDocx(job.report, onProgress);
    }
    case 'html': {
      const { makeReportHtml } = await import('../html/html-file');
      return makeReportHtml(job.report, onProgress);
    }
    case 'xlsx': {
      const { makeWorkbook } = await import('../tables/xlsx-file');
      return makeWorkbook(job.tables, onProgress);
    }
    case 'csv': {
      const { csvFile } = await import('../tables/csv/csv-file');
      return csvFile(job.table);
    }
    case 'ics': {
      const { makeCalendar } = await import('../calendar/ics-file');
      return makeCalendar(job.events);
    }
  }
}
