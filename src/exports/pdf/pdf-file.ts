/**
 * Makes the PDF, in a worker too. Loaded only on demand, because jsPDF is large. The addresses of the fonts
 * are relative to the application's folder, which only the page knows.
 */
import { pdfFonts } from 'virtual:pdf-fonts';
import type { MadeFile, OnProgress } from '../made-file';
import type { Report } from '../report/report-model';
import { drawReport } from './report-pdf';

export interface PdfOptions {
  /** Absolute address of the application's folder, with a trailing slash; may be left out in a page. */
  base?: string;
  onProgress?: OnProgress;
}

export async function makeReportPdf(
  report: Report,
  { base = '', onProgress }: PdfOptions = {},
): Promise<MadeFile> {
  const [regular, bold] = await Promise.all([
    fetchBase64(base + pdfFonts.regular),
    fetchBase64(base + pdfFonts.bold),
  ]);
  return drawReport(report, { regular, bold }, onProgress);
}

async function fetchBase64(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${String(response.status)}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  return btoa(parts.join(''));
}
