/** What is typed into a cell of the plan, as it is understood. */
import { MAX_EUROS, MAX_SHORT_TEXT } from '$domain/record/fields';
import { quickDays } from '$domain/plan/due-groups';
import { readDueDay } from '$domain/plan/read-due-day';
import { readNumber } from '$domain/values/amount';
import { cleanLine } from '$domain/values/clean-text';
import { isPlausibleDay, writeDay } from '$domain/values/day';
import { language, t } from '$i18n/i18n.svelte';
import { formatDayInWords, formatEuros } from '$ui/format';

interface CellChoice<T> {
  label: string;
  value: T;
}
/** `value` undefined: not understood; then `problem` says why. */
export interface CellReading<T> {
  value: T | undefined;
  /** The understood value in words; empty if there is nothing to say. */
  words: string;
  problem?: string;
  choices: CellChoice<T>[];
}

export function readText(typed: string): CellReading<string> {
  const value = cleanLine(typed).trim();
  if (value.length <= MAX_SHORT_TEXT) return { value, words: '', choices: [] };
  return { value: undefined, words: '', choices: [], problem: t('plan.tooLong') };
}

/** `today`: YYYY-MM-DD. */
export function readDue(typed: string, today: string): CellReading<string> {
  const read = readDueDay(typed, today);
  if (read.kind === 'empty') return { value: '', words: t('plan.noDate'), choices: quick(today) };
  if (read.kind === 'day')
    return { value: read.day, words: formatDayInWords(read.day), choices: quick(today) };
  const example = writeDay('2027-03-31', language());
  const choices = 'choices' in read ? read.choices : [];
  return {
    value: undefined,
    words: '',
    problem: t(`field.day_${read.kind}`, { example }),
    choices: choices
      .filter(isPlausibleDay)
      .map((value) => ({ label: formatDayInWords(value), value })),
  };
}

function quick(today: string): CellChoice<string>[] {
  const { twoWeeks, month, quarter } = quickDays(today);
  return [
    { label: t('plan.twoWeeks'), value: twoWeeks },
    { label: t('plan.monthEnd'), value: month },
    { label: t('plan.quarterEnd'), value: quarter },
  ];
}

export function readCost(typed: string): CellReading<number | null> {
  const read = readNumber(typed, { max: MAX_EUROS, euros: true });
  if (read.kind === 'empty') return { value: null, words: '', choices: [] };
  if (read.kind === 'number')
    return { value: read.value, words: formatEuros(read.value), choices: [] };
  const choices = read.kind === 'fraction' ? read.choices : [];
  return {
    value: undefined,
    words: '',
    problem: read.kind === 'fraction' ? t('field.cents') : t('plan.noAmount'),
    choices: choices.map((value) => ({ label: formatEuros(value), value })),
  };
}

export const writtenDay = (day: string): string => writeDay(day, language());
