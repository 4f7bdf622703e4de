/**
 * The guide for an interview with one role: what to ask, why, and what to ask to see. A question is asked once, however
 * many target objects it concerns; the objects are named.
 */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { printedFact } from '$exports/report/cover';
import type { Report, ReportBlock } from '$exports/report/report-model';
import { severalObjects } from '$exports/report/section-draft';
import { groupSections, paperReport, plainSection } from '../paper-frame';
import { chosenOf, groupPairs, type PaperGroup } from '../paper-groups';
import type { PaperContext } from '../paper-model';
import { questionBlock, visitForm, statusBoxes, textsOf } from './question-block';

/** `one`: the role; without it, all of them. */
export function interviewPaper(context: PaperContext, one: string | undefined): Report {
  const { label } = context.labels;
  const groups = chosenOf(groupPairs(context, 'role', context.pairs), one);
  return paperReport(
    context,
    {
      title: label('interviewTitle'),
      notice: label('interviewNotice'),
      facts: printedFact(context),
    },
    groupSections(groups, (group) => rolePage(context, group)),
  );
}

function rolePage(context: PaperContext, { title, pairs }: PaperGroup) {
  const { label } = context.labels;
  const steps = ['interviewBefore', 'interviewAsk', 'interviewShow', 'interviewAfter'] as const;
  return {
    title: label('interviewWith', { role: title }),
    blocks: [
      visitForm(context),
      { kind: 'list' as const, items: steps.map((step) => label(step)) },
    ],
    sections: groupPairs(context, 'module', pairs).map((module) =>
      plainSection({
        id: module.id,
        title: module.title,
        blocks: moduleBlocks(context, module.pairs),
      }),
    ),
  };
}

function moduleBlocks(context: PaperContext, pairs: readonly AnsweredPair[]): ReportBlock[] {
  const objects = [...new Map(pairs.map(({ object }) => [object.id, object.title])).values()];
  const questions = new Map(pairs.map((pair) => [pair.requirement.id, pair]));
  const about = severalObjects(context)
    ? [context.labels.label('interviewObjects', { objects: objects.join(', ') })]
    : [];
  return [...questions.values()].map((pair) => talkQuestion(context, pair, about));
}

function talkQuestion(
  context: PaperContext,
  pair: AnsweredPair,
  about: readonly string[],
): ReportBlock {
  const { label } = context.labels;
  const { why, evidence = [] } = textsOf(context, pair.requirement.id);
  return questionBlock(context, pair, {
    below: [...about, ...(why === undefined ? [] : [label('interviewWhy', { why })])],
    points: evidence.map((proof) => label('interviewProof', { proof })),
    boxes: statusBoxes(context),
    fields: [{ label: label('interviewNotes'), lines: 4 }],
  });
}
