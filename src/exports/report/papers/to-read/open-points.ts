/** What is still open, with a page of its own per role or person. Everything open for a recipient is on it once. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { rolesOf } from '$domain/profile/profile';
import { responsibleOf } from '$domain/check/carrier';
import type { ReportLabel } from '$exports/report/report-labels';
import type { Report, ReportBlock } from '$exports/report/report-model';
import { columnsOf, pairTitle, severalObjects } from '$exports/report/section-draft';
import { statusTextOf } from '$exports/report/status-text';
import { OPEN_KINDS, openKindOf, type OpenKind } from '../open-pairs';
import { groupSections, paperReport } from '../paper-frame';
import { chosenOf, groupPairs, type PaperGroup } from '../paper-groups';
import type { OpenBy, PaperContext } from '../paper-model';

/** Where the name of a kind is not a heading. */
const CAPTIONS: Readonly<Partial<Record<OpenKind, ReportLabel>>> = {
  notConfirmed: 'notConfirmedCaption',
};

type Recipient = Exclude<OpenBy, 'provider'>;

/** `one`: the role or person, empty for what nobody is named for; undefined: all of them. */
export function openPointsPaper(
  context: PaperContext,
  by: Recipient,
  one: string | undefined,
): Report {
  const { label } = context.labels;
  const open = context.pairs.filter((pair) => openKindOf(pair) !== undefined);
  const groups = chosenOf(groupPairs(context, by, open), one);
  return paperReport(
    context,
    {
      title: label(by === 'role' ? 'openByRole' : 'openByPerson'),
      notice: label('openNotice'),
    },
    groupSections(groups, (group) => recipientPage(context, by, group)),
  );
}

function recipientPage(context: PaperContext, by: Recipient, { title, pairs }: PaperGroup) {
  const count = context.labels.label('openCount', { count: pairs.length });
  return {
    title,
    blocks: [
      { kind: 'paragraph' as const, text: count },
      ...OPEN_KINDS.flatMap((kind) => {
        const list = pairs.filter((pair) => openKindOf(pair) === kind);
        return list.length === 0 ? [] : [openTable(context, { by, kind, list })];
      }),
    ],
  };
}

function openTable(
  context: PaperContext,
  { by, kind, list }: { by: Recipient; kind: OpenKind; list: readonly AnsweredPair[] },
): ReportBlock {
  const { labels } = context;
  const several = severalObjects(context);
  // The page already says who it is for, so only the other of the two gets a column.
  const other = by === 'role' ? 'responsible' : 'roles';
  return {
    kind: 'table',
    caption: `${labels.label(CAPTIONS[kind] ?? kind)} (${labels.number(list.length)})`,
    columns: columnsOf(labels, [
      ['id', 1.5],
      ['requirement', 3.4],
      ['status', 1.8],
      [other, 2],
      ['dueDate', 1.4],
    ]),
    rows: list.map((pair) => [
      pair.requirement.id,
      pairTitle(pair, several),
      statusText(context, pair),
      by === 'role'
        ? responsibleOf(pair.answer, pair.target)
        : rolesOf(pair.module, pair.requirement).join(', '),
      pair.answer?.dueDate ? labels.day(pair.answer.dueDate) : '',
    ]),
  };
}

function statusText({ labels }: PaperContext, { answer }: AnsweredPair): string {
  const status = statusTextOf(answer, labels);
  return answer?.toClarify === true ? `${status}, ${labels.label('toClarify')}` : status;
}
