/** Excerpts from which a person can tell which reading of a file is right. */
import type { Reading } from './decode-text';

export interface Sample {
  line: number;
  /** The text there, by reading. */
  texts: string[];
}

const MAX_SAMPLES = 5;
/** Letters shown on either side of the first non-ASCII letter. */
const AROUND = 24;

/** The first lines in which the readings differ, cut to what matters. */
export function samplesOf(readings: readonly Reading[]): Sample[] {
  const [first, ...others] = readings.map(({ text }) => text.split('\n'));
  const samples: Sample[] = [];
  const seen = new Set<string>();
  for (const [index, line] of (first ?? []).entries()) {
    if (samples.length === MAX_SAMPLES) break;
    const lines = [line, ...others.map((one) => one[index] ?? '')];
    if (lines.every((one) => one === line)) continue;
    const texts = lines.map(excerpt);
    if (seen.has(texts[0] ?? '')) continue;
    seen.add(texts[0] ?? '');
    samples.push({ line: index + 1, texts });
  }
  return samples;
}

function excerpt(line: string): string {
  const at = Math.max(0, line.search(/[^\0-\u007f]/));
  const from = Math.max(0, at - AROUND);
  const cut = line.slice(from, at + AROUND);
  return `${from > 0 ? '…' : ''}${cut}${at + AROUND < line.length ? '…' : ''}`;
}
