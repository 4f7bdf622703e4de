/**
 * The pure model of the document. Every face (screen, print, PDF) draws this and nothing else, so that they all say
 * the same. Texts come in as `labels`; numbers come from `domain/coverage` and are not counted again here.
 */
import {
  coverageOf,
  sheetKey,
  type AnswersBySheet,
  type CoverageTable,
  type ModuleTally,
} from '../domain/applicability';
import {
  isIncomplete,
  statusOf,
  type Answer,
  type Assessment,
  type ReasonKind,
  type Status,
} from '../domain/assessment';
import { fulfilmentOf, progressOf, type Share, type Tally } from '../domain/coverage';
import type { ProfileFacts, Requirement } from '../domain/profile';

export type ReportLabel =
  | 'draft'
  | 'confidential'
  | 'title'
  | 'subtitle'
  | 'municipality'
  | 'assessment'
  | 'state'
  | 'inhabitants'
  | 'management'
  | 'securityOfficer'
  | 'dataProtectionOfficer'
  | 'itOperations'
  | 'date'
  | 'profile'
  | 'profileValue'
  | 'edition'
  | 'digest'
  | 'contents'
  | 'page'
  | 'notReleased'
  | 'summary'
  | 'summaryText'
  | 'coverageCaption'
  | 'coverageOrderCaption'
  | 'area'
  | 'whole'
  | 'check'
  | 'openPoints'
  | 'openPointsNone'
  | 'deficits'
  | 'incomplete'
  | 'clarify'
  | 'untouched'
  | 'id'
  | 'requirement'
  | 'status'
  | 'module'
  | 'count'
  | 'reason'
  | 'implementation'
  | 'responsible'
  | 'dueDate'
  | 'note'
  | 'toClarify'
  | 'progress'
  | 'fulfilment'
  | 'applicable';

/** The words and ways of writing of one language. */
export interface ReportLabels {
  language: string;
  label: (label: ReportLabel, values?: Record<string, string | number>) => string;
  status: (status: Status) => string;
  reasonKind: (kind: ReasonKind) => string;
  order: (order: string) => string;
  state: (state: Exclude<Assessment['state'], ''>) => string;
  share: (share: Share) => string;
  date: (instant: string) => string;
  day: (day: string) => string;
}

export interface LabelledText {
  label: string;
  text: string;
}

export type ReportBlock =
  | { kind: 'paragraph'; text: string }
  | {
      kind: 'table';
      caption: string;
      /** `numeric` columns are set right-aligned; `weight` is the share of the width. */
      columns: { title: string; weight: number; numeric?: boolean }[];
      rows: string[][];
    }
  | {
      kind: 'entry';
      id: string;
      title: string;
      status: Status;
      statusText: string;
      fields: LabelledText[];
    };

export interface ReportSection {
  /** For example "2.14"; unique. */
  number: string;
  title: string;
  blocks: ReportBlock[];
  sections: ReportSection[];
}

export interface Report {
  language: string;
  title: string;
  subtitle: string;
  /** Marks of the cover: draft and confidential. */
  marks: string[];
  facts: LabelledText[];
  notice: string;
  contents: string;
  /** Runs along the bottom of every page. */
  footer: string;
  page: (page: number, pages: number) => string;
  sections: ReportSection[];
}

export interface ReportInput {
  assessment: Assessment;
  profile: ProfileFacts;
  answers: AnswersBySheet;
  /** Instant the report is made. */
  at: string;
  labels: ReportLabels;
}

export function buildReport(input: ReportInput): Report {
  const { assessment, labels } = input;
  const { label } = labels;
  const coverage = coverageOf(input.profile, assessment, input.answers);
  return {
    language: labels.language,
    title: label('title'),
    subtitle: label('subtitle'),
    marks: [label('draft'), label('confidential')],
    facts: coverFacts(input),
    notice: label('notReleased'),
    contents: label('contents'),
    footer: [assessment.municipality, label('title'), label('draft'), label('confidential')].join(
      ' · ',
    ),
    page: (page, pages) => label('page', { page, pages }),
    sections: [
      summarySection(input, coverage),
      checkSection(input, coverage),
      openPointsSection(input, coverage),
    ],
  };
}

function coverFacts({ assessment, profile, at, labels }: ReportInput): LabelledText[] {
  const { label } = labels;
  const profileValue = { title: profile.title, version: profile.version };
  const inhabitants = assessment.inhabitants;
  const edition = [profile.edition, profile.errata && `Errata ${profile.errata}`];
  const facts: [ReportLabel, string][] = [
    ['municipality', assessment.municipality],
    ['assessment', assessment.title],
    ['state', assessment.state === '' ? '' : labels.state(assessment.state)],
    ['inhabitants', inhabitants === null ? '' : inhabitants.toLocaleString(labels.language)],
    ['date', labels.date(at)],
    ['management', assessment.management],
    ['securityOfficer', assessment.securityOfficer],
    ['dataProtectionOfficer', assessment.dataProtectionOfficer],
    ['itOperations', assessment.itOperations],
    ['profile', label('profileValue', profileValue)],
    ['edition', edition.filter(Boolean).join(', ')],
    ['digest', assessment.profile.digest],
  ];
  return facts
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => ({ label: label(name), text }));
}

function summarySection({ labels }: ReportInput, coverage: CoverageTable): ReportSection {
  const { label } = labels;
  const table = (caption: string, rows: [string, Tally][]): ReportBlock => ({
    kind: 'table',
    caption,
    columns: [
      { title: label('area'), weight: 3 },
      { title: label('applicable'), weight: 1.3, numeric: true },
      { title: label('progress'), weight: 2, numeric: true },
      { title: label('fulfilment'), weight: 2, numeric: true },
    ],
    rows: rows.map(([name, tally]) => [
      name,
      String(tally.applicable),
      labels.share(progressOf(tally)),
      labels.share(fulfilmentOf(tally)),
    ]),
  });
  const whole: [string, Tally] = [label('whole'), coverage.whole];
  return {
    number: '1',
    title: label('summary'),
    blocks: [
      { kind: 'paragraph', text: label('summaryText') },
      table(label('coverageCaption'), [
        ...coverage.layers.map(({ id, title, tally }): [string, Tally] => [
          `${id} ${title}`,
          tally,
        ]),
        whole,
      ]),
      table(label('coverageOrderCaption'), [
        ...coverage.orders.map(({ order, tally }): [string, Tally] => [labels.order(order), tally]),
        whole,
      ]),
    ],
    sections: [],
  };
}

function checkSection(input: ReportInput, coverage: CoverageTable): ReportSection {
  const { labels, assessment } = input;
  const { label } = labels;
  const severalObjects = assessment.targetObjects.length > 1;
  return {
    number: '2',
    title: label('check'),
    blocks: [],
    sections: coverage.modules.map((row, index) => ({
      number: `2.${String(index + 1)}`,
      title: [row.module.id, row.module.title, ...(severalObjects ? [`– ${row.object.title}`] : [])].join(
        ' ',
      ),
      blocks: [
        {
          kind: 'paragraph' as const,
          text: [
            `${label('progress')}: ${labels.share(progressOf(row.tally))}`,
            `${label('fulfilment')}: ${labels.share(fulfilmentOf(row.tally))}`,
          ].join('   '),
        },
        ...row.module.requirements.map((requirement) =>
          entryOf(requirement, answerIn(input, row, requirement.id), labels),
        ),
      ],
      sections: [],
    })),
  };
}

function answerIn(input: ReportInput, row: ModuleTally, requirementId: string): Answer | undefined {
  return input.answers.get(sheetKey(row.object.id, row.module.id))?.[requirementId];
}

function statusTextOf(answer: Answer | undefined, labels: ReportLabels): string {
  return isIncomplete(answer) ? labels.label('incomplete') : labels.status(statusOf(answer));
}

function entryOf(
  { id, title }: Requirement,
  answer: Answer | undefined,
  labels: ReportLabels,
): ReportBlock {
  const status = statusOf(answer);
  const statusText = statusTextOf(answer, labels);
  return { kind: 'entry', id, title, status, statusText, fields: fieldsOf(answer, labels) };
}

function fieldsOf(answer: Answer | undefined, labels: ReportLabels): LabelledText[] {
  if (answer === undefined) return [];
  const { label } = labels;
  const kind = answer.reasonKind === undefined ? '' : labels.reasonKind(answer.reasonKind);
  const fields: [ReportLabel, string | undefined][] = [
    ['reason', answer.status === 'entbehrlich' ? `${kind} ${answer.reason ?? ''}` : undefined],
    ['implementation', answer.implementation],
    ['responsible', answer.responsible],
    ['dueDate', answer.dueDate && labels.day(answer.dueDate)],
    ['note', answer.note],
  ];
  const texts = fields.flatMap(([name, text]) =>
    text === undefined || text.trim() === '' ? [] : [{ label: label(name), text: text.trim() }],
  );
  return answer.toClarify === true
    ? [...texts, { label: label('status'), text: label('toClarify') }]
    : texts;
}

function openPointsSection(input: ReportInput, coverage: CoverageTable): ReportSection {
  const { label } = input.labels;
  const pairs = coverage.modules.flatMap((row) =>
    row.module.requirements.map((requirement) => ({
      requirement,
      answer: answerIn(input, row, requirement.id),
    })),
  );
  const having = (wanted: (answer: Answer | undefined) => boolean): typeof pairs =>
    pairs.filter(({ answer }) => wanted(answer));
  const lists: [ReportLabel, typeof pairs][] = [
    ['deficits', having((answer) => ['nein', 'teilweise'].includes(statusOf(answer)))],
    ['incomplete', having(isIncomplete)],
    ['clarify', having((answer) => answer?.toClarify === true)],
  ];
  const blocks = lists
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => pointsTable(label(name), list, input.labels));
  const untouched = coverage.modules.filter(({ tally }) => tally.untouched > 0);
  if (untouched.length > 0) blocks.push(untouchedTable(untouched, input.labels));
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: label('openPointsNone') });
  return { number: '3', title: label('openPoints'), blocks, sections: [] };
}

function pointsTable(
  caption: string,
  points: { requirement: Requirement; answer: Answer | undefined }[],
  labels: ReportLabels,
): ReportBlock {
  const { label } = labels;
  return {
    kind: 'table',
    caption: `${caption} (${String(points.length)})`,
    columns: [
      { title: label('id'), weight: 1.5 },
      { title: label('requirement'), weight: 3.5 },
      { title: label('status'), weight: 1.4 },
      { title: label('responsible'), weight: 2 },
      { title: label('dueDate'), weight: 1.4 },
    ],
    rows: points.map(({ requirement, answer }) => [
      requirement.id,
      requirement.title,
      statusTextOf(answer, labels),
      answer?.responsible ?? '',
      answer?.dueDate ? labels.day(answer.dueDate) : '',
    ]),
  };
}

function untouchedTable(rows: ModuleTally[], labels: ReportLabels): ReportBlock {
  const { label } = labels;
  const count = rows.reduce((sum, { tally }) => sum + tally.untouched, 0);
  return {
    kind: 'table',
    caption: `${label('untouched')} (${String(count)})`,
    columns: [
      { title: label('module'), weight: 5 },
      { title: label('count'), weight: 1, numeric: true },
    ],
    rows: rows.map(({ module, tally }) => [
      `${module.id} ${module.title}`,
      String(tally.untouched),
    ]),
  };
}
