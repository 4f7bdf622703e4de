/**
 * One question in a letter. The questions of a profile address the municipality ("Ihre Server"); a provider reads them
 * as quotations, with the name of the body they address.
 */
import type { ProviderRow } from '$domain/check/provider-shares';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import type { ReportBlock } from '$exports/report/report-model';
import type { PaperContext } from '../paper-model';
import { textsOf } from '../to-fill-in/question-block';

/** Space to write after the words of an outcome; as much as fits on the smallest screen. */
const BLANK = '_'.repeat(24);

/** An object and its location. */
export function whereabouts({ object, target }: Pick<ProviderRow, 'object' | 'target'>): string {
  return [object.title, (target?.location ?? '').trim()].filter(Boolean).join(', ');
}

/** One line per outcome: each says what it means, so none can be ticked following the logic of another question. */
export function confirmation(context: PaperContext, row: ProviderRow): ReportBlock {
  const { label } = context.labels;
  const { requirement, object } = row;
  const about = object.id === WHOLE_SCOPE_ID ? label('letterAll') : whereabouts(row);
  const lines = [
    label('letterMark', { id: requirement.id, object: about }),
    asked(context, row),
    ...(row.carrier === 'gemeinsam' ? [label('letterShared')] : []),
    ...(row.unconfirmed ? [label('letterNoted')] : []),
  ];
  return {
    kind: 'question',
    id: requirement.id,
    title: requirement.title,
    question: lines.join('\n'),
    points: [
      `${label('letterTrue')} ${BLANK}`,
      `${label('letterPartlyTrue')} ${BLANK}`,
      label('letterNotTrue'),
      `${label('letterNotOurs')} ${BLANK}`,
    ],
    boxes: [],
    fields: [],
  };
}

/** Quotation marks within the quoted words become single ones. */
function asked(context: PaperContext, { requirement }: ProviderRow): string {
  const { label } = context.labels;
  const { question } = textsOf(context, requirement.id);
  if (question === undefined) return label('letterAskTitle', { title: requirement.title });
  return label('letterCited', { question: question.replace(/„/g, '‚').replace(/[“”]/g, '‘') });
}
