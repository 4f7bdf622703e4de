/**
 * The draft of a paper for the council. Council papers are published, so it holds only sums and figures per layer,
 * never a requirement, a module, an object, a person or a provider. Lines are left for what only the administration
 * knows.
 */
import type { ReportLabel } from '$exports/report/report-labels';
import type { Report, ReportBlock } from '$exports/report/report-model';
import type { ReportContext } from '$exports/report/section-draft';
import { budgetBlocks } from '$exports/report/result/budget-table';
import { costsText } from '$exports/report/result/cost-text';
import { summaryTexts } from '$exports/report/result/summary-text';
import { sharesTable } from '$exports/report/result/tally-tables';
import { sentencesOf } from '$exports/report/sentences';
import { linesForm, paperReport, plainSection } from '../paper-frame';
import type { PaperContext } from '../paper-model';
import { costFacts, costGaps } from './cost';

type BuildBlocks = (context: ReportContext) => ReportBlock[];

/** In the usual order of a Beschlussvorlage. */
const PARTS: readonly (readonly [ReportLabel, BuildBlocks])[] = [
  ['councilProposal', proposal],
  ['councilFacts', facts],
  ['councilMoney', money],
  ['councilStaff', (context) => [...texts(context, ['councilStaffText']), notes(context)]],
  ['councilAnnexes', (context) => texts(context, ['councilAnnexesText'])],
];

export function councilPaper(context: PaperContext): Report {
  const { labels } = context;
  const { label } = labels;
  const meeting = ['councilBody', 'councilMeeting', 'councilItem', 'councilNumber'] as const;
  return paperReport(
    context,
    {
      title: label('councilTitle'),
      notice: label('councilNotice'),
      marks: [label('draft')],
    },
    [
      plainSection({
        id: 'council',
        title: label('councilSubject'),
        blocks: [linesForm(context, 'councilMeetingForm', meeting)],
        sections: PARTS.map(([title, build]) =>
          plainSection({ id: title, title: label(title), blocks: build(context) }),
        ),
      }),
    ],
  );
}

function proposal(context: ReportContext): ReportBlock[] {
  const { labels, plan } = context;
  const { total } = plan;
  const { label } = labels;
  const values = { costs: costsText(total, labels) };
  const items = [
    ...sentencesOf(context, ['councilBegin', 'councilNote']),
    ...(total.items > 0 ? [label('councilCarryOut', { count: total.items })] : []),
    ...(total.costOnce + total.costYearly > 0 ? [label('councilGrant', values)] : []),
    label('councilReport'),
  ];
  return [{ kind: 'list', items }];
}

const METHODS = [
  'councilMethodBegin',
  'councilMethodSome',
  'councilMethodRecorded',
  'councilMethodChecked',
] as const;
const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });

function facts(context: ReportContext): ReportBlock[] {
  const { labels, coverage, profile } = context;
  const { label } = labels;
  const { whole } = coverage;
  const rows = coverage.layers.map(({ id, title, tally }) => [`${id} ${title}`, tally] as const);
  const profileName = label('profileValue', { title: profile.title, version: profile.version });
  return [
    { kind: 'paragraph', text: label('councilWhy') },
    ...sentencesOf(context, METHODS, { profile: profileName }).map(paragraph),
    paragraph(summaryTexts(context)[0] ?? ''),
    ...(context.state.answered > 0 ? [paragraph(label('councilCounting'))] : []),
    sharesTable(label('coverageCaption'), { first: 'area', rows, whole }, labels),
    { kind: 'paragraph', text: label('councilSecret') },
  ];
}

function money(context: ReportContext): ReportBlock[] {
  return [
    ...costFacts(context),
    ...budgetBlocks(context),
    { kind: 'paragraph', text: costGaps(context) },
    linesForm(context, 'councilBudget', ['councilYear', 'councilProduct', 'councilFunding']),
  ];
}

const notes = (context: ReportContext): ReportBlock =>
  linesForm(context, 'councilNotes', ['councilStaffLine', 'councilOtherLine']);

const texts = ({ labels }: ReportContext, names: readonly ReportLabel[]): ReportBlock[] =>
  names.map((name) => ({ kind: 'paragraph', text: labels.label(name) }));
