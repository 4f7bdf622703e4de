/**
 * The code pages in which office programs store texts with one byte per letter, as data: browsers do not know all
 * of them, and some decoders take windows-1252 for Latin-1.
 */

export const CODE_PAGES = ['windows-1252', 'cp850', 'macintosh'] as const;
/** Excel under Windows, Excel "CSV (MS-DOS)", older Excel on a Mac. */
export type CodePage = (typeof CODE_PAGES)[number];

/** The letters for the bytes 0x80 to 0xff. What windows-1252 does not use stays a control character. */
const UPPER: Readonly<Record<CodePage, string>> = {
  'windows-1252':
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›\ufb01\ufb02‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
};

const TABLES = Object.fromEntries(
  CODE_PAGES.map((page) => [
    page,
    Uint16Array.from({ length: 256 }, (_, byte) =>
      byte < 0x80 ? byte : UPPER[page].charCodeAt(byte - 0x80),
    ),
  ]),
) as Record<CodePage, Uint16Array>;

export function decodePage(page: CodePage, bytes: Uint8Array): string {
  const table = TABLES[page];
  const units = new Uint16Array(bytes.length);
  bytes.forEach((byte, index) => (units[index] = table[byte] ?? byte));
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

/** Undefined if a letter is not in this code page. */
export function encodePage(page: CodePage, text: string): Uint8Array | undefined {
  const bytes = Array.from(text, (letter) =>
    letter < '\u0080' ? letter.charCodeAt(0) : UPPER[page].indexOf(letter) + 0x80,
  );
  return bytes.some((byte, index) => byte === 0x7f && text[index] !== '\u007f')
    ? undefined
    : Uint8Array.from(bytes);
}

/** Undefined for anything that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
