/**
 * The only way visible text reaches the screen. The texts are data files (see text-bundles.ts): the first German bundle
 * arrives with the page, the others with the screens that need them, English once it is chosen.
 * `t` and `language` are reactive: a screen follows a change of language without losing what has been typed.
 */
import i18next, { type ParseKeys, type TOptions } from 'i18next';
import { textFiles } from 'virtual:texts';
import type de from './de.json';
import type { TextBundle } from './text-bundles';

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type TextKey = ParseKeys;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof de };
  }
}

let current = $state<Language>('de');
/** The same, for code that must not run again when the language changes. */
let chosen: Language = 'de';
/** The bundles needed by the screens so far, in whatever language. */
const needed = new Set<TextBundle>(['first']);
const loaded = new Set<string>();
let words = $state.raw<Readonly<Record<string, string>>>({});

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

export function language(): Language {
  return current;
}

/**
 * Must have resolved before the first `t`. Falls back to German if the texts of the wanted language cannot be loaded.
 */
export async function startI18n(wanted: Language): Promise<void> {
  await i18next.init({
    lng: 'de',
    fallbackLng: 'de',
    resources: {},
    interpolation: INTERPOLATION,
    returnNull: false,
  });
  await setLanguage(wanted).catch(() => setLanguage('de'));
}

/** Switches the language of the screen; rejects and keeps the old one if the texts cannot be loaded. */
export async function setLanguage(wanted: Language): Promise<void> {
  await complete(wanted);
  chosen = wanted;
  current = wanted;
  document.documentElement.lang = wanted;
}

/** Loads a module together with its texts, so that it is never drawn without them. */
export async function withTexts<T>(bundle: TextBundle, load: () => Promise<T>): Promise<T> {
  needed.add(bundle);
  const [module] = await Promise.all([load(), complete(chosen)]);
  // The language may have changed meanwhile.
  await complete(chosen);
  return module;
}

/** Loads what is needed and missing in this language, including what others begin to need meanwhile. */
async function complete(language: Language): Promise<void> {
  const missing = [...needed].filter((bundle) => !loaded.has(textFiles[language][bundle]));
  if (missing.length === 0) return;
  await Promise.all(missing.map((bundle) => load(language, bundle)));
  await complete(language);
}

async function load(language: Language, bundle: TextBundle): Promise<void> {
  const address = textFiles[language][bundle];
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`Failed to fetch ${address}: ${response.status}`);
  const texts = (await response.json()) as Partial<typeof de>;
  i18next.addResourceBundle(language, 'translation', texts, true);
  loaded.add(address);
}

/** Words that every sentence may use as placeholders, such as those for the body whose assessment is open. */
export function setSentenceWords(next: Readonly<Record<string, string>>): void {
  words = next;
}

/** How values are put into sentences: Svelte escapes what it prints, and numbers are written as people read them. */
export const INTERPOLATION = {
  escapeValue: false,
  alwaysFormat: true,
  // Anything but a number is passed on as it is, above all undefined.
  format: (value: unknown, _format?: string, to?: string): string =>
    typeof value === 'number' ? writeNumber(value, to) : (value as string),
};

/** 1.200 in German, 1,200 in English. */
export function writeNumber(value: number, to: string = current): string {
  return Math.abs(value) < 1000 ? String(value) : value.toLocaleString(to);
}

/** The text of a key in the current language. */
export function t(key: TextKey, values: TOptions = {}): string {
  return i18next.t(key, { ...words, ...values, lng: current });
}
