/** Prepares a text of unknown origin for paper. */

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Controls, characters that only affect how others are drawn, and emoji variations: all invisible. */
const UNSEEN = /[\p{Cc}\p{Cf}\ufe00-\ufe0f]/u;
const BARE_MARK = /(^|\n)(?=\p{M})/gu;

/**
 * Composed letters, "?" for those missing according to `has` (`replaced`), no controls; a mark without a letter gets a
 * space to sit on.
 */
export function printableText(
  text: string,
  has: (code: number) => boolean,
): { text: string; replaced: string[] } {
  let clean = '';
  const replaced: string[] = [];
  for (const letter of text.normalize('NFC').replace(LINE_ENDS, '\n').replaceAll('\t', ' ')) {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === '\n') clean += letter;
    else if (UNSEEN.test(letter)) continue;
    else if (code <= 0xffff && has(code)) clean += letter;
    else {
      clean += '?';
      replaced.push(letter);
    }
  }
  return { text: clean.replace(BARE_MARK, '$1\u00a0'), replaced };
}
