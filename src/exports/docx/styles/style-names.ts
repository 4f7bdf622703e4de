/** The styles of the Word document by purpose; the English names are Word's built-in styles. */
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

/** The only character style: it draws an empty box. */
export const BOX_STYLE = 'Kaestchen';

/** How many heading levels have styles; anything deeper looks like the last. */
export const HEADING_LEVELS = 3;

/** Heading numbered by the list of chapters; `level`: 1 for the outermost. */
export function headingStyle(level: number): string {
  return `Heading${String(level)}`;
}

/** Heading without a number from a Word list. */
export function plainHeadingStyle(level: number): string {
  return `OhneNummer${String(level)}`;
}

/** The style of the line that states the status; its bar merely repeats the words. */
export function statusStyle(status: Status): string {
  return `Status-${status}`;
}
