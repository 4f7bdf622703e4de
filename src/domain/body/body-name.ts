/** How the name of a body begins: "Stadt Musterstadt" says what it is, "Musterhausen" does not. */
import type { BodyKind } from './body-kind';
import type { Gender } from './german-case';

export interface BodyName {
  kind: BodyKind;
  gender: Gender;
  /** What precedes the noun: "Große" in "Große Kreisstadt Rottenburg". */
  before: string[];
  noun: string;
  /** What follows the noun; empty where noun and name are one word ("Lahn-Dill-Kreis"). */
  rest: string;
}

/** Whole words, as they precede a name. A Neustadt or Neumarkt is a name, so endings say nothing about these. */
const WORDS: readonly (readonly [RegExp, BodyKind, Gender])[] = [
  [/^((orts|einheits|land|groß)?gemeinde|gemeindeverwaltung)$/i, 'gemeinde', 'f'],
  [/^flecken$/i, 'gemeinde', 'm'],
  [/^(stadt|stadtverwaltung|(landeshaupt|haupt|bundes|reichs)stadt)$/i, 'stadt', 'f'],
  [/^(kreis|hanse|luther|berg|see|kur|universitäts|hochschul|residenz)stadt$/i, 'stadt', 'f'],
  [/^markt$/i, 'markt', 'm'],
  [/^(marktgemeinde|marktverwaltung)$/i, 'markt', 'f'],
  [/^amt$/i, 'amt', 'n'],
  [/^amtsverwaltung$/i, 'amt', 'f'],
  [/^verbandsgemeinde(verwaltung)?$/i, 'verbandsgemeinde', 'f'],
  [/^samtgemeinde(verwaltung)?$/i, 'samtgemeinde', 'f'],
  [/^verwaltungsgemeinschaft$/i, 'verwaltungsgemeinschaft', 'f'],
  [/^(land)?kreis$/i, 'landkreis', 'm'],
  [/^kreisverwaltung$/i, 'landkreis', 'f'],
  [/^landratsamt$/i, 'landkreis', 'n'],
  [/^[\p{L}-]*verband$/iu, 'zweckverband', 'm'],
];

/** Words that are the whole name, or its end: "Lahn-Dill-Kreis", "Märkischer Kreis", "Schulverband". */
const ENDS: readonly (readonly [RegExp, BodyKind, Gender])[] = [
  [/^[\p{L}-]*kreis$/iu, 'landkreis', 'm'],
  [/^[\p{L}-]*verband$/iu, 'zweckverband', 'm'],
];

/** Words that may precede the noun: adjectives, as far as their endings show it. */
const BEFORE = /^(\p{L}[\p{L}-]*e[rs]?|und)$/u;

/** The kind of body a name reveals; undefined if it reveals none. */
export function readBodyName(name: string): BodyName | undefined {
  const words = name.trim().split(/\s+/u);
  for (const [index, word] of words.slice(0, 4).entries()) {
    const before = words.slice(0, index);
    if (!before.every((one) => BEFORE.test(one))) return undefined;
    const last = index === words.length - 1;
    const found = (last ? ENDS : WORDS).find(([pattern]) => pattern.test(word));
    if (found === undefined) continue;
    const [, kind, gender] = found;
    const rest = words.slice(index + 1).join(' ');
    return { kind, gender, before, noun: word, rest };
  }
  return undefined;
}
