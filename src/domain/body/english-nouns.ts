/** What each kind of body, its head, its council and its house are called in English. */
import type { BodyKind } from './body-kind';
import type { BodyNouns } from './german-nouns';

const WORDS: Readonly<Record<BodyKind, readonly [string, string, string, string]>> = {
  gemeinde: ['municipality', 'mayor', 'municipal council', 'town hall'],
  stadt: ['town', 'mayor', 'town council', 'town hall'],
  markt: ['market town', 'mayor', 'municipal council', 'town hall'],
  amt: ['joint authority', 'head of the joint authority', 'committee', 'office building'],
  verbandsgemeinde: ['association of municipalities', 'mayor', 'council', 'town hall'],
  samtgemeinde: ['joint municipality', 'mayor', 'council', 'town hall'],
  verwaltungsgemeinschaft: [
    'joint administration',
    'chair of the joint administration',
    'joint assembly',
    'office building',
  ],
  landkreis: ['district', 'district administrator', 'district council', 'district offices'],
  zweckverband: [
    'special-purpose association',
    'chair of the association',
    'assembly of the association',
    'head office',
  ],
  andere: ['administration', 'head of the administration', 'responsible body', 'office building'],
};

export function englishNouns(kind: BodyKind): BodyNouns {
  const [body, head, council, house] = WORDS[kind].map((text) => ({ text, gender: 'n' as const }));
  if (!body || !head || !council || !house) throw new Error(kind);
  return { body, head: [head], council, house };
}
