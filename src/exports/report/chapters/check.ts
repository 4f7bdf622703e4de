/** The chapter "result of the check" (A.4): the figures, then every requirement of every module for every object. */
import { sheetKey } from '$domain/record/assessment';
import { progressOf } from '$domain/check/coverage';
import type { PairTally } from '$domain/check/coverage-table';
import type { TargetObject } from '$domain/record/target-object';
import { fulfilmentText } from '../fulfilment-text';
import type { ReportBlock } from '../report-model';
import { onObject, severalObjects, type ReportContext, type SectionDraft } from '../section-draft';
import { requirementBlock } from '../result/requirement-block';
import { checkOverview } from '../result/check-overview';
import { checkRecord } from '../result/check-record';

export function checkChapter(context: ReportContext): SectionDraft {
  const several = severalObjects(context);
  const objects = new Map(context.assessment.targetObjects.map((object) => [object.id, object]));
  return {
    title: context.labels.label('check'),
    blocks: checkOverview(context),
    sections: context.coverage.pairs.map((pair) => ({
      id: sheetKey(pair.object.id, pair.module.id),
      title: onObject(`${pair.module.id} ${pair.module.title}`, pair.object, several),
      blocks: pairBlocks(context, pair, objects.get(pair.object.id)),
    })),
  };
}

function pairBlocks(
  context: ReportContext,
  { module, object, tally }: PairTally,
  target: TargetObject | undefined,
): ReportBlock[] {
  const { labels, answers } = context;
  const { label } = labels;
  const figures = [
    `${label('progress')}: ${labels.share(progressOf(tally))}`,
    `${label('fulfilment')}: ${fulfilmentText(tally, labels)}`,
  ];
  const sheet = answers.get(sheetKey(object.id, module.id));
  const given = module.requirements.map((requirement) => sheet?.[requirement.id]);
  const facts = checkRecord(given, target, labels);
  return [
    { kind: 'paragraph', text: figures.join('   ') },
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...module.requirements.map((requirement, index) =>
      requirementBlock(context, { module, object, requirement, target, answer: given[index] }),
    ),
  ];
}
