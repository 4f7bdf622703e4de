/** How numbers, times and dates are written. One place, so that every screen and document writes them alike. */
import type { Share } from '../domain/coverage';
import { language, t, type Language } from '../i18n/i18n.svelte';

/** Making one costs thirty times as much as using it; a large document writes thousands of dates. */
function perLanguage<Format>(make: (language: Language) => Format): () => Format {
  const made = new Map<Language, Format>();
  return () => {
    const known = made.get(language()) ?? make(language());
    made.set(language(), known);
    return known;
  };
}

const dates = perLanguage(
  (of) => new Intl.DateTimeFormat(of, { day: '2-digit', month: '2-digit', year: 'numeric' }),
);
const times = perLanguage(
  (of) => new Intl.DateTimeFormat(of, { hour: '2-digit', minute: '2-digit' }),
);
const wholeEuros = perLanguage(
  (of) =>
    new Intl.NumberFormat(of, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
);

/** "31 von 48 · 65 %"; "nicht anzuwenden" where there is nothing to count. */
export function formatShare(share: Share): string {
  if (share.percent === null) return t('share.none');
  return t('share.value', { part: share.part, whole: share.whole, percent: share.percent });
}

/** An instant as local date, for example 21.11.2026. */
export function formatDate(instant: Date | string): string {
  const date = new Date(instant);
  // A stored day may be none, such as 31 February of a file; Intl would throw.
  return Number.isNaN(date.getTime()) ? String(instant) : dates().format(date);
}

/** A calendar day "2026-11-21" in the local writing; anything else is returned as it is. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  return formatDate(new Date(year, month - 1, date));
}

/** Local time, for example 14:03. */
export function formatTime(instant: Date): string {
  return times().format(instant);
}

/** Whole euros, for example 1.200 €. */
export function formatEuros(euros: number): string {
  return wholeEuros().format(euros);
}
