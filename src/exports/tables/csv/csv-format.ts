/** The CSV format of every table: UTF-8 with BOM and semicolons, so that Excel opens it on double click. */
import Papa from 'papaparse';
import { FORMULA_SIGNS } from '$domain/values/formula-start';

/**
 * Cells a spreadsheet would run as a formula; they get an apostrophe in front. Papa's own rule is not used because it
 * lets a multi-line cell through. A cell that already begins with apostrophes before such a character gets one
 * more, so that the import can take exactly one off.
 */
const FORMULA = new RegExp(`^'*[${FORMULA_SIGNS}]`);

/** The text of the file; the first row is the header. No cell can be run as a formula. */
export function tableToCsv(table: string[][]): string {
  return `\uFEFF${Papa.unparse(table, { delimiter: ';', escapeFormulae: FORMULA })}\r\n`;
}
