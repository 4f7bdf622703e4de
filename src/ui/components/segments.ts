import type { Tally } from '$domain/check/coverage';

/** The parts of a tally in the order in which every chart and table shows them. */
export const SEGMENTS = ['yes', 'partly', 'no', 'dispensable', 'incomplete', 'untouched'] as const;
export type SegmentKind = (typeof SEGMENTS)[number];

/** Start and width of every non-empty part, in percent of the whole. */
export function segmentsOf(tally: Tally): { kind: SegmentKind; start: number; width: number }[] {
  let counted = 0;
  return SEGMENTS.flatMap((kind) => {
    const start = (counted * 100) / tally.applicable;
    counted += tally[kind];
    const width = (tally[kind] * 100) / tally.applicable;
    return width > 0 ? [{ kind, start, width }] : [];
  });
}
