/** A table as a CSV file. Loaded only when one is wanted. */
import { isPlausibleDay, writeDay } from '$domain/values/day';
import type { MadeFile } from '$exports/made-file';
import { tableToCsv } from './csv-format';
import type { ExportTable } from '../export-table';

/** Lone surrogates: UTF-8 cannot represent them. */
const FORBIDDEN = /\p{Surrogate}/gu;

/** Days in local notation, euros as plain numbers. `replaced` counts characters replaced by U+FFFD. */
export function csvFile(table: ExportTable): MadeFile {
  const text = tableToCsv(csvTexts(table));
  const blob = new Blob([text], { type: 'text/csv;charset=utf-8' });
  return { blob, replaced: text.match(FORBIDDEN)?.length ?? 0 };
}

/** Header and rows as in the file, before escaping. */
export function csvTexts({ columns, rows, language }: ExportTable): string[][] {
  /** Anything that is not a day is written unchanged. */
  const localDay = (day: string): string => (isPlausibleDay(day) ? writeDay(day, language) : day);
  const lines = rows.map((row) =>
    row.map((cell, index) => {
      const text = String(cell ?? '');
      return columns[index]?.kind === 'day' ? localDay(text) : text;
    }),
  );
  return [columns.map(({ title }) => title), ...lines];
}
