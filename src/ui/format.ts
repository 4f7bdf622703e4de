/** How numbers, times and dates are written. One place, so that every screen and document writes them alike. */
import type { Share } from '$domain/check/coverage';
import { isPlausibleDay, writeDay } from '$domain/values/day';
import { language, t } from '$i18n/i18n.svelte';

/** Making one costs thirty times as much as using it; a large document writes thousands of dates. */
function perLanguage<Format>(make: (locale: string) => Format): () => Format {
  const made = new Map<string, Format>();
  return () => {
    const locale = language() === 'de' ? 'de-DE' : 'en-GB';
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

const times = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
);
const daysInWords = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }),
);
/** "14 December 2026": in English the month is a word, so that nobody mistakes it for the day. */
const daysWithMonth = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);
const numbers = perLanguage((locale) => new Intl.NumberFormat(locale));
const wholeEuros = perLanguage(
  (locale) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
);

/** "31 von 48 · 65 %"; "nicht anzuwenden" if there is nothing to count. */
export function formatShare(share: Share): string {
  if (share.percent === null) return t('share.none');
  return t('share.value', { part: share.part, whole: share.whole, percent: share.percent });
}

/** An instant as local date, for example 21.11.2026. */
export function formatDate(instant: Date | string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant);
  return written(localDay(date));
}

/** The local calendar day of an instant on this device, as days are stored. */
export function localDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return [year, two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** A stored day, for example 21.11.2026; an implausible one is written as it is and marked. */
export function formatDay(day: string): string {
  return day === '' || isPlausibleDay(day)
    ? written(day)
    : t('field.dayDoubtful', { day: written(day) });
}

function written(day: string): string {
  if (language() === 'de' || !isPlausibleDay(day)) return writeDay(day, language());
  return daysWithMonth().format(new Date(`${day}T00:00:00Z`));
}

/** "Freitag, 15. Januar 2027": the day must be plausible. */
export function formatDayInWords(day: string): string {
  return daysInWords().format(new Date(`${day}T00:00:00Z`));
}

/** Local time, for example 14:03. */
export function formatTime(instant: Date): string {
  return times().format(instant);
}

/** With thousands separators, for example 8.200. */
export function formatNumber(number: number): string {
  return numbers().format(number);
}

/** Whole euros, for example 1.200 €. */
export function formatEuros(euros: number): string {
  return wholeEuros().format(euros);
}
