import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_PAGES, decodePage, encodePage, type CodePage } from './code-pages';
import { decodeText, type Reading } from './decode-text';
import { samplesOf } from './samples';
import { bytesOf } from '../import.fixture';

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const latin = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, swap: boolean): number[] =>
  Array.from(text).flatMap((letter) => {
    const pair = [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8];
    return swap ? pair.reverse() : pair;
  });

function readingsOf(file: Uint8Array): Reading[] {
  const decoded = decodeText(file);
  if (decoded.kind === 'refused') throw new Error(decoded.reason);
  return decoded.readings;
}
const firstOf = (file: Uint8Array): Pick<Reading, 'encoding' | 'text'> => {
  const { encoding, text } = readingsOf(file)[0] ?? { encoding: 'utf-8', text: '' };
  return { encoding, text };
};
/** A list as programs write it, with letters from many names. */
const LIST = [
  'Gerät;Standort;Zuständig',
  'Türöffner;Außenstelle Süd;Frau Öztürk',
  'Übergabestation „Nord“;GRÖẞERES LAGER – KÜCHE;Herr Çelik, René Müßig',
].join('\n');
const PLAIN_LIST = LIST.replaceAll('ẞ', 'S')
  .replaceAll('„', '"')
  .replaceAll('“', '"')
  .replaceAll('–', '-');
const pageBytes = (page: CodePage, text: string): Uint8Array => {
  const encoded = encodePage(page, text);
  if (encoded === undefined) throw new Error('not in this code page');
  return encoded;
};

describe('a code page', () => {
  it.each(CODE_PAGES)(
    'is found, asked about where it is not that of Windows, and gives every letter: %s',
    (page) => {
      const decoded = decodeText(pageBytes(page, PLAIN_LIST));
      expect(decoded).toMatchObject({
        readings: [{ encoding: page, text: PLAIN_LIST }, {}, {}],
        sure: page === 'windows-1252',
      });
    },
  );
  it.each([
    ['Müller', 'cp850'],
    ['Straße', 'cp850'],
    ['Größe', 'cp850'],
    ['ÄRZTEHAUS', 'cp850'],
    ['Müller', 'macintosh'],
    ['Straße', 'macintosh'],
    ['Bäder', 'macintosh'],
    ['Ämter', 'macintosh'],
    ['Öl', 'macintosh'],
  ] as const)(
    'is never taken for sure with one word, and the right one is offered: %s in %s',
    (word, page) => {
      const decoded = decodeText(pageBytes(page, `Name\n${word}`));
      expect(decoded).toMatchObject({ sure: false });
      expect(firstOf(pageBytes(page, `Name\n${word}`))).toEqual({
        encoding: page,
        text: `Name\n${word}`,
      });
    },
  );
  it.each(['Müller', 'Straße', 'Ämter', 'Größe', '„Alt“ – neu', 'kostet 5 €', 'Café', 'GRÖSSE'])(
    'of Windows is what a German list is read in: %s',
    (word) =>
      expect(firstOf(pageBytes('windows-1252', `Name\n${word}`)).encoding).toBe('windows-1252'),
  );
  it('keeps all its letters there and back', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    for (const page of CODE_PAGES) expect(encodePage(page, decodePage(page, all))).toEqual(all);
    expect(decodePage('windows-1252', Uint8Array.of(0x80, 0x84, 0x9f, 0xe4))).toBe('€„Ÿä');
    expect(decodePage('cp850', Uint8Array.of(0x81, 0x84, 0x94, 0xe1, 0x9a))).toBe('üäößÜ');
    expect(decodePage('macintosh', Uint8Array.of(0x8a, 0x9a, 0x9f, 0xa7, 0x85))).toBe('äöüßÖ');
  });
});

describe('a file damaged before it got here', () => {
  it('UTF-8 with one Windows line: line by line', () => {
    const file = Uint8Array.from([
      ...bytesOf('Name\nBüro\n'),
      ...latin('Küche'),
      ...bytesOf('\nGröße'),
    ]);
    expect(decodeText(file)).toMatchObject({ sure: false });
    expect(firstOf(file)).toEqual({ encoding: 'mixed', text: 'Name\nBüro\nKüche\nGröße' });
  });
  it('the same with a byte order mark', () => {
    const file = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf('Name\n'), ...latin('Küche')]);
    expect(firstOf(file)).toEqual({ encoding: 'mixed', text: 'Name\nKüche' });
    expect(decodeText(file)).toMatchObject({ sure: false });
  });
  it.each([
    ['UTF-8 taken for Windows', decodePage('windows-1252', bytesOf(PLAIN_LIST))],
    ['UTF-8 taken for MS-DOS', decodePage('cp850', bytesOf(PLAIN_LIST))],
    ['MS-DOS taken for Windows', decodePage('windows-1252', pageBytes('cp850', PLAIN_LIST))],
    ['Windows taken for MS-DOS', decodePage('cp850', pageBytes('windows-1252', PLAIN_LIST))],
    ['Mac taken for Windows', decodePage('windows-1252', pageBytes('macintosh', PLAIN_LIST))],
  ])('%s and stored as UTF-8: the repair is proposed, the person decides', (_name, text) => {
    const file = bytesOf(text);
    expect(decodeText(file)).toMatchObject({
      readings: [
        { encoding: 'repaired', text: PLAIN_LIST },
        { encoding: 'utf-8', text },
      ],
      sure: false,
    });
  });
  it.each([LIST, '„CAFÉ“', 'Łódź, Škoda, Ağrı', '5 × 3 m² ± 2 °C', 'São Paulo, L’Été', '🖨️ 漢字'])(
    'nothing is proposed for what is right: %s',
    (text) => expect(decodeText(bytesOf(text))).toMatchObject({ readings: [{ text }], sure: true }),
  );
  it('UTF-16 from PowerShell without a byte order mark', () => {
    expect(firstOf(bytes(...utf16('Name;Größe', false)))).toEqual({
      encoding: 'utf-16le',
      text: 'Name;Größe',
    });
    expect(firstOf(bytes(...utf16('Name;Größe', true)))).toEqual({
      encoding: 'utf-16be',
      text: 'Name;Größe',
    });
  });
});

it('shows as samples the lines in which the readings differ', () => {
  const readings = readingsOf(
    pageBytes('cp850', `Name\nPC\n${'x'.repeat(40)} Müller ${'y'.repeat(40)}`),
  );
  expect(samplesOf(readings)).toEqual([
    {
      line: 3,
      texts: expect.arrayContaining([`…${'x'.repeat(22)} Müller ${'y'.repeat(18)}…`]) as unknown,
    },
  ]);
});

describe('the encoding of a file', () => {
  const text = 'Gerät;Größe';
  it.each([
    ['UTF-8', bytesOf(text), 'utf-8'],
    ['UTF-8 with mark', bytes(0xef, 0xbb, 0xbf, ...bytesOf(text)), 'utf-8'],
    ['UTF-16 of Excel', bytes(0xff, 0xfe, ...utf16(text, false)), 'utf-16le'],
    ['UTF-16, big end first', bytes(0xfe, 0xff, ...utf16(text, true)), 'utf-16be'],
    ['a German Excel', bytes(...latin(text)), 'windows-1252'],
  ] as const)('is found for %s', (_name, file, encoding) => {
    expect(firstOf(file)).toEqual({ text, encoding });
    expect(decodeText(file)).toMatchObject({ sure: true });
  });

  it('reads the euro sign and the quotation marks of Windows', () => {
    const file = bytes(0x84, ...latin('5 '), 0x80, 0x93, ...latin(' wäre'));
    expect(firstOf(file)).toMatchObject({ text: '„5 €“ wäre', encoding: 'windows-1252' });
  });

  it('makes all line ends the same', () => {
    expect(firstOf(bytesOf('a\r\nb\rc\nd\n\n'))).toMatchObject({ text: 'a\nb\nc\nd\n\n' });
  });
});

describe('what is no text', () => {
  it.each([
    ['xlsx, ods, zip', bytes(0x50, 0x4b, 3, 4, 20), 'spreadsheet'],
    ['an empty zip', bytes(0x50, 0x4b, 5, 6), 'spreadsheet'],
    ['the old xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'spreadsheet'],
    ['PDF', bytesOf('%PDF-1.7\n'), 'notText'],
    ['NUL in UTF-8', bytesOf('a\0b'), 'notText'],
    ['NUL in windows-1252', bytes(0xe4, 0, 0xe4), 'notText'],
    ['half a letter of UTF-16', bytes(0xff, 0xfe, 0x41), 'notText'],
  ] as const)('is refused: %s', (_name, file, reason) => {
    expect(decodeText(file)).toEqual({ kind: 'refused', reason });
  });

  it('is not a list of cars', () => {
    expect(decodeText(bytesOf('PKW;Bauhof'))).toMatchObject({ kind: 'text' });
  });
});

it('never throws and never replaces a character silently', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (file) => {
      const decoded = decodeText(file);
      if (decoded.kind === 'refused') return;
      for (const { encoding, text } of decoded.readings)
        if (encoding !== 'utf-8' && encoding !== 'repaired') expect(text).not.toContain('\uFFFD');
    }),
    { numRuns: 700 },
  );
});
