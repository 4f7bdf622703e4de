/** What a workbook of the assessment contains. */
import type { ReportInput } from '../report/report-model';
import { checkTable } from './check-table';
import { planTable, sumsTable } from './plan-table';
import type { ExportTable } from './export-table';

/** The result of the check, the realisation plan and its sums. */
export function workbookTables(input: ReportInput): ExportTable[] {
  return [checkTable(input), planTable(input), sumsTable(input)];
}
