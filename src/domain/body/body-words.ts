/**
 * The words for one body that sentences use: "bei {{bodyNamedDat}}" → "bei der Gemeinde Musterhausen", "beim
 * Landkreis …" is written "bei dem Landkreis …". Every sentence of the language files can use them (`setSentenceWords`).
 */
import { bodyKindOf, type Body } from './known-body';
import { readBodyName } from './body-name';
import { englishNouns } from './english-nouns';
import { article, bentAdjective, either, genitiveOf, withArticle, withYour } from './german-case';
import { CASES, type Case, type Noun } from './german-case';
import { germanNouns, type BodyNouns } from './german-nouns';

type InCases<Name extends string> = Name | `${Name}${'Acc' | 'Dat' | 'Gen'}`;
/**
 * Each in four cases (`Acc`, `Dat`, `Gen`; nominative without). `body`: die Gemeinde; `bodyNamed`: die Gemeinde
 * Musterhausen; `bodyYour`: Ihre Gemeinde; `head`: die Bürgermeisterin oder der Bürgermeister; `council`, `house`:
 * der Gemeinderat, das Rathaus. `…Noun`: without an article. `Body…`, `Head`, `Council`: at the start of a sentence.
 */
type BodyWord =
  | InCases<'body' | 'bodyNamed' | 'bodyYour' | 'head' | 'council' | 'house'>
  | ('Body' | 'BodyNamed' | 'BodyYour' | 'Head' | 'Council')
  /** `headTitle`: one title, as it follows a name ("Maria Muster, Bürgermeisterin"). */
  | ('bodyNoun' | 'headTitle' | 'councilNoun' | 'houseNoun');
export type BodyWords = Readonly<Record<BodyWord, string>>;

export function bodyWords(body: Body, language: 'de' | 'en'): BodyWords {
  return language === 'de' ? germanWords(body) : englishWords(body);
}

function germanWords(body: Body): BodyWords {
  const nouns = germanNouns(bodyKindOf(body), body.state);
  return allWords(nouns, {
    body: (at) => withArticle(nouns.body, at),
    bodyNamed: (at) => germanName(body.municipality, nouns.body, at),
    bodyYour: (at) => withYour(nouns.body, at),
    head: (at) => either(nouns.head, at),
    council: (at) => withArticle(nouns.council, at),
    house: (at) => withArticle(nouns.house, at),
  });
}

function englishWords(body: Body): BodyWords {
  const nouns = englishNouns(bodyKindOf(body));
  const name = body.municipality.trim();
  return allWords(nouns, {
    body: () => `the ${nouns.body.text}`,
    // A name stays as it is: "Gemeinde Musterhausen".
    bodyNamed: () => name || `the ${nouns.body.text}`,
    bodyYour: () => `your ${nouns.body.text}`,
    head: () => `the ${nouns.head[0].text}`,
    council: () => `the ${nouns.council.text}`,
    house: () => `the ${nouns.house.text}`,
  });
}

/** A name that begins with its kind keeps it ("der Großen Kreisstadt Rottenburg"); any other gets the noun before it. */
function germanName(name: string, noun: Noun, at: Case): string {
  const given = name.trim();
  if (given === '') return withArticle(noun, at);
  const read = readBodyName(given);
  const before = read?.before.map((word) => bentAdjective(word, read.gender, at)) ?? [];
  if (read === undefined || before.includes(undefined)) {
    const plain = read === undefined && noun.text !== 'Verwaltung';
    return `${withArticle(noun, at)} ${plain ? given : `„${given}“`}`;
  }
  const own = at === 'gen' ? genitiveOf(read.noun, read.gender) : read.noun;
  return [article(read.gender, at), ...before, own, read.rest].filter(Boolean).join(' ');
}

type Phrase = 'body' | 'bodyNamed' | 'bodyYour' | 'head' | 'council' | 'house';

function allWords(nouns: BodyNouns, phrases: Record<Phrase, (at: Case) => string>): BodyWords {
  const endings: Readonly<Record<Case, string>> = { nom: '', acc: 'Acc', dat: 'Dat', gen: 'Gen' };
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return Object.fromEntries([
    ...Object.entries(phrases).flatMap(([name, phrase]) => [
      ...CASES.map((at) => [`${name}${endings[at]}`, phrase(at)]),
      [capital(name), capital(phrase('nom'))],
    ]),
    ['bodyNoun', nouns.body.text],
    ['headTitle', nouns.head[0].text],
    ['councilNoun', nouns.council.text],
    ['houseNoun', nouns.house.text],
  ]) as BodyWords;
}
