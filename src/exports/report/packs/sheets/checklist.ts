/**
 * The checklist on paper: every requirement of a module, a role or a place, to be ticked and written on by hand. Never
 * ticked beforehand: what somebody finds on the spot must not be led by what was said at the desk.
 */
import type { AnsweredPair } from '$domain/answered-pairs';
import { sheetKey } from '$domain/assessment';
import { printedFact } from '$exports/report/cover';
import type { Report, ReportBlock, ReportSection } from '$exports/report/report-model';
import { factOf, onObject, severalObjects } from '$exports/report/report-part';
import { markedStatusText } from '$exports/report/status-text';
import { groupSections, packReport, plainSection } from '../pack-frame';
import { chosenOf, groupPairs, sheetsOf, type PackGroup } from '../pack-groups';
import type { Pack, PackContext } from '../pack-model';
import { qrPicture } from './qr-picture';
import { questionBlock, sheetForm, statusBoxes, textsOf } from './question-block';

type Checklist = Extract<Pack, { kind: 'checklist' }>;

export function checklistPack(context: PackContext, pack: Checklist): Report {
  const { label } = context.labels;
  const groups = chosenOf(groupPairs(context, pack.by, context.pairs), pack.one);
  return packReport(
    context,
    {
      title: label(pack.filled ? 'checklistFilledTitle' : 'checklistTitle'),
      notice: label('checklistNotice'),
      ...(pack.filled ? {} : { facts: printedFact(context) }),
    },
    groupSections(groups, (group) => groupSheet(context, pack, group)),
  );
}

function groupSheet(context: PackContext, pack: Checklist, { title, pairs }: PackGroup) {
  const sheets = sheetsOf(pairs);
  const form = sheetForm(context);
  // A module for one object: its title is the title of the sheet.
  if (pack.by === 'module' && sheets.length === 1)
    return { title, blocks: [form, ...sheetBlocks(context, pack, pairs)] };
  return {
    title,
    blocks: [form],
    sections: sheets.map((sheet) => sheetSection(context, pack, sheet)),
  };
}

function sheetSection(
  context: PackContext,
  pack: Checklist,
  pairs: readonly AnsweredPair[],
): ReportSection {
  const [first] = pairs;
  if (first === undefined) throw new Error('a sheet without a requirement');
  const { module, object } = first;
  const several = severalObjects(context);
  return plainSection({
    id: sheetKey(object.id, module.id),
    title: onObject(`${module.id} ${module.title}`, object, several),
    blocks: sheetBlocks(context, pack, pairs),
  });
}

function sheetBlocks(
  context: PackContext,
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

/** For which target object it is, where that stands, and the way back into the app. */
function placeBlocks(
  { labels, addressOf }: PackContext,
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
    // First, so that the heading is never left alone at the foot of a page.
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
