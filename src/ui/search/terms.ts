/** The official terms that are explained, by their key in the language files. */
import type { TextKey } from '$i18n/i18n.svelte';

type TermOf<K> = K extends `glossary.${infer Term}.term` ? Term : never;
export type TermKey = TermOf<TextKey>;

const TERMS = [
  't01',
  't02',
  't03',
  't04',
  't05',
  't06',
  't07',
  't08',
  't09',
  't10',
  't11',
  't12',
  't13',
] as const satisfies readonly TermKey[];

export const termKeys = (): readonly TermKey[] => TERMS;
