/** How the list of modules can be grouped, under the words that stand in the address. */

/** Trees hold modules; the others are lists of work that goes across modules. */
export const GROUPINGS = {
  layer: 'schicht',
  order: 'reihenfolge',
  topic: 'thema',
  place: 'ort',
  role: 'rolle',
  object: 'zielobjekt',
  provider: 'dienstleister',
} as const;
export type Grouping = keyof typeof GROUPINGS;

export const groupingOf = (word: string | undefined): Grouping =>
  (Object.keys(GROUPINGS) as Grouping[]).find((name) => GROUPINGS[name] === word) ?? 'layer';
