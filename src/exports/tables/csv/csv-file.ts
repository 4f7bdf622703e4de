/** A table as a CSV file. Loaded only when one is wanted. */
import { isPlausibleDay, writeDay } from '$domain/values/day';
import type { MadeFile } from '$exports/made-file';
import { tableToCsv } from './csv-format';
import type { ExportTable } from '../export-table';

/** Halves of surrogate pairs: UTF-8 has no way to write them. */
const FORBIDDEN = /\p{Surrogate}/gu;

/** Days in the local writing, euros as plain numbers. `replaced` counts characters that stand there as U+FFFD. */
export function csvFile(table: ExportTable): MadeFile {
  const text = tableToCsv(csvTexts(table));
  const blob = new Blob([text], { type: 'text/csv;charset=utf-8' });
  return { blob, replaced: text.match(FORBIDDEN)?.length ?? 0 };
}

/** Header and rows as they stand in the file, before anything is escaped. */
export function csvTexts({ columns, rows, language }: ExportTable): string[][] {
  /** What is no day stands there as it was written. */
  const localDay = (day: string): string => (isPlausibleDay(day) ? writeDay(day, language) : day);
  const lines = rows.map((row) =>
    row.map((cell, index) => {
      const text = String(cell ?? '');
      return columns[index]?.kind === 'day' ? localDay(text) : text;
    }),
  );
  return [columns.map(({ title }) => title), ...lines];
}
