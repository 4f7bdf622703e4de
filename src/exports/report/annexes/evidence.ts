/** The annex that lists what proves the answers, and says how many answers name nothing. */
import { statusOf } from '$domain/record/assessment';
import type { ReportBlock } from '../report-model';
import {
  columnsOf,
  pairTitle,
  severalObjects,
  type ReportContext,
  type SectionDraft,
} from '../section-draft';
import { checkedText } from '../result/requirement-block';

export function evidenceAnnex(context: ReportContext): SectionDraft {
  const { labels, pairs } = context;
  const several = severalObjects(context);
  const rows = pairs.flatMap((pair) => {
    const evidence = (pair.answer?.evidence ?? '').trim();
    if (evidence === '') return [];
    const title = pairTitle(pair, several);
    return [[pair.requirement.id, title, evidence, checkedText(pair.answer, labels)]];
  });
  const table: ReportBlock = {
    kind: 'table',
    caption: `${labels.label('evidenceList')} (${labels.number(rows.length)})`,
    columns: columnsOf(labels, [
      ['id', 1.6],
      ['requirement', 3.4],
      ['evidence', 3.4],
      ['checked', 2],
    ]),
    rows,
  };
  return {
    title: labels.label('evidenceList'),
    blocks: [
      { kind: 'paragraph', text: coverText(context, rows.length) },
      ...(rows.length > 0 ? [table] : []),
    ],
  };
}

/** What is answered with "ja" should have evidence; whether it does is visible at a glance. */
function coverText({ pairs, labels, coverage }: ReportContext, listed: number): string {
  const { label } = labels;
  const { yes } = coverage.whole;
  const bare = pairs.filter(
    ({ answer }) => statusOf(answer) === 'ja' && (answer?.evidence ?? '').trim() === '',
  ).length;
  if (yes === 0) return label(listed === 0 ? 'evidenceNone' : 'evidenceText');
  return bare === 0 ? label('evidenceComplete') : label('evidenceMissing', { count: bare });
}
