/**
 * The one way visible text comes to the screen. The texts are data files beside the code: German comes with the first
 * screen (index.html asks for it early), English when it is chosen.
 * `t` and `language` are reactive: a screen follows a change of the language without losing what is typed in it.
 */
import i18next, { type ParseKeys, type TOptions } from 'i18next';
import type de from './de.json';
import deAddress from './de.json?url';
import enAddress from './en.json?url';

export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export type TextKey = ParseKeys;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof de };
  }
}

let current = $state<Language>('de');

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

export function language(): Language {
  return current;
}

/** Must have resolved before the first `t`. */
export async function startI18n(wanted: Language): Promise<void> {
  await i18next.init({
    lng: 'de',
    fallbackLng: 'de',
    resources: { de: { translation: await load('de') } },
    // Svelte escapes what it prints.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await setLanguage(wanted);
}

/** Switches the language of the screen; stays with the old one if the texts cannot be loaded. */
export async function setLanguage(wanted: Language): Promise<void> {
  if (!i18next.hasResourceBundle(wanted, 'translation'))
    i18next.addResourceBundle(wanted, 'translation', await load(wanted));
  await i18next.changeLanguage(wanted);
  current = wanted;
  document.documentElement.lang = wanted;
}

async function load(language: Language): Promise<typeof de> {
  const response = await fetch(language === 'de' ? deAddress : enAddress);
  return (await response.json()) as typeof de;
}

/** The text of a key in the current language. */
export function t(key: TextKey, values: TOptions = {}): string {
  return i18next.t(key, { ...values, lng: current });
}
