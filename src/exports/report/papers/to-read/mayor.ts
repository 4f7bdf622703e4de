/**
 * One page for the head of the administration: where we are, what is missing, what it costs, what to decide. It has to
 * fit on one page, so lists are short; what is left out is counted.
 */
import { TALLY_PARTS } from '$domain/check/tally-parts';
import { contentInstant } from '$domain/document/document-versions';
import { progressOf } from '$domain/check/coverage';
import { fulfilmentText } from '$exports/report/fulfilment-text';
import type { Report, ReportBlock } from '$exports/report/report-model';
import type { ReportContext } from '$exports/report/section-draft';
import { sentencesOf } from '$exports/report/sentences';
import { paperReport, plainSection } from '../paper-frame';
import type { PaperContext } from '../paper-model';
import { costSum } from './cost';
import { biggestGaps } from './biggest-gaps';
import { decisionsOf, nextDate } from './decisions';

export function mayorPaper(context: PaperContext): Report {
  const { labels, at, assessment, answers } = context;
  const { label, date: day } = labels;
  const notice = sentencesOf(context, ['mayorNotice', 'mayorNoticeEmpty']).join(' ');
  const cost = `${costSum(context)}\n${nextDate(context)}`;
  return paperReport(context, { title: label('mayorTitle'), notice, facts: [] }, [
    plainSection({
      id: 'mayor',
      title: label('mayorState', {
        date: day(contentInstant(assessment, answers)),
        printed: day(at),
      }),
      blocks: [...stateBlocks(context), ...biggestGaps(context)],
      sections: [
        plainSection({
          id: 'cost',
          title: label('mayorCost'),
          blocks: [{ kind: 'paragraph', text: cost }],
        }),
        plainSection({
          id: 'decide',
          title: label('mayorDecide'),
          blocks: [{ kind: 'list', items: decisionsOf(context) }, signature(context)],
        }),
      ],
    }),
  ]);
}

function stateBlocks({ labels, coverage: { whole } }: ReportContext): ReportBlock[] {
  const { label } = labels;
  const answers = TALLY_PARTS.map(
    (part) => `${labels.part(part)}: ${labels.number(whole[part])}`,
  ).join(' · ');
  return [
    {
      kind: 'facts',
      facts: [
        { label: label('mayorProgress'), text: labels.share(progressOf(whole)) },
        { label: label('mayorFulfilment'), text: fulfilmentText(whole, labels) },
        { label: label('mayorAnswers'), text: answers },
      ],
    },
    { kind: 'paragraph', text: label('mayorCounting') },
  ];
}

function signature({ labels }: ReportContext): ReportBlock {
  const { label } = labels;
  return {
    kind: 'form',
    caption: label('mayorRead'),
    fields: [{ label: label('mayorSignature'), text: '', lines: 1 }],
  };
}
