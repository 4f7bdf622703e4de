/** Makes the workbook. Loaded only when one is wanted. */
import { writeXlsx, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import type { MadeFile, OnProgress } from '../made-file';
import type { SheetTable } from './sheet-table';
import { filterRange, FONT, sheetOf } from './xlsx/xlsx-sheet';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The tables as the sheets of one .xlsx file. `replaced` counts characters that stand there as U+FFFD. */
export async function makeWorkbook(
  tables: readonly SheetTable[],
  onProgress: OnProgress = () => undefined,
): Promise<MadeFile> {
  const sheets: WriteSheet[] = [];
  let replaced = 0;
  for (const [index, table] of tables.entries()) {
    const made = sheetOf(table);
    sheets.push(made.sheet);
    replaced += made.replaced;
    onProgress((index + 1) / (2 * tables.length));
  }
  const bytes = await writeXlsx({
    ...{ sheets, defaultFont: FONT },
    properties: { creator: 'Basis-Check Kommune' },
    namedRanges: tables.flatMap(namesOf),
  });
  onProgress(1);
  return { blob: new Blob([bytes as BlobPart], { type: TYPE }), replaced };
}

/** The header is printed on every page; LibreOffice looks for the filter by its name only. */
function namesOf(table: SheetTable): NonNullable<WriteOptions['namedRanges']> {
  const { name } = table;
  const range = (cells: string): string => `'${name.replaceAll("'", "''")}'!${cells}`;
  return [
    { name: '_xlnm.Print_Titles', range: range('$1:$1'), scope: name },
    { name: '_xlnm._FilterDatabase', range: range(filterRange(table, '$')), scope: name },
  ];
}
