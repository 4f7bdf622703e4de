/**
 * The annex on what has changed since the previous version: the figures then and now, every changed answer, the
 * structure.
 */
import { ANSWER_FIELDS, type AnswerField } from '$domain/record/assessment';
import { progressOf } from '$domain/check/coverage';
import type { DocumentVersion } from '$domain/record/document-settings';
import {
  comparedVersion,
  lastVersion,
  pairsChangedSince,
  type ChangedPair,
  type RecordedTally,
} from '$domain/document/document-versions';
import { TALLY_PARTS } from '$domain/check/tally-parts';
import { reviewedShareText } from '../fulfilment-text';
import type { ReportLabels } from '../report-labels';
import type { ReportBlock } from '../report-model';
import {
  columnsOf,
  pairTitle,
  severalObjects,
  type ReportContext,
  type SectionDraft,
} from '../section-draft';
import { recordedTally } from '../result/recorded-tally';
import { markedStatusText } from '../status-text';
import { changedStructure } from './changed-structure';

export function changesAnnex(context: ReportContext): SectionDraft {
  const { assessment, answers, labels } = context;
  const { label } = labels;
  const title = label('changes');
  const last = lastVersion(assessment);
  if (last === undefined)
    return { title, blocks: [{ kind: 'paragraph', text: label('changesNoVersion') }] };
  const before = comparedVersion(assessment, answers);
  if (before === undefined) {
    const text = label('changesFirst', { version: last.name });
    return { title, blocks: [{ kind: 'paragraph', text }] };
  }
  const compared = { version: before.name, on: labels.date(before.at) };
  const since =
    before.id === last.id
      ? label('changesSince', compared)
      : label('changesBetween', { ...compared, last: last.name });
  return {
    title,
    blocks: [
      { kind: 'paragraph', text: since },
      ...figuresThenAndNow(context, recordedTally(before)),
      ...changedPairs(context, before),
      ...changedStructure(context, before.at),
    ],
  };
}

function figuresThenAndNow(
  { coverage, labels }: ReportContext,
  then: RecordedTally | undefined,
): ReportBlock[] {
  const { label } = labels;
  const { whole } = coverage;
  if (then === undefined) return [{ kind: 'paragraph', text: label('changesNoFigures') }];
  const row = (name: string, figure: (tally: RecordedTally) => string): string[] => [
    name,
    figure(then),
    figure(whole),
  ];
  const table: ReportBlock = {
    kind: 'table',
    caption: label('changesFigures'),
    columns: columnsOf(
      labels,
      [
        ['figure', 3],
        ['then', 2],
        ['today', 2],
      ],
      ['then', 'today'],
    ),
    rows: [
      row(label('applicable'), ({ applicable }) => labels.number(applicable)),
      ...TALLY_PARTS.map((part) => row(labels.part(part), (tally) => labels.number(tally[part]))),
      row(label('progress'), (tally) => labels.share(progressOf(tally))),
      row(label('fulfilment'), (tally) => reviewedShareText(tally, labels)),
      // Older versions did not count it.
      row(label('unconfirmed'), ({ unconfirmed }) =>
        unconfirmed === undefined ? '–' : labels.number(unconfirmed),
      ),
    ],
  };
  if (then.applicable === whole.applicable) return [table];
  return [table, { kind: 'paragraph', text: label('changesStructure') }];
}

function changedPairs(context: ReportContext, { at }: DocumentVersion): ReportBlock[] {
  const { profile, assessment, answers, labels } = context;
  const { label } = labels;
  // The internal note is for the municipality only: a reader need not know that it changed.
  const pairs = pairsChangedSince(at, profile, assessment, answers).filter(({ fields }) =>
    fields.some((field) => field !== 'note'),
  );
  if (pairs.length === 0) return [{ kind: 'paragraph', text: label('changesNone') }];
  const several = severalObjects(context);
  return [
    {
      kind: 'table',
      caption: `${label('changedPairs')} (${labels.number(pairs.length)})`,
      columns: columnsOf(labels, [
        ['id', 1.6],
        ['requirement', 3],
        ['changedFields', 2.6],
        ['changedStatus', 1.6],
        ['changedWhen', 1.8],
      ]),
      rows: pairs.map((pair) => [
        pair.requirement.id,
        pairTitle(pair, several),
        fieldNames(pair, labels),
        markedStatusText(pair, labels),
        [labels.date(pair.at), pair.by].filter(Boolean).join(', '),
      ]),
    },
  ];
}

/** The kind of a reason is part of the reason. */
const titleOf = (field: AnswerField): AnswerField => (field === 'reasonKind' ? 'reason' : field);

/** All except the internal note, which never leaves the app; a field of a later version is named as such. */
function fieldNames({ fields }: ChangedPair, { label }: ReportLabels): string {
  const known = ANSWER_FIELDS.filter((field) => fields.includes(field));
  const names = known.flatMap((field) => (field === 'note' ? [] : [label(titleOf(field))]));
  if (known.length < fields.length) names.push(label('fieldOther'));
  return [...new Set(names)].join(', ');
}
