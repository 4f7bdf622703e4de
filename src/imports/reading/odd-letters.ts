/**
 * How much a text looks misread with the wrong code page: capitals inside words, symbols between letters,
 * box-drawing characters. Only non-ASCII characters are examined, because ASCII is the same in all code pages.
 */

/** More characters than this would reveal nothing new. */
const MAX_LOOKED_AT = 20_000;
const NOT_ASCII = /[^\0-\u007f]/g;
const FAMILIAR = /[äöüÄÖÜßẞ]/;
/** Letters of European names. Without ª, º, ƒ, ˆ and ligatures, which are letters only by definition. */
const LETTER = /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f\u0218-\u021b\u1e00-\u1eff]/;
const CAPITAL = /\p{Lu}/u;
/** Symbols in office texts, by where they may occur. */
const SIGN = /[\u00a0–—„“”‚‘’´»«…·•€£§°²³µ±×½¼¾©®™‰†\u202f]/;
const BEFORE_WORD = /[\u00a0–—„“‚‘»«·•±×½¼¾\u202f]/;
const INSIDE_WORD = /[\u00a0’‘´–·µ\u202f]/;

/** 0: looks right. A wrong symbol weighs more than a rare letter, a rare letter more than an umlaut. */
export interface Oddness {
  wrong: number;
  rare: number;
  looked: number;
}

export function oddnessOf(text: string): Oddness {
  const oddness = { wrong: 0, rare: 0, looked: 0 };
  for (const { index, 0: letter } of text.matchAll(NOT_ASCII)) {
    if (oddness.looked === MAX_LOOKED_AT) break;
    oddness.looked += 1;
    const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? ''];
    const kind = LETTER.test(letter)
      ? letterKind(letter, before, after)
      : signKind(letter, before, after);
    if (kind !== 'fine') oddness[kind] += 1;
  }
  return oddness;
}

type Kind = 'fine' | 'rare' | 'wrong';

function letterKind(letter: string, before: string, after: string): Kind {
  const capital = CAPITAL.test(letter);
  const [inWord, goesOn] = [LETTER.test(before), LETTER.test(after)];
  if (capital && inWord && (!CAPITAL.test(before) || (goesOn && !CAPITAL.test(after))))
    return 'wrong';
  if (!capital && letter !== 'ß' && goesOn && CAPITAL.test(after)) return 'wrong';
  if (!capital && letter === 'ß' && !inWord) return 'wrong';
  return FAMILIAR.test(letter) && (inWord || goesOn) ? 'fine' : 'rare';
}

function signKind(sign: string, before: string, after: string): Kind {
  if (!SIGN.test(sign)) return 'wrong';
  if (!LETTER.test(after)) return 'fine';
  return (LETTER.test(before) ? INSIDE_WORD : BEFORE_WORD).test(sign) ? 'fine' : 'wrong';
}

export const costOf = ({ wrong, rare }: Oddness): number => 3 * wrong + rare;

/** True if it could be intended: hardly any symbol looks wrong. */
export const isPlausible = ({ wrong, looked }: Oddness): boolean => wrong * 20 <= looked;
