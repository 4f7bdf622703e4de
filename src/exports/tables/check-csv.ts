/** The check as a CSV file. Loaded only when one is wanted. */
import type { ReportInput } from '../report/report-model';
import { checkTable } from './check-table';
import { csvFile } from './csv-file';

export function checkToCsv(input: ReportInput): Blob {
  return csvFile(checkTable(input)).blob;
}
