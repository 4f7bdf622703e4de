import type { ReportSection } from '../report/report-model';

/** The number and the title of a section, as in its heading and the contents. */
export function sectionTitle({ number, title }: Pick<ReportSection, 'number' | 'title'>): string {
  return number === '' ? title : `${number} ${title}`;
}
