/** The parts of a tally: their order in every chart and table, and their shares of a bar. */
import type { Status } from '../record/assessment';
import type { TallyCounts } from './coverage';

export type TallyPart = Exclude<keyof TallyCounts, 'applicable'>;

export const TALLY_PARTS = [
  'yes',
  'partly',
  'no',
  'dispensable',
  'incomplete',
  'untouched',
] as const satisfies readonly TallyPart[];

/** The tally part that shares a status's colour. */
export const PART_OF_STATUS = {
  ja: 'yes',
  teilweise: 'partly',
  nein: 'no',
  entbehrlich: 'dispensable',
  unbearbeitet: 'untouched',
} as const satisfies Record<Status, TallyPart>;

export interface Segment {
  part: TallyPart;
  count: number;
  x: number;
  width: number;
}

/** The parts that are not empty; their widths add up to the bar. */
export function segmentsOf(tally: TallyCounts, width: number): Segment[] {
  let counted = 0;
  return TALLY_PARTS.flatMap((part) => {
    const count = tally[part];
    if (count === 0) return [];
    const x = (counted * width) / tally.applicable;
    counted += count;
    return [{ part, count, x, width: (counted * width) / tally.applicable - x }];
  });
}
