/** Titles of copies: the title of an assessment with something said behind it. */
import { MAX_SHORT_TEXT } from './fields';

/** The title with what `write` says behind it, shortened so that both fit into the field. */
export function fittingTitle(title: string, write: (title: string) => string): string {
  const written = write(title);
  const over = written.length - MAX_SHORT_TEXT;
  if (over <= 0) return written;
  // Whole signs only: half of one would be another.
  return write(`${cut(title, title.length - over - 1)}…`);
}

function cut(text: string, length: number): string {
  const end = text.charCodeAt(length - 1);
  return text.slice(0, end >= 0xd800 && end <= 0xdbff ? length - 1 : length);
}
