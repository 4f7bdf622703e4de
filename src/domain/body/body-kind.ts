/**
 * The kind of body whose assessment it is: a Gemeinde, a Landkreis, a Zweckverband … It decides what the body, its
 * head, its council and its house are called in sentences; nothing of the method depends on it.
 *
 * NEVER RENAME a kind: it is stored on users' devices and in their backups.
 */
export const BODY_KINDS = [
  'gemeinde',
  'stadt',
  'markt',
  'amt',
  'verbandsgemeinde',
  'samtgemeinde',
  'verwaltungsgemeinschaft',
  'landkreis',
  'zweckverband',
  'andere',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];
