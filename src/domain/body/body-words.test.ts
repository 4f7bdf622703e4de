import { describe, expect, it } from 'vitest';
import { BODY_KINDS, type BodyKind } from './body-kind';
import { bodyWords, type BodyWords } from './body-words';
import { bodyKindOf, placeOf } from './known-body';

const german = (municipality: string, bodyKind?: BodyKind, state = ''): BodyWords =>
  bodyWords({ municipality, bodyKind, state }, 'de');
const cases = (words: BodyWords, name: 'body' | 'bodyNamed' | 'bodyYour' | 'head'): string[] => [
  words[name],
  words[`${name}Acc`],
  words[`${name}Dat`],
  words[`${name}Gen`],
];

describe('the words of a kind', () => {
  it.each([
    ['gemeinde', 'die Gemeinde', 'die Gemeinde', 'der Gemeinde', 'der Gemeinde'],
    ['stadt', 'die Stadt', 'die Stadt', 'der Stadt', 'der Stadt'],
    ['markt', 'der Markt', 'den Markt', 'dem Markt', 'des Marktes'],
    ['amt', 'das Amt', 'das Amt', 'dem Amt', 'des Amtes'],
    ...(['Verbandsgemeinde', 'Samtgemeinde', 'Verwaltungsgemeinschaft'] as const).map(
      (noun): [string, string, string, string, string] => [
        noun.toLowerCase(),
        `die ${noun}`,
        `die ${noun}`,
        `der ${noun}`,
        `der ${noun}`,
      ],
    ),
    ['landkreis', 'der Landkreis', 'den Landkreis', 'dem Landkreis', 'des Landkreises'],
    [
      'zweckverband',
      'der Zweckverband',
      'den Zweckverband',
      'dem Zweckverband',
      'des Zweckverbandes',
    ],
    ['andere', 'die Verwaltung', 'die Verwaltung', 'der Verwaltung', 'der Verwaltung'],
  ])('%s', (kind, ...expected) => {
    expect(cases(german('', kind as BodyKind), 'body')).toEqual(expected);
    expect(cases(german('', kind as BodyKind), 'bodyNamed')).toEqual(expected);
  });
  it('has head, council and house of every kind, and no word is missing or empty', () => {
    const table = BODY_KINDS.map((kind) => {
      const { headTitle, councilNoun, houseNoun } = german('', kind);
      return [kind, headTitle, councilNoun, houseNoun].join(' · ');
    });
    expect(table).toEqual([
      'gemeinde · Bürgermeisterin · Gemeinderat · Rathaus',
      'stadt · Bürgermeisterin · Stadtrat · Rathaus',
      'markt · Bürgermeisterin · Marktgemeinderat · Rathaus',
      'amt · Amtsvorsteherin · Amtsausschuss · Amtsgebäude',
      'verbandsgemeinde · Bürgermeisterin · Verbandsgemeinderat · Rathaus',
      'samtgemeinde · Samtgemeindebürgermeisterin · Samtgemeinderat · Rathaus',
      'verwaltungsgemeinschaft · Gemeinschaftsvorsitzende · Gemeinschaftsversammlung · Verwaltungsgebäude',
      'landkreis · Landrätin · Kreistag · Kreishaus',
      'zweckverband · Verbandsvorsteherin · Verbandsversammlung · Geschäftsstelle',
      'andere · Leitung der Verwaltung · Gremium · Verwaltungsgebäude',
    ]);
    for (const kind of BODY_KINDS)
      for (const language of ['de', 'en'] as const) {
        const words = bodyWords({ municipality: 'X', bodyKind: kind, state: '' }, language);
        expect(Object.keys(words)).toEqual(Object.keys(german('')));
        for (const [name, word] of Object.entries(words))
          expect(word, `${kind} ${name}`).not.toMatch(/undefined|^\s*$|\s\s/);
      }
  });
  it('speaks to the reader and of the head in every case', () => {
    const landkreis = german('', 'landkreis');
    expect(cases(landkreis, 'bodyYour')).toEqual([
      'Ihr Landkreis',
      'Ihren Landkreis',
      'Ihrem Landkreis',
      'Ihres Landkreises',
    ]);
    expect(cases(landkreis, 'head')).toEqual([
      'die Landrätin oder der Landrat',
      'die Landrätin oder den Landrat',
      'der Landrätin oder dem Landrat',
      'der Landrätin oder des Landrats',
    ]);
    expect(landkreis.BodyYour).toBe('Ihr Landkreis');
    expect(landkreis.Head).toBe('Die Landrätin oder der Landrat');
  });
  it('follows the law of the federal state', () => {
    expect(german('', 'gemeinde', 'HE').council).toBe('die Gemeindevertretung');
    expect(german('', 'stadt', 'BB').councilNoun).toBe('Stadtverordnetenversammlung');
    expect(german('', 'landkreis', 'SH').bodyGen).toBe('des Kreises');
    expect(german('', 'amt', 'BB').headTitle).toBe('Amtsdirektorin');
    expect(german('', 'landkreis', 'BY').house).toBe('das Landratsamt');
  });
});

describe('the name in a sentence', () => {
  it.each([
    ['Gemeinde Musterhausen', 'der Gemeinde Musterhausen', 'der Gemeinde Musterhausen'],
    ['Musterhausen', 'der Gemeinde Musterhausen', 'der Gemeinde Musterhausen'],
    ['Neustadt an der Weinstraße', undefined, undefined],
    ['Stadt Musterstadt', 'der Stadt Musterstadt', 'der Stadt Musterstadt'],
    ['Große Kreisstadt Muster', 'der Großen Kreisstadt Muster', 'der Großen Kreisstadt Muster'],
    ['Freie und Hansestadt X', 'der Freien und Hansestadt X', 'der Freien und Hansestadt X'],
    ['Markt Muster', 'dem Markt Muster', 'des Marktes Muster'],
    ['Amt Musteramt', 'dem Amt Musteramt', 'des Amtes Musteramt'],
    ['Landkreis Musterland', 'dem Landkreis Musterland', 'des Landkreises Musterland'],
    ['Lahn-Dill-Kreis', 'dem Lahn-Dill-Kreis', 'des Lahn-Dill-Kreises'],
    ['Märkischer Kreis', 'dem Märkischen Kreis', 'des Märkischen Kreises'],
    ['Landratsamt Muster', 'dem Landratsamt Muster', 'des Landratsamtes Muster'],
    ['Zweckverband Wasser Nord', 'dem Zweckverband Wasser Nord', 'des Zweckverbandes Wasser Nord'],
    [
      'Kommunaler Zweckverband X',
      'dem Kommunalen Zweckverband X',
      'des Kommunalen Zweckverbandes X',
    ],
    [
      'Berliner Zweckverband X',
      'dem Zweckverband „Berliner Zweckverband X“',
      'des Zweckverbandes „Berliner Zweckverband X“',
    ],
    ['Gemeindeverwaltung Muster', 'der Gemeindeverwaltung Muster', 'der Gemeindeverwaltung Muster'],
  ])('%s', (name, dative, genitive) => {
    const words = german(name);
    expect(words.bodyNamedDat).toBe(dative ?? `der Gemeinde ${name}`);
    expect(words.bodyNamedGen).toBe(genitive ?? `der Gemeinde ${name}`);
  });
  it('takes the chosen noun where the name has none', () => {
    expect(german('Musterland', 'landkreis').bodyNamed).toBe('der Landkreis Musterland');
    expect(german('Neustadt an der Weinstraße', 'stadt').bodyNamedDat).toBe(
      'der Stadt Neustadt an der Weinstraße',
    );
    expect(german('KDN AöR', 'andere').bodyNamedDat).toBe('der Verwaltung „KDN AöR“');
  });
  it('stays as it is in English', () => {
    const words = bodyWords({ municipality: 'Landkreis Muster', state: '' }, 'en');
    expect([words.bodyNamedDat, words.body, words.head]).toEqual([
      'Landkreis Muster',
      'the district',
      'the district administrator',
    ]);
  });
});

describe('what a name reveals', () => {
  it.each([
    ['Gemeinde Musterhausen', 'gemeinde', 'Musterhausen'],
    ['Musterhausen', 'gemeinde', 'Musterhausen'],
    ['Stadt Musterstadt', 'stadt', 'Musterstadt'],
    ['  Große Kreisstadt Muster ', 'stadt', 'Muster'],
    ['Neumarkt in der Oberpfalz', 'gemeinde', 'Neumarkt in der Oberpfalz'],
    ['Verbandsgemeinde Muster', 'verbandsgemeinde', 'Muster'],
    ['Samtgemeinde Muster', 'samtgemeinde', 'Muster'],
    ['Marktgemeinde Muster', 'markt', 'Muster'],
    ['Amt Muster', 'amt', 'Muster'],
    ['Verwaltungsgemeinschaft Muster', 'verwaltungsgemeinschaft', ''],
    ['Landkreis Musterland', 'landkreis', ''],
    ['Hochmusterkreis', 'landkreis', ''],
    ['Schulverband Muster', 'zweckverband', ''],
    ['', 'gemeinde', ''],
  ])('%s', (municipality, kind, place) => {
    expect(bodyKindOf({ municipality })).toBe(kind);
    expect(placeOf({ municipality })).toBe(place);
  });
  it('yields to what was entered, even to an emptied field', () => {
    expect(bodyKindOf({ municipality: 'Gemeinde X', bodyKind: 'stadt' })).toBe('stadt');
    expect(placeOf({ municipality: 'Stadt X', place: ' Y ' })).toBe('Y');
    expect(placeOf({ municipality: 'Stadt X', place: '' })).toBe('');
  });
});
