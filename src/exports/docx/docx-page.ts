/** The page of the Word document. Lengths are twentieths of a point, as everywhere in Word. */
import { convertMillimetersToTwip, type ISectionPropertiesOptions } from 'docx';

const mm = convertMillimetersToTwip;
/** As Word writes it; one less, and Word calls the page user-defined. */
const A4 = { width: 11_906, height: 16_838 };
/** As in the PDF, for whose width the weights of the columns are chosen. */
const SIDES = { left: mm(20), right: mm(20) };

/** Between the margins. */
export const TEXT_WIDTH = A4.width - SIDES.left - SIDES.right;

/** A4; the cover has no header. */
export const PAGE: ISectionPropertiesOptions = {
  titlePage: true,
  page: {
    size: A4,
    margin: { ...SIDES, top: mm(25), bottom: mm(22), header: mm(12), footer: mm(11) },
  },
};
