/** The words of the page. They are part of it: nothing is loaded, and only those it needs are in it. */
export type OpenerLanguage = 'de' | 'en';
/** Put in by the build (src/tooling/opener-plugin.ts). */
declare const __OPENER_TEXTS__: Record<OpenerLanguage, Record<string, unknown>>;

const LOCALES: Record<OpenerLanguage, string> = { de: 'de-DE', en: 'en-GB' };
let now: OpenerLanguage = 'de';
export const language = (): OpenerLanguage => now;
export function setLanguage(wanted: OpenerLanguage): void {
  now = wanted;
}

/** The words for a key, or the key where there are none: a value of a newer version has no words here. */
export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  let found: unknown = __OPENER_TEXTS__[now];
  for (const name of key.split('.'))
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, name)
        ? (found as Record<string, unknown>)[name]
        : undefined;
  if (typeof found !== 'string') return key;
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A number, as it is written in the language. */
export function numberText(value: number): string {
  return value.toLocaleString(LOCALES[now]);
}

/** A day or an instant, as it is written in the language. */
export function dateText(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(at);
  return isDay
    ? date.toLocaleDateString(LOCALES[now], { dateStyle: 'medium', timeZone: 'UTC' })
    : date.toLocaleString(LOCALES[now], { dateStyle: 'medium', timeStyle: 'short' });
}
