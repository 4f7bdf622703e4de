/** Makes the PDF in the browser. Loaded only when a PDF is wanted, because jsPDF is large. */
import { pdfFonts } from 'virtual:pdf-fonts';
import type { Report } from '../report/report-model';
import { drawReport, type ReportPdf } from './report-pdf';

export async function makeReportPdf(report: Report): Promise<ReportPdf> {
  const [regular, bold] = await Promise.all([
    fetchBase64(pdfFonts.regular),
    fetchBase64(pdfFonts.bold),
  ]);
  return drawReport(report, { regular, bold });
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
