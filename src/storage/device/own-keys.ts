/** The names under which something is kept in `localStorage`: no others can be written, so emptying a device finds all. */
const OWN_KEYS = [
  'language',
  'theme',
  'shortcuts',
  'author',
  'device',
  'deleted',
  'rollingFolder',
  'switchedOn',
] as const;
/** By assessment, or by whatever else stands behind the colon; the last is the channel of `storage-channel.ts`. */
const OWN_PREFIXES = [
  'backup:',
  'backupLater:',
  'returned:',
  'walkLater:',
  'visit:',
  'places:',
  'basis-check-kommune',
] as const;

export type OwnKey = (typeof OWN_KEYS)[number] | `${(typeof OWN_PREFIXES)[number]}${string}`;

export const isOwnKey = (key: string): key is OwnKey =>
  OWN_KEYS.some((own) => own === key) || OWN_PREFIXES.some((prefix) => key.startsWith(prefix));
