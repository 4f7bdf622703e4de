/** The chapter on deficits: what is missing, incomplete, unclear or not yet answered. */
import type { AnsweredPair } from '../../../domain/answered-pairs';
import { isIncomplete, statusOf, type Answer } from '../../../domain/assessment';
import { responsibleOf } from '../../../domain/structure/carrier';
import type { ReportLabel } from '../report-labels';
import type { ReportBlock } from '../report-model';
import { pairTitle, severalObjects, type ReportContext, type ReportPart } from '../report-part';
import { statusTextOf } from '../status-text';

export function deficitsPart(context: ReportContext): ReportPart {
  const { label } = context.labels;
  const having = (wanted: (answer: Answer | undefined) => boolean): AnsweredPair[] =>
    context.pairs.filter(({ answer }) => wanted(answer));
  const lists: [ReportLabel, AnsweredPair[]][] = [
    ['deficits', having((answer) => ['nein', 'teilweise'].includes(statusOf(answer)))],
    ['incomplete', having(isIncomplete)],
    ['clarify', having((answer) => answer?.toClarify === true)],
  ];
  const blocks = lists
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => pointsTable(label(name), list, context));
  blocks.push(...untouchedTable(context));
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: label('openPointsNone') });
  return { title: label('openPoints'), blocks };
}

function pointsTable(
  caption: string,
  pairs: readonly AnsweredPair[],
  context: ReportContext,
): ReportBlock {
  const { labels } = context;
  const { label } = labels;
  const several = severalObjects(context);
  return {
    kind: 'table',
    caption: `${caption} (${String(pairs.length)})`,
    columns: [
      { title: label('id'), weight: 1.5 },
      { title: label('requirement'), weight: 3.5 },
      { title: label('status'), weight: 1.4 },
      { title: label('responsible'), weight: 2 },
      { title: label('dueDate'), weight: 1.4 },
    ],
    rows: pairs.map((pair) => [
      pair.requirement.id,
      pairTitle(pair, several),
      statusTextOf(pair.answer, labels),
      responsibleOf(pair.answer, pair.target),
      pair.answer?.dueDate ? labels.day(pair.answer.dueDate) : '',
    ]),
  };
}

function untouchedTable(context: ReportContext): ReportBlock[] {
  const { label } = context.labels;
  const several = severalObjects(context);
  const rows = context.coverage.pairs.filter(({ tally }) => tally.untouched > 0);
  if (rows.length === 0) return [];
  const count = rows.reduce((sum, { tally }) => sum + tally.untouched, 0);
  return [
    {
      kind: 'table',
      caption: `${label('untouched')} (${String(count)})`,
      columns: [
        { title: label('module'), weight: 5 },
        { title: label('count'), weight: 1, numeric: true },
      ],
      rows: rows.map(({ module, object, tally }) => [
        `${module.id} ${module.title}${several ? ` – ${object.title}` : ''}`,
        String(tally.untouched),
      ]),
    },
  ];
}
