/** Articles and endings of German nouns, as far as sentences about a body need them. */
export type Gender = 'm' | 'f' | 'n';
export const CASES = ['nom', 'acc', 'dat', 'gen'] as const;
export type Case = (typeof CASES)[number];

/** A noun; `genitive` only where it differs from the nominative. */
export interface Noun {
  text: string;
  gender: Gender;
  genitive?: string;
}

const ARTICLES: Readonly<Record<Gender, Readonly<Record<Case, string>>>> = {
  m: { nom: 'der', acc: 'den', dat: 'dem', gen: 'des' },
  f: { nom: 'die', acc: 'die', dat: 'der', gen: 'der' },
  n: { nom: 'das', acc: 'das', dat: 'dem', gen: 'des' },
};
const YOURS: Readonly<Record<Gender, Readonly<Record<Case, string>>>> = {
  m: { nom: 'Ihr', acc: 'Ihren', dat: 'Ihrem', gen: 'Ihres' },
  f: { nom: 'Ihre', acc: 'Ihre', dat: 'Ihrer', gen: 'Ihrer' },
  n: { nom: 'Ihr', acc: 'Ihr', dat: 'Ihrem', gen: 'Ihres' },
};

export function article(gender: Gender, at: Case): string {
  return ARTICLES[gender][at];
}

/** "der Landkreis", "des Landkreises". */
export function withArticle(noun: Noun, at: Case): string {
  return `${article(noun.gender, at)} ${inCase(noun, at)}`;
}

/** "Ihre Gemeinde", "Ihrem Landkreis". */
export function withYour(noun: Noun, at: Case): string {
  return `${YOURS[noun.gender][at]} ${inCase(noun, at)}`;
}

/** "die Landrätin oder der Landrat", "die Landrätin oder den Landrat". */
export function either(nouns: readonly Noun[], at: Case): string {
  return nouns.map((noun) => withArticle(noun, at)).join(' oder ');
}

/** "des Kreises", "des Amtes": masculine and neuter nouns that names of bodies are made of. */
export function genitiveOf(noun: string, gender: Gender): string {
  if (gender === 'f') return noun;
  return /en$/i.test(noun) ? `${noun}s` : `${noun}es`;
}

/**
 * An adjective after the article: "Große" → "der Großen", "Märkischer" → "dem Märkischen". Undefined where it is not
 * certain to be declined ("Berliner" is not).
 */
export function bentAdjective(word: string, gender: Gender, at: Case): string | undefined {
  if (word === 'und') return word;
  const weak = at === 'nom' || (at === 'acc' && gender !== 'm') ? 'e' : 'en';
  if (gender === 'f' && /e$/.test(word)) return word.replace(/e$/, weak);
  const certain = /(isch|kommunal|gemeinsam|regional|ländlich)(er|es)$/i;
  if (gender !== 'f' && certain.test(word)) return word.replace(/e[rs]$/, weak);
  return undefined;
}

function inCase(noun: Noun, at: Case): string {
  return at === 'gen' ? (noun.genitive ?? noun.text) : noun.text;
}
