/** The parts of a tally as pictures and tables show them: their order, their letters, their share of a bar. */
import type { TallyParts } from '$domain/check/coverage';
import type { ReportLabel } from '../report-labels';

/** The parts of a tally in the order in which every picture and table shows them. */
export const PARTS = ['yes', 'partly', 'no', 'dispensable', 'incomplete', 'untouched'] as const;
export type Part = (typeof PARTS)[number];

/** One letter for each part: colours alone say nothing. */
export const LETTERS: Readonly<Record<Part, ReportLabel>> = {
  yes: 'letterYes',
  partly: 'letterPartly',
  no: 'letterNo',
  dispensable: 'letterDispensable',
  incomplete: 'letterIncomplete',
  untouched: 'letterUntouched',
};

export interface Segment {
  part: Part;
  count: number;
  x: number;
  width: number;
}

/** The parts that are not empty; their widths add up to the bar. */
export function segmentsOf(tally: TallyParts, width: number): Segment[] {
  let counted = 0;
  return PARTS.flatMap((part) => {
    const count = tally[part];
    if (count === 0) return [];
    const x = (counted * width) / tally.applicable;
    counted += count;
    return [{ part, count, x, width: (counted * width) / tally.applicable - x }];
  });
}
