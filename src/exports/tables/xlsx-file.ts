/** Makes the workbook. Loaded only on demand. */
import { writeXlsx, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import type { MadeFile, OnProgress } from '../made-file';
import type { ExportTable } from './export-table';
import { filterRange, FONT, worksheetOf } from './xlsx/xlsx-worksheet';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet';

/** The tables as the worksheets of one .xlsx file. `replaced` counts characters replaced by U+FFFD. */
export async function makeWorkbook(
  tables: readonly ExportTable[],
  onProgress: OnProgress = () => undefined,
): Promise<MadeFile> {
  const worksheets: WriteSheet[] = [];
  let replaced = 0;
  for (const [index, table] of tables.entries()) {
    const made = worksheetOf(table);
    worksheets.push(made.worksheet);
    replaced += made.replaced;
    onProgress((index + 1) / (2 * tables.length));
  }
  const bytes = await writeXlsx({
    sheets: worksheets,
    defaultFont: FONT,
    properties: { creator: 'Basis-Check Kommune' },
    namedRanges: tables.flatMap(namesOf),
  });
  onProgress(1);
  return { blob: new Blob([bytes as BlobPart], { type: TYPE }), replaced };
}

/** The header is printed on every page; LibreOffice finds the filter only by its name. */
function namesOf(table: ExportTable): NonNullable<WriteOptions['namedRanges']> {
  const { name } = table;
  const range = (cells: string): string => `'${name.replaceAll("'", "''")}'!${cells}`;
  return [
    { name: '_xlnm.Print_Titles', range: range('$1:$1'), scope: name },
    { name: '_xlnm._FilterDatabase', range: range(filterRange(table, '$')), scope: name },
  ];
}
