/**
 * The one way a text comes in, however it was typed, pasted or read: composed letters (NFC), line breaks of one kind,
 * and no invisible characters. So a text looks the same on the screen and in every file. Nothing a person can
 * see is lost; a text never gets longer, and cleaning twice changes nothing.
 */

/** Texts made of these alone are clean: almost all of them. */
const PLAIN = /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff]*$/;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * Control characters; zero-width spaces, soft hyphens and byte order marks; marks that change the writing direction;
 * the place- holder of a picture that was not copied; lone surrogates. The joiners U+200C and U+200D stay: they change
 * what is seen.
 */
const UNSEEN =
  /(?![\t\n])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/gu;
/** How Word stores its bullets: code points that only the fonts Symbol and Wingdings have. */
const FONT_SIGNS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '•',
  '\uf0d8': '•',
  '\uf076': '•',
  '\uf06e': '•',
  '\uf0a8': '•',
  '\uf071': '•',
  '\uf06f': '•',
  '\uf02d': '–',
  '\uf0be': '–',
  '\uf0e0': '→',
  '\uf0fc': '✓',
};
const FONT_SIGN = /[\uf000-\uf0ff]/g;

/** A text of several lines; nothing is trimmed, because somebody may still be typing. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  const seen = text
    .replace(LINE_ENDS, '\n')
    .replace(FONT_SIGN, (sign) => FONT_SIGNS[sign] ?? sign)
    .replace(UNSEEN, '');
  const composed = seen.normalize('NFC');
  // A few letters of other scripts get longer: they might no longer fit where they just fitted.
  return composed.length > seen.length ? seen : composed;
}

/** A text of one line: breaks and tabs become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/ *[\n\t][\n\t ]*/g, ' ');
}

/** For comparing names: equal for what people would call the same name. Empty if there is no name. */
export function nameKey(name: string): string {
  const plain = cleanLine(name).normalize('NFKC').replace(/\s+/g, ' ').trim();
  return plain
    .replace(/[\u2010\u2011]/g, '-')
    .toLowerCase()
    .normalize('NFC');
}

/** True for names that mean the same. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
