/** Makes the Word file in the browser. Loaded only when one is wanted, because docx is large. */
import { Packer } from 'docx';
import { NUMBERING_PART } from './docx-numbers';
import type { Report } from '../report/report-model';
import { drawReportDocx } from './report-docx';

/** The report as a .docx file. */
export function makeReportDocx(report: Report): Promise<Blob> {
  return Packer.toBlob(drawReportDocx(report), undefined, [NUMBERING_PART]);
}
