/** Makes the Word file, in a worker. Loaded only on demand, because docx is large. */
import { Packer } from 'docx';
import type { MadeFile, OnProgress } from '../made-file';
import type { Report } from '../report/report-model';
import { paintPictures, type Paint } from './blocks/docx-pictures';
import { pixelPainter } from './blocks/picture-pixels';
import { annexPrefix } from './frame/docx-headings';
import { drawReportDocx } from './report-docx';
import { numberingPart } from './styles/docx-numbers';

/** The share of the time that has passed when a step is done, as measured; packing takes the rest. */
const DONE = { painted: 0.1, drawn: 0.3, written: 0.45 } as const;

/** The report as a .docx file. Without `paint`, pictures are described in words. */
export async function makeReportDocx(
  report: Report,
  onProgress: OnProgress = () => undefined,
  paint: Paint | undefined = pixelPainter(),
): Promise<MadeFile> {
  const within =
    (from: number, to: number): OnProgress =>
    (share) =>
      onProgress(from + share * (to - from));
  const pictures = await paintPictures(report, within(0, DONE.painted), paint);
  const document = drawReportDocx(report, pictures, {
    drawn: within(DONE.painted, DONE.drawn),
    written: within(DONE.drawn, DONE.written),
  });
  const numbering = numberingPart(annexPrefix(report.sections));
  const blob = await Packer.toBlob(document, undefined, [numbering]);
  onProgress(1);
  return { blob, replaced: 0 };
}
