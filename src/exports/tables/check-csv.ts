/** The check as a CSV file. Loaded only when one is wanted. */
import { checkTable } from './check-table';
import { tableToCsv } from './csv-format';
import type { ReportInput } from '../report/report-model';

export function checkToCsv(input: ReportInput): Blob {
  return new Blob([tableToCsv(checkTable(input))], { type: 'text/csv;charset=utf-8' });
}
