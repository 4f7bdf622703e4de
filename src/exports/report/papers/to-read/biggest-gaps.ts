/**
 * The modules in which most is missing, as many as fit on one page: names are shortened with "…", because they
 * appear in full in the security concept, and what is left out is counted.
 */
import type { CoverageTable } from '$domain/check/coverage-table';
import { ORDERS } from '$domain/profile/profile';
import { fitText, textWidth } from '$exports/report/pictures/picture-text';
import type { ReportBlock } from '$exports/report/report-model';
import { columnsOf, type ReportContext } from '$exports/report/section-draft';
import { sentencesOf } from '$exports/report/sentences';

type ModuleTally = CoverageTable['modules'][number];

/** The number of lines all names together may take, and the number of rows. */
const ROOM = { lines: 5, least: 1, most: 4 };
/** Widths in millimetres, sizes in points. */
const COLUMN = { width: 80, size: 9 };
const HEAD = { width: 165, size: 11 };

/** By order of work, within each the least fulfilled first; ties in profile order. */
export function biggestGaps(context: ReportContext): ReportBlock[] {
  const { label } = context.labels;
  const gaps = context.coverage.modules
    .filter(({ tally }) => tally.no + tally.partly > 0)
    .sort(
      (a, b) =>
        ORDERS.indexOf(a.module.order) - ORDERS.indexOf(b.module.order) ||
        b.tally.no - a.tally.no ||
        b.tally.partly - a.tally.partly,
    );
  if (gaps.length === 0)
    return sentencesOf(context, ['mayorGapsNone', 'mayorGapsUnknown']).map((text) => ({
      kind: 'paragraph',
      text,
    }));
  const shown = fitting(context, gaps);
  const more = gaps.length - shown.length;
  return [
    gapTable(context, shown),
    ...(more > 0
      ? [{ kind: 'paragraph' as const, text: label('mayorGapsMore', { count: more }) }]
      : []),
  ];
}

function fitting(context: ReportContext, gaps: readonly ModuleTally[]): ModuleTally[] {
  const { assessment, coverage } = context;
  // A long name of the municipality leaves less room, and so does what is to be reviewed.
  let lines = linesOf(assessment.municipality, HEAD) - 1 + Math.min(1, coverage.whole.toReview);
  return gaps.slice(0, ROOM.most).filter((gap, index) => {
    lines += linesOf(nameOf(gap), COLUMN);
    return index < ROOM.least || lines <= ROOM.lines;
  });
}

const linesOf = (text: string, { width, size }: typeof COLUMN): number =>
  Math.max(1, Math.ceil(textWidth(text, size) / width));

const nameOf = ({ module }: ModuleTally): string =>
  fitText(`${module.id} ${module.title}`, 2 * COLUMN.width, COLUMN.size);

function gapTable({ labels }: ReportContext, gaps: readonly ModuleTally[]): ReportBlock {
  return {
    kind: 'table',
    caption: labels.label('mayorGapsCaption'),
    columns: columnsOf(
      labels,
      [
        ['module', 5],
        ['mayorOrder', 1.6],
        ['mayorNo', 1.4],
        ['mayorPartly', 1.4],
      ],
      ['mayorNo', 'mayorPartly'],
    ),
    rows: gaps.map((gap) => [
      nameOf(gap),
      labels.order(gap.module.order),
      labels.number(gap.tally.no),
      labels.number(gap.tally.partly),
    ]),
  };
}
