/**
 * Reads typed text as a day: the one place where text becomes a day. It understands 31.12.2027, 5.1.28, 31/12/2027,
 * 2027-12-31, 31122027 and months by their German or English name. The day precedes the month in both languages;
 * if it can only be read in another order, the person is asked.
 */
import { isPlausibleYear, isRealDay, storedDay } from './day';

export type ReadDay =
  | { kind: 'empty' }
  /** `unfinished`: it may be the beginning of another day; it only counts once the person has left the field. */
  | { kind: 'day'; day: string; unfinished: boolean }
  | { kind: 'incomplete' }
  /** No such day, such as 31.02. */
  | { kind: 'impossible' }
  /** Before 2000 or after 2100; the year 27 may be 2027. */
  | { kind: 'outOfRange'; choices: string[] }
  /** Ambiguous: another order of day, month and year would give these days. */
  | { kind: 'question'; choices: string[] };

const MONTHS: readonly RegExp[] = [
  /^jan(uary?|uar|r)?$/,
  /^feb(ruary?|ruar|r)?$/,
  /^(mär|mar|mrz|maer)(z|ch)?$/,
  /^apr(il)?$/,
  /^(mai|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^aug(ust)?$/,
  /^sept?(ember)?$/,
  /^(okt|oct)(ober)?$/,
  /^nov(ember)?$/,
  /^(dez|dec)(ember)?$/,
];

/** The first two digits of a year between 2000 and 2100. */
const BEGINS_A_YEAR = ['20', '21'];

export function readDay(typed: string): ReadDay {
  const text = typed.normalize('NFC').trim().toLowerCase();
  if (text === '') return { kind: 'empty' };
  return readIso(text) ?? readDigits(text) ?? readParts(text) ?? { kind: 'incomplete' };
}

/** Year first: 2027-12-31, or with dots or slashes. */
function readIso(text: string): ReadDay | undefined {
  const match = /^(\d{4,})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [, year = '', , month = '', day = ''] = match;
  if (day === '0') return { kind: 'incomplete' };
  return dayFrom(year, month, day, ['1', '2', '3'].includes(day));
}

/** Without separators: 31122027 or 20271231. No text is both, because no month begins like such a year. */
function readDigits(text: string): ReadDay | undefined {
  const match = /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const dayFirst = dayFrom(year, month, day);
  if (dayFirst.kind === 'day') return dayFirst;
  const yearFirst = dayFrom(text.slice(0, 4), text.slice(4, 6), text.slice(6));
  return yearFirst.kind === 'day' ? yearFirst : dayFirst;
}

/** Day, month, year; a month written as a name may come first. */
function readParts(text: string): ReadDay | undefined {
  const parts = text.split(/\s*[./-]\s*|\s*,\s*|\s+/).filter((part) => part !== '');
  const [first = '', second = '', year = ''] = parts;
  if (parts.length > 3 || !/^\d+$/.test(year)) return undefined;
  const [dayText, monthText] = monthOf(first) === undefined ? [first, second] : [second, first];
  const named = monthOf(monthText);
  const month = named ?? (/^\d{1,2}$/.test(monthText) ? monthText : undefined);
  const day = /^(\d{1,2})(st|nd|rd|th)?$/.exec(dayText)?.[1];
  if (month === undefined || day === undefined) return undefined;
  const found = dayFrom(year, month, day, BEGINS_A_YEAR.includes(year));
  if (named !== undefined) return found;
  // 12/31/2027 can only be read with the month first, 27-12-31 also with the year first.
  return unlessAsked(found, [
    ...(found.kind === 'impossible' ? [dayFrom(year, day, month)] : []),
    ...(/^\d\d-\d\d-\d\d$/.test(text) ? [dayFrom(day, month, year)] : []),
  ]);
}

/** What was found, unless one of the other readings of the text gives a day. */
function unlessAsked(found: ReadDay, others: readonly ReadDay[]): ReadDay {
  const days = (reads: readonly ReadDay[]): string[] =>
    reads.flatMap((read) => (read.kind === 'day' ? [read.day] : []));
  if (days(others).length === 0) return found;
  return { kind: 'question', choices: [...new Set(days([found, ...others]))] };
}

function monthOf(word: string): string | undefined {
  const index = MONTHS.findIndex((month) => month.test(word));
  return index < 0 ? undefined : String(index + 1);
}

function dayFrom(yearText: string, month: string, day: string, unfinished = false): ReadDay {
  if (yearText.length === 1 || yearText.length === 3) return { kind: 'incomplete' };
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const parts = { year, month: Number(month), day: Number(day) };
  if (!isRealDay(parts)) return { kind: 'impossible' };
  if (!isPlausibleYear(year)) {
    const meant = { ...parts, year: year + 2000 };
    const possible = isPlausibleYear(meant.year) && isRealDay(meant);
    return { kind: 'outOfRange', choices: possible ? [storedDay(meant)] : [] };
  }
  return { kind: 'day', day: storedDay(parts), unfinished };
}
