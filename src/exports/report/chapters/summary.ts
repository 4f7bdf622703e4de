/**
 * The chapter for the management. It has to fit on one page: tables are short, and long names are shortened with "…",
 * because they appear in full in the chapters that follow.
 */
import { urgentItems } from '$domain/plan/urgent-items';
import type { PlanItem } from '$domain/plan/realisation-plan';
import { decisionsOf } from '../papers/to-read/decisions';
import { barPictures } from '../pictures/bars';
import { fitText, textWidth } from '../pictures/picture-text';
import type { ReportBlock } from '../report-model';
import { columnsOf, severalObjects, type ReportContext, type SectionDraft } from '../section-draft';
import { dueText } from '../result/plan-cells';
import { itemNames } from '../result/plan-words';
import { seeChapter } from '../result/see-chapter';
import { summaryTexts } from '../result/summary-text';
import { sharesTable } from '../result/tally-tables';

const URGENT = { most: 5, least: 3, lines: 8 };
/** Columns of the urgent points in millimetres, and their font size in points. */
const COLUMNS = { id: 25, requirement: 78, responsible: 36, due: 22 };
const SIZE = 9;

export function summaryChapter(context: ReportContext): SectionDraft {
  const { label } = context.labels;
  return {
    title: label('summary'),
    blocks: [
      ...summaryTexts(context).map((text): ReportBlock => ({ kind: 'paragraph', text })),
      ...figures(context),
      ...urgentPoints(context),
      { kind: 'paragraph', text: label('decisions') },
      { kind: 'list', items: decisionsOf(context) },
    ],
  };
}

function figures({ coverage, labels }: ReportContext): ReportBlock[] {
  const { whole, orders } = coverage;
  if (whole.applicable === 0) return [];
  const { label } = labels;
  const bar = barPictures([{ name: label('whole'), tally: whole }], labels);
  const rows = orders.map(({ order, tally }) => [labels.order(order), tally] as const);
  return [
    ...bar.map((drawn): ReportBlock => ({
      kind: 'picture',
      caption: label('summaryBar'),
      ...drawn,
    })),
    sharesTable(label('coverageOrderCaption'), { first: 'area', rows, whole }, labels),
  ];
}

/** Three to five, as many as the length of their texts permits. */
function urgentPoints(context: ReportContext): ReportBlock[] {
  const { plan, labels } = context;
  const { label } = labels;
  const rows = urgentItems(plan, URGENT.most).map((item) => urgentRow(context, item));
  if (rows.length === 0) return [];
  let lines = 0;
  const shown = rows.filter((row, index) => {
    lines += linesOf(row);
    return index < URGENT.least || lines <= URGENT.lines;
  });
  const pointer = seeChapter(context, 'plan', { title: 'plan', text: 'summarySeePlan' });
  return [
    {
      kind: 'table',
      caption: [label('urgentCaption'), pointer].filter(Boolean).join('. '),
      columns: columnsOf(labels, [
        ['id', COLUMNS.id],
        ['requirement', COLUMNS.requirement],
        ['responsible', COLUMNS.responsible],
        ['due', COLUMNS.due],
      ]),
      rows: shown,
    },
  ];
}

function urgentRow(context: ReportContext, item: PlanItem): string[] {
  const { labels } = context;
  const { id, title } = itemNames(context, severalObjects(context))(item);
  const responsible = item.responsible === '' ? labels.label('notGiven') : item.responsible;
  return [
    id,
    fitText(title, 3 * COLUMNS.requirement, SIZE),
    fitText(responsible, 2 * COLUMNS.responsible, SIZE),
    dueText(item, labels),
  ];
}

/** How many lines a row takes. */
function linesOf([, title = '', responsible = '', due = '']: readonly string[]): number {
  return Math.max(
    Math.ceil(textWidth(title, SIZE) / COLUMNS.requirement),
    Math.ceil(textWidth(responsible, SIZE) / COLUMNS.responsible),
    due.split('\n').length,
  );
}
