/** Words of the tables for spreadsheets and of the calendar, beside those they share with the document. */
export type TableLabel =
  // Names of worksheets
  | 'tableCheck'
  | 'tablePlan'
  | 'tableSums'
  // Columns and cells of the plan
  | 'tableOrder'
  | 'tableState'
  // Columns of the sums
  | 'tableNamedOnce'
  | 'tableNamedYearly'
  | 'tableWithoutCost'
  | 'tableWithoutDate'
  | 'tableWithoutResponsible'
  | 'tableEffortOf'
  // Calendar
  | 'calendarReview'
  | 'calendarTraining';
