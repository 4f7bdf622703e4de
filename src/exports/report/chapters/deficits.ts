/** The chapter on deficits: what is missing, incomplete, unclear or not yet answered. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { isIncomplete, statusOf, type Answer } from '$domain/record/assessment';
import { responsibleOf } from '$domain/check/carrier';
import { isGap } from '$domain/measures/gaps';
import type { ReportLabel, ReportLabels } from '../report-labels';
import type { ReportBlock } from '../report-model';
import {
  columnsOf,
  onObject,
  pairTitle,
  severalObjects,
  type ReportContext,
  type SectionDraft,
} from '../section-draft';
import { reasonText } from '../result/reason-text';
import { sentencesOf } from '../sentences';
import { statusTextOf } from '../status-text';

export function deficitsChapter(context: ReportContext): SectionDraft {
  const { label } = context.labels;
  const having = (wanted: (answer: Answer | undefined) => boolean): AnsweredPair[] =>
    context.pairs.filter(({ answer }) => wanted(answer));
  const lists: [ReportLabel, AnsweredPair[]][] = [
    ['deficits', having((answer) => ['nein', 'teilweise'].includes(statusOf(answer)))],
    ['incomplete', having(isIncomplete)],
    ['clarify', having((answer) => answer?.toClarify === true)],
  ];
  const blocks = [
    ...riskRule(context),
    ...lists
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => pointsTable(label(name), list, context)),
    ...untouchedTable(context),
  ];
  if (blocks.length === 0)
    for (const text of sentencesOf(context, ['openPointsNone', 'summaryNothing']))
      blocks.push({ kind: 'paragraph', text });
  return { title: label('openPoints'), blocks };
}

/** A risk of an unmet basic requirement cannot be accepted (BSI 200-2); no such rule exists for other levels. */
function riskRule({ plan, labels }: ReportContext): ReportBlock[] {
  const unmet = plan.items.some(({ pairs }) =>
    pairs.some((pair) => isGap(pair) && pair.requirement.level === 'basis'),
  );
  return unmet ? [{ kind: 'paragraph', text: labels.label('riskRule') }] : [];
}

function pointsTable(
  caption: string,
  pairs: readonly AnsweredPair[],
  context: ReportContext,
): ReportBlock {
  const { labels } = context;
  const several = severalObjects(context);
  return {
    kind: 'table',
    caption: `${caption} (${labels.number(pairs.length)})`,
    columns: columnsOf(labels, [
      ['id', 1.6],
      ['requirement', 3.8],
      ['status', 1.5],
      ['responsible', 1.9],
      ['due', 1.4],
    ]),
    rows: pairs.map((pair) => [
      pair.requirement.id,
      pointText(pair, several, labels),
      statusTextOf(pair.answer, labels),
      responsibleOf(pair.answer, pair.target),
      pair.answer?.dueDate ? labels.day(pair.answer.dueDate) : '',
    ]),
  };
}

/** The title; for an incomplete reason, as much of it as there is. */
function pointText(pair: AnsweredPair, several: boolean, labels: ReportLabels): string {
  const { answer } = pair;
  const begun = isIncomplete(answer) ? reasonText(answer, labels) : '';
  const title = pairTitle(pair, several);
  return begun === '' ? title : `${title}\n${labels.label('reason')}: ${begun}`;
}

function untouchedTable(context: ReportContext): ReportBlock[] {
  const { labels, coverage } = context;
  const several = severalObjects(context);
  const rows = coverage.pairs.filter(({ tally }) => tally.untouched > 0);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `${labels.label('untouched')} (${labels.number(coverage.whole.untouched)})`,
      columns: columnsOf(
        labels,
        [
          ['module', 5],
          ['count', 1],
        ],
        ['count'],
      ),
      rows: rows.map(({ module, object, tally }) => [
        onObject(`${module.id} ${module.title}`, object, several),
        labels.number(tally.untouched),
      ]),
    },
  ];
}
