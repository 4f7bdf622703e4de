/** The styles of the Word document by what they are for; the English ones are those Word brings along. */
import type { Status } from '$domain/record/assessment';

export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  contentsTitle: 'TOCHeading',
  caption: 'Caption',
  header: 'Header',
  footer: 'Footer',
  bullet: 'ListBullet',
  marks: 'Kennzeichnung',
  annex: 'Anlage',
  cell: 'Tabellentext',
  sum: 'Tabellensumme',
  picture: 'Abbildung',
  requirement: 'Anforderung',
  field: 'Angabe',
  question: 'Frage',
  questionText: 'Fragetext',
  tickPoint: 'Ankreuzpunkt',
  tickLine: 'Ankreuzzeile',
  writingLabel: 'Schreibfeld',
  writingLine: 'Schreiblinie',
} as const;

/** The only style of letters: what draws an empty box. */
export const BOX_STYLE = 'Kaestchen';

/** How many levels of headings have styles; what lies deeper looks like the last. */
export const HEADING_LEVELS = 3;

/** Heading with a number of the list of chapters; `level`: 1 for the outermost. */
export function headingStyle(level: number): string {
  return `Heading${String(level)}`;
}

/** Heading that no list of Word numbers. */
export function plainHeadingStyle(level: number): string {
  return `OhneNummer${String(level)}`;
}

/** The style of the line that says the status; its bar only repeats the words. */
export function statusStyle(status: Status): string {
  return `Status-${status}`;
}
