/** Makes the HTML file. Runs anywhere; nothing is loaded for it. */
import type { MadeFile, OnProgress } from '../made-file';
import type { Report } from '../report/report-model';
import { reportHtml } from './report-html';

/** The report as one .html file. Letters are never replaced: the device showing it has fonts of its own. */
export function makeReportHtml(report: Report, onProgress?: OnProgress): Promise<MadeFile> {
  const blob = new Blob([reportHtml(report)], { type: 'text/html;charset=utf-8' });
  onProgress?.(1);
  return Promise.resolve({ blob, replaced: 0 });
}
