/**
 * The one way a text comes in, however it was typed, pasted or read: composed letters (NFC), line breaks of one kind,
 * and no sign that is not seen. So the same text arrives the same on the screen and in every file. Nothing a person can
 * see is lost; a text never gets longer, and cleaning twice changes nothing.
 */

/** Texts made of these alone are clean: almost all of them. */
const PLAIN = /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff]*$/;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/**
 * Controls; zero-width spaces, soft hyphens and byte order marks; signs that turn the direction of writing; the place
 * of a picture that was not copied; halves of letters. The joiners U+200C and U+200D stay: they change what is seen.
 */
const UNSEEN =
  /(?![\t\n])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/gu;
/** How Word stores the signs of its lists: places of the fonts Symbol and Wingdings that no other font has. */
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
  // A few letters of other scripts get longer: they would not fit any more where they just fitted.
  return composed.length > seen.length ? seen : composed;
}

/** A text of one line: breaks and tabs are blanks. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/ *[\n\t][\n\t ]*/g, ' ');
}

/** For comparing names: the same for what people would call the same name. Empty for no name. */
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
