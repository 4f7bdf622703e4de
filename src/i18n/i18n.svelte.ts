/**
 * The one way visible text comes to the screen. German is in the first file, English is loaded when it is chosen.
 * `t` and `language` are reactive: a screen follows a change of the language without losing what is typed in it.
 */
import i18next, { type ParseKeys, type TOptions } from 'i18next';
import de from './de.json';

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
    resources: { de: { translation: de } },
    // Svelte escapes what it prints.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await setLanguage(wanted);
}

export async function setLanguage(wanted: Language): Promise<void> {
  if (wanted === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { default: en } = await import('./en.json');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(wanted);
  current = wanted;
  document.documentElement.lang = wanted;
}

/** The text of a key in the current language. */
export function t(key: TextKey, values: TOptions = {}): string {
  return i18next.t(key, { ...values, lng: current });
}
