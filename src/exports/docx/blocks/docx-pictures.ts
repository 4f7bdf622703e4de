/** Pictures in the Word document: pixels with alternative text. The painter is passed in. */
import { ImageRun, Paragraph } from 'docx';
import type { OnProgress } from '$exports/made-file';
import type { Picture } from '$exports/report/picture';
import type { Report, ReportBlock, ReportSection } from '$exports/report/report-model';
import { attributeText, textRuns } from '../docx-text';
import { TEXT_HEIGHT, TEXT_WIDTH } from '../styles/docx-page';
import { STYLE } from '../styles/style-names';
import { captionOf } from './table-parts';

/** Makes a PNG of a picture. */
export type Paint = (picture: Picture) => Promise<Uint8Array>;
/** PNG files of the pictures that could be painted. */
export type PaintedPictures = ReadonlyMap<Picture, Uint8Array>;

type PictureBlock = Extract<ReportBlock, { kind: 'picture' }>;

/** All pictures of a report; none if nothing can paint. */
export async function paintPictures(
  report: Report,
  onProgress: OnProgress,
  paint: Paint | undefined,
): Promise<PaintedPictures> {
  const painted = new Map<Picture, Uint8Array>();
  if (paint === undefined) return painted;
  const blocks = [...report.control, ...report.sections.flatMap(blocksOf)];
  const pictures = blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
  for (const [index, picture] of pictures.entries()) {
    if (photoIn(picture) !== undefined) continue;
    painted.set(picture, await paint(picture));
    onProgress((index + 1) / pictures.length);
  }
  return painted;
}

function blocksOf({ blocks, sections }: ReportSection): ReportBlock[] {
  return [...blocks, ...sections.flatMap(blocksOf)];
}

/** Draws the pictures of one document. One that could not be painted is described in words. */
export function pictureDrawer(painted: PaintedPictures): (block: PictureBlock) => Paragraph[] {
  let count = 0;
  return (block) => {
    const photo = photoIn(block.picture);
    const data = photo ?? painted.get(block.picture);
    count += 1;
    const children =
      data === undefined
        ? textRuns(block.alternative)
        : [imageRun(block, data, { count, type: photo === undefined ? 'png' : 'jpg' })];
    return [captionOf(block.caption), new Paragraph({ style: STYLE.picture, children })];
  };
}

/** The bytes of a photograph: it needs no painting, and would only grow by it. */
function photoIn({ shapes: [shape] }: Picture): Uint8Array | undefined {
  if (shape?.kind !== 'photo') return undefined;
  const signs = atob(shape.data.slice(shape.data.indexOf(',') + 1));
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}

/** `count`: used for the id, because docx would give all pictures the same one. */
function imageRun(
  block: PictureBlock,
  data: Uint8Array,
  { count, type }: { count: number; type: 'png' | 'jpg' },
): ImageRun {
  const { caption, alternative, picture } = block;
  return new ImageRun({
    type,
    data,
    transformation: sizeOf(picture),
    altText: {
      id: String(count),
      name: `Picture ${String(count)}`,
      title: attributeText(caption),
      description: attributeText(alternative),
    },
  });
}

const TWIPS_PER_MM = 1440 / 25.4;
/** docx measures pictures in pixels, 96 to the inch. */
const PIXELS_PER_TWIP = 96 / 1440;
/** The caption is on the same page. */
const PICTURE_HEIGHT = TEXT_HEIGHT - 1000;

/** The picture's own size, but never larger than its page. */
function sizeOf({ width, height }: Picture): { width: number; height: number } {
  const twips = { width: width * TWIPS_PER_MM, height: height * TWIPS_PER_MM };
  const scale = Math.min(1, TEXT_WIDTH / twips.width, PICTURE_HEIGHT / twips.height);
  return {
    width: twips.width * scale * PIXELS_PER_TWIP,
    height: twips.height * scale * PIXELS_PER_TWIP,
  };
}
