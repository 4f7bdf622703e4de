/** The page of the Word document, and its font. Lengths are twentieths of a point, as everywhere in Word. */
import { convertMillimetersToTwip, type ISectionPropertiesOptions } from 'docx';

const mm = convertMillimetersToTwip;

/**
 * Arial, because every Windows and macOS has it and LibreOffice has a font with the same metrics; Calibri comes
 * only with Office.
 */
export const BODY_FONT = 'Arial';

/** As Word writes it; with one less, Word calls the page user-defined. */
const A4 = { width: 11_906, height: 16_838 };
/** As in the PDF, for whose width the column weights are chosen. */
const SIDES = { left: mm(20), right: mm(20) };

const ENDS = { top: mm(25), bottom: mm(22) };

/** The width between the margins. */
export const TEXT_WIDTH = A4.width - SIDES.left - SIDES.right;
export const TEXT_HEIGHT = A4.height - ENDS.top - ENDS.bottom;

/** A4; the title page has no header. */
export const PAGE: ISectionPropertiesOptions = {
  titlePage: true,
  page: {
    size: A4,
    margin: { ...SIDES, ...ENDS, header: mm(12), footer: mm(11) },
  },
};
