/**
 * The checklist on paper: every requirement of a module, a role or a place, to be ticked and filled in by hand. Never
 * ticked beforehand: findings on the spot must not be influenced by what was said at the desk.
 */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { sheetKey } from '$domain/record/assessment';
import { printedFact } from '$exports/report/cover';
import type { Report, ReportBlock, ReportSection } from '$exports/report/report-model';
import { factOf, onObject, severalObjects } from '$exports/report/section-draft';
import { markedStatusText } from '$exports/report/status-text';
import { groupSections, paperReport, plainSection } from '../paper-frame';
import { chosenOf, groupPairs, sheetsOf, type PaperGroup } from '../paper-groups';
import type { Paper, PaperContext } from '../paper-model';
import { qrPicture } from './qr-picture';
import { questionBlock, visitForm, statusBoxes, textsOf } from './question-block';

type Checklist = Extract<Paper, { kind: 'checklist' }>;

export function checklistPaper(context: PaperContext, paper: Checklist): Report {
  const { label } = context.labels;
  const groups = chosenOf(groupPairs(context, paper.by, context.pairs), paper.one);
  return paperReport(
    context,
    {
      title: label(paper.filled ? 'checklistFilledTitle' : 'checklistTitle'),
      notice: label('checklistNotice'),
      ...(paper.filled ? {} : { facts: printedFact(context) }),
    },
    groupSections(groups, (group) => groupPage(context, paper, group)),
  );
}

function groupPage(context: PaperContext, paper: Checklist, { title, pairs }: PaperGroup) {
  const sheets = sheetsOf(pairs);
  const form = visitForm(context);
  // A module for one object: its title is the title of the paper.
  if (paper.by === 'module' && sheets.length === 1)
    return { title, blocks: [form, ...sheetBlocks(context, paper, pairs)] };
  return {
    title,
    blocks: [form],
    sections: sheets.map((sheet) => sheetSection(context, paper, sheet)),
  };
}

function sheetSection(
  context: PaperContext,
  paper: Checklist,
  pairs: readonly AnsweredPair[],
): ReportSection {
  const [first] = pairs;
  if (first === undefined) throw new Error('a sheet without a requirement');
  const { module, object } = first;
  const several = severalObjects(context);
  return plainSection({
    id: sheetKey(object.id, module.id),
    title: onObject(`${module.id} ${module.title}`, object, several),
    blocks: sheetBlocks(context, paper, pairs),
  });
}

function sheetBlocks(
  context: PaperContext,
  { filled }: Checklist,
  pairs: readonly AnsweredPair[],
): ReportBlock[] {
  const { label } = context.labels;
  return [
    ...placeBlocks(context, pairs),
    ...pairs.map((pair) =>
      questionBlock(context, pair, {
        below: filled
          ? [label('checklistToday', { status: markedStatusText(pair, context.labels) })]
          : [],
        points: textsOf(context, pair.requirement.id).fulfilledWhen ?? [],
        boxes: statusBoxes(context),
        fields: [
          { label: label('implementation'), lines: 2 },
          { label: label('checklistWho'), lines: 1 },
        ],
      }),
    ),
  ];
}

/** Which target object it is for, where that is, and the way back into the app. */
function placeBlocks(
  { labels, addressOf }: PaperContext,
  [first]: readonly AnsweredPair[],
): ReportBlock[] {
  if (first === undefined) return [];
  const { module, object, target } = first;
  const { label } = labels;
  const address = addressOf({ moduleId: module.id, objectId: object.id });
  const picture = address === undefined ? undefined : qrPicture(address);
  const name = `${module.id} ${module.title} – ${object.title}`;
  const code: ReportBlock[] =
    picture === undefined
      ? []
      : [
          {
            kind: 'picture',
            caption: label('qrCaption'),
            alternative: label('qrAlternative', { name }),
            picture,
          },
        ];
  return [
    // First, so that the heading is never left alone at the bottom of a page.
    ...code,
    {
      kind: 'facts',
      facts: [
        { label: label('object'), text: object.title },
        ...factOf(label('location'), target?.location),
      ],
    },
    ...(address === undefined ? [] : [{ kind: 'paragraph' as const, text: address }]),
  ];
}
