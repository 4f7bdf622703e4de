/** The chapter for the management: one page with the figures of the whole. */
import { fulfilmentOf, progressOf, type Tally } from '../../../domain/coverage';
import type { ReportLabels } from '../report-labels';
import type { ReportBlock } from '../report-model';
import type { ReportContext, ReportPart } from '../report-part';

type NamedTally = [name: string, tally: Tally];
const PARTS = ['yes', 'partly', 'no', 'dispensable', 'incomplete', 'untouched'] as const;
/** Wide enough for the longest word of each heading. */
const PART_WEIGHTS = {
  yes: 0.6,
  partly: 1.15,
  no: 0.7,
  dispensable: 1.4,
  incomplete: 1.5,
  untouched: 1.55,
} as const;

export function summaryPart({ labels, coverage }: ReportContext): ReportPart {
  const { label } = labels;
  const whole: NamedTally = [label('whole'), coverage.whole];
  const layers = coverage.layers.map(({ id, title, tally }): NamedTally => [
    `${id} ${title}`,
    tally,
  ]);
  const orders = coverage.orders.map(({ order, tally }): NamedTally => [
    labels.order(order),
    tally,
  ]);
  return {
    title: label('summary'),
    blocks: [
      { kind: 'paragraph', text: label('summaryText') },
      { kind: 'paragraph', text: label('counting') },
      sharesTable(label('coverageCaption'), [...layers, whole], labels),
      partsTable(label('partsCaption'), [...layers, whole], labels),
      sharesTable(label('coverageOrderCaption'), [...orders, whole], labels),
    ],
  };
}

function sharesTable(caption: string, rows: NamedTally[], labels: ReportLabels): ReportBlock {
  const { label } = labels;
  return {
    kind: 'table',
    caption,
    columns: [
      { title: label('area'), weight: 3 },
      { title: label('applicable'), weight: 1.3, numeric: true },
      { title: label('progress'), weight: 2, numeric: true },
      { title: label('fulfilment'), weight: 2, numeric: true },
    ],
    rows: rows.map(([name, tally]) => [
      name,
      String(tally.applicable),
      labels.share(progressOf(tally)),
      labels.share(fulfilmentOf(tally)),
    ]),
  };
}

function partsTable(caption: string, rows: NamedTally[], labels: ReportLabels): ReportBlock {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: labels.label('area'), weight: 2.4 },
      ...PARTS.map((part) => ({
        title: labels.part(part),
        weight: PART_WEIGHTS[part],
        numeric: true,
      })),
    ],
    rows: rows.map(([name, tally]) => [name, ...PARTS.map((part) => String(tally[part]))]),
  };
}
