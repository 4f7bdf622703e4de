/** What a workbook of the assessment contains. */
import type { ReportInput } from '../report/report-model';
import { checkTable } from './check-table';
import { budgetTable, planTable, sumsTable } from './plan-table';
import type { ExportTable } from './export-table';

/** The result of the check, the realisation plan, its sums and what it costs per year. */
export function workbookTables(input: ReportInput): ExportTable[] {
  return [checkTable(input), planTable(input), sumsTable(input), budgetTable(input)];
}
