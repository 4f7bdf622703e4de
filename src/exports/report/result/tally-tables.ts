/** Tables of counted parts and shares, with the whole below as the sum. */
import { progressOf, type Tally } from '$domain/check/coverage';
import { TALLY_PARTS } from '$domain/check/tally-parts';
import { reviewedShareText } from '../fulfilment-text';
import type { ReportLabel, ReportLabels } from '../report-labels';
import type { ReportBlock } from '../report-model';
import { columnsOf } from '../section-draft';

export type NamedTally = readonly [name: string, tally: Tally];
/** What is in the rows and what they add up to. */
export interface TallyRows {
  first: ReportLabel;
  rows: readonly NamedTally[];
  whole: Tally;
}

/** Wide enough for the longest word of each heading. */
const SEGMENT_WEIGHTS = {
  yes: 0.6,
  partly: 1.15,
  no: 0.7,
  dispensable: 1.4,
  incomplete: 1.5,
  untouched: 1.55,
} as const;

export function sharesTable(
  caption: string,
  { first, rows, whole }: TallyRows,
  labels: ReportLabels,
): ReportBlock {
  const cells = ([name, tally]: NamedTally): string[] => [
    name,
    labels.number(tally.applicable),
    labels.share(progressOf(tally)),
    reviewedShareText(tally, labels),
    labels.number(tally.unconfirmed),
  ];
  return {
    kind: 'table',
    caption,
    columns: columnsOf(
      labels,
      [
        [first, 2.9],
        ['applicable', 1.6],
        ['progress', 2],
        ['fulfilment', 2],
        ['unconfirmed', 1.5],
      ],
      ['applicable', 'progress', 'fulfilment', 'unconfirmed'],
    ),
    rows: rows.map(cells),
    sums: [cells([labels.label('whole'), whole])],
  };
}

export function partsTable(
  caption: string,
  { first, rows, whole }: TallyRows,
  labels: ReportLabels,
): ReportBlock {
  const cells = ([name, tally]: NamedTally): string[] => [
    name,
    ...TALLY_PARTS.map((part) => labels.number(tally[part])),
  ];
  return {
    kind: 'table',
    caption,
    columns: [
      { title: labels.label(first), weight: 2.4 },
      ...TALLY_PARTS.map((part) => ({
        title: labels.part(part),
        weight: SEGMENT_WEIGHTS[part],
        numeric: true,
      })),
    ],
    rows: rows.map(cells),
    sums: [cells([labels.label('whole'), whole])],
  };
}
