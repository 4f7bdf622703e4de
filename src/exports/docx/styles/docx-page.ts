/** The page of the Word document, and its letters. Lengths are twentieths of a point, as everywhere in Word. */
import { convertMillimetersToTwip, type ISectionPropertiesOptions } from 'docx';

const mm = convertMillimetersToTwip;

/**
 * Arial, because it is on every Windows and macOS and LibreOffice has letters of the same width for it; Calibri comes
 * only with Office.
 */
export const BODY_FONT = 'Arial';

/** As Word writes it; one less, and Word calls the page user-defined. */
const A4 = { width: 11_906, height: 16_838 };
/** As in the PDF, for whose width the weights of the columns are chosen. */
const SIDES = { left: mm(20), right: mm(20) };

const ENDS = { top: mm(25), bottom: mm(22) };

/** Between the margins. */
export const TEXT_WIDTH = A4.width - SIDES.left - SIDES.right;
export const TEXT_HEIGHT = A4.height - ENDS.top - ENDS.bottom;

/** A4; the page with the title has no header. */
export const PAGE: ISectionPropertiesOptions = {
  titlePage: true,
  page: {
    size: A4,
    margin: { ...SIDES, ...ENDS, header: mm(12), footer: mm(11) },
  },
};
