/** The chapter on what is dispensable: what is not relevant and why, and which substitutes counter which threats. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { hasDispensationReason, isIncomplete, statusOf } from '$domain/record/assessment';
import type { ReportBlock } from '../report-model';
import {
  columnsOf,
  pairTitle,
  severalObjects,
  type ReportContext,
  type SectionDraft,
} from '../section-draft';
import { reasonOnly } from '../result/reason-text';
import { sentencesOf } from '../sentences';
import { seeChapter } from '../result/see-chapter';

export function dispensableChapter(context: ReportContext): SectionDraft {
  const { label } = context.labels;
  const dispensable = context.pairs.filter(
    ({ answer }) =>
      answer !== undefined && statusOf(answer) === 'entbehrlich' && hasDispensationReason(answer),
  );
  const ofKind = (kind: string): AnsweredPair[] =>
    dispensable.filter(({ answer }) => answer?.reasonKind === kind);
  const [unknown] = sentencesOf(context, ['dispensableUnknown']);
  const text = unknown ?? label(dispensable.length === 0 ? 'dispensableNone' : 'dispensableText');
  return {
    title: label('dispensable'),
    blocks: [
      { kind: 'paragraph', text },
      ...notRelevant(context, ofKind('nicht-relevant')),
      ...substitutes(context, ofKind('ersatzmassnahme')),
      ...incomplete(context),
    ],
  };
}

function notRelevant(context: ReportContext, pairs: readonly AnsweredPair[]): ReportBlock[] {
  if (pairs.length === 0) return [];
  const several = severalObjects(context);
  return [
    {
      kind: 'table',
      caption: `${context.labels.label('notRelevantCaption')} (${context.labels.number(pairs.length)})`,
      columns: columnsOf(context.labels, [
        ['id', 1.6],
        ['requirement', 4],
        ['reason', 4.6],
      ]),
      rows: pairs.map((pair) => [
        pair.requirement.id,
        pairTitle(pair, several),
        reasonOnly(pair.answer, context.labels),
      ]),
    },
  ];
}

function substitutes(context: ReportContext, pairs: readonly AnsweredPair[]): ReportBlock[] {
  if (pairs.length === 0) return [];
  const { labels, profile } = context;
  const several = severalObjects(context);
  const titles = new Map(profile.threats.map(({ id, title }) => [id, title]));
  const threatsOf = ({ requirement }: AnsweredPair): string =>
    requirement.threats.map((id) => [id, titles.get(id)].filter(Boolean).join(' ')).join('\n');
  return [
    {
      kind: 'table',
      caption: `${labels.label('substitutesCaption')} (${labels.number(pairs.length)})`,
      columns: columnsOf(labels, [
        ['id', 1.6],
        ['requirement', 2.8],
        ['substitute', 3],
        ['substituteThreats', 2.8],
      ]),
      rows: pairs.map((pair) => [
        pair.requirement.id,
        pairTitle(pair, several),
        reasonOnly(pair.answer, labels),
        threatsOf(pair) || labels.label('threatsNone'),
      ]),
    },
  ];
}

/** What is called dispensable without a reason counts as open: it is not listed here, but not concealed either. */
function incomplete(context: ReportContext): ReportBlock[] {
  const count = context.pairs.filter(({ answer }) => isIncomplete(answer)).length;
  if (count === 0) return [];
  const pointer = seeChapter(context, 'deficits', { title: 'openPoints', text: 'seeChapter' });
  const sentence = context.labels.label('dispensableIncomplete', { count });
  return [{ kind: 'paragraph', text: [sentence, pointer].filter(Boolean).join(' ') }];
}
