/**
 * The pure model of the document. Every face (screen, print, PDF) draws this and nothing else, so that they all say
 * the same. Texts come in as `labels`; numbers come from `domain/coverage` and are not counted again here.
 */
import {
  coverageOf,
  leftOutModules,
  type AnswersBySheet,
  type CoverageTable,
  type ModuleTally,
} from '../domain/applicability';
import { sheetKey, statusOf, type Answer, type Assessment } from '../domain/assessment';
import { fulfilmentOf, progressOf, type Tally } from '../domain/coverage';
import type { ProfileFacts, Requirement } from '../domain/profile';
import type {
  LabelledText,
  Report,
  ReportBlock,
  ReportLabel,
  ReportLabels,
  ReportSection,
} from './report-model';
import { openPointsSection, statusTextOf, type ReportPoint } from './report-open-points';

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
    subtitle: input.profile.title,
    marks: [label('draft'), label('confidential')],
    facts: coverFacts(input),
    notice: label('notReleased'),
    contents: label('contents'),
    // The marks come first: a long name may be cut at the end of the line, they may not.
    footer: [label('title'), label('draft'), label('confidential'), assessment.municipality].join(
      ' · ',
    ),
    page: (page, pages) => label('page', { page, pages }),
    sections: [
      summarySection(input, coverage),
      scopeSection(input),
      modellingSection(input),
      checkSection(input, coverage),
      openPointsSection(pointsOf(input, coverage), coverage.modules, labels),
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

type NamedTally = [name: string, tally: Tally];
const PARTS = ['yes', 'partly', 'no', 'dispensable', 'incomplete', 'untouched'] as const;
/** Wide enough for the longest word of each heading. */
const PART_WEIGHTS = {
  yes: 0.6,
  partly: 1.15,
  no: 0.7,
  dispensable: 1.4,
  incomplete: 1.5,
  untouched: 1.55,
} as const;

function summarySection({ labels }: ReportInput, coverage: CoverageTable): ReportSection {
  const { label } = labels;
  const whole: NamedTally = [label('whole'), coverage.whole];
  const layers = coverage.layers.map(({ id, title, tally }): NamedTally => [
    `${id} ${title}`,
    tally,
  ]);
  const orders = coverage.orders.map(({ order, tally }): NamedTally => [
    labels.order(order),
    tally,
  ]);
  return {
    number: '1',
    title: label('summary'),
    blocks: [
      { kind: 'paragraph', text: label('summaryText') },
      sharesTable(label('coverageCaption'), [...layers, whole], labels),
      partsTable(label('partsCaption'), [...layers, whole], labels),
      sharesTable(label('coverageOrderCaption'), [...orders, whole], labels),
    ],
    sections: [],
  };
}

function sharesTable(caption: string, rows: NamedTally[], labels: ReportLabels): ReportBlock {
  const { label } = labels;
  return {
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
  };
}

function partsTable(caption: string, rows: NamedTally[], labels: ReportLabels): ReportBlock {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: labels.label('area'), weight: 2.4 },
      ...PARTS.map((part) => ({
        title: labels.part(part),
        weight: PART_WEIGHTS[part],
        numeric: true,
      })),
    ],
    rows: rows.map(([name, tally]) => [name, ...PARTS.map((part) => String(tally[part]))]),
  };
}

/** What the document is about, what it leaves out, and the need for protection (A.1, A.2 in short). */
function scopeSection({ assessment, labels }: ReportInput): ReportSection {
  const { label } = labels;
  const fields = ['scopeName', 'scopeDescription', 'sites', 'providers', 'outOfScope'] as const;
  const facts = fields.flatMap((field) => {
    const text = (assessment[field] ?? '').trim();
    return text === '' ? [] : [{ label: label(field), text }];
  });
  const confirmed = assessment.protectionNormal === true;
  const exceptions = (assessment.protectionExceptions ?? '').trim();
  const protection = [
    {
      label: label('protection'),
      text: label(confirmed ? 'protectionConfirmed' : 'protectionOpen'),
    },
    ...(exceptions === '' ? [] : [{ label: label('protectionExceptions'), text: exceptions }]),
  ];
  const missing: ReportBlock[] =
    facts.length === 0 ? [{ kind: 'paragraph', text: label('scopeMissing') }] : [];
  return {
    number: '2',
    title: label('scope'),
    blocks: [...missing, { kind: 'facts', facts: [...facts, ...protection] }],
    sections: [],
  };
}

/** What was modelled: which modules of the profile apply, and which were left out and why (A.3). */
function modellingSection({ profile, assessment, labels }: ReportInput): ReportSection {
  const { label } = labels;
  const leftOut = leftOutModules(profile, assessment);
  const all = profile.modules.length;
  const text = label('modellingText', { applied: all - leftOut.length, all });
  const table: ReportBlock = {
    kind: 'table',
    caption: label('leftOutCaption'),
    columns: [
      { title: label('module'), weight: 3 },
      { title: label('reason'), weight: 5 },
    ],
    rows: leftOut.map(({ module, reason }) => [`${module.id} ${module.title}`, reason.trim()]),
  };
  return {
    number: '3',
    title: label('modelling'),
    blocks: [{ kind: 'paragraph', text }, ...(leftOut.length > 0 ? [table] : [])],
    sections: [],
  };
}

function checkSection(input: ReportInput, coverage: CoverageTable): ReportSection {
  const { labels, assessment } = input;
  const { label } = labels;
  const severalObjects = assessment.targetObjects.length > 1;
  return {
    number: '4',
    title: label('check'),
    blocks: [],
    sections: coverage.modules.map((row, index) => ({
      number: `4.${String(index + 1)}`,
      title: [
        row.module.id,
        row.module.title,
        ...(severalObjects ? [`– ${row.object.title}`] : []),
      ].join(' '),
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

function entryOf(
  { id, title }: Requirement,
  answer: Answer | undefined,
  labels: ReportLabels,
): ReportBlock {
  const status = statusOf(answer);
  const statusText = statusTextOf(answer, labels);
  return { kind: 'entry', id, title, status, statusText, fields: fieldsOf(answer, labels) };
}

/** When and by whom the answer was checked, as far as it is known. */
function checkedText({ checkedOn, checkedBy }: Answer, labels: ReportLabels): string {
  return [checkedOn ? labels.day(checkedOn) : '', checkedBy ?? '']
    .filter((part) => part !== '')
    .join(', ');
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
    ['carriedOutBy', answer.carriedOutBy && labels.carrier(answer.carriedOutBy)],
    ['costOnce', answer.costOnce ? label('cost', { euros: answer.costOnce }) : undefined],
    ['costYearly', answer.costYearly ? label('cost', { euros: answer.costYearly }) : undefined],
    ['evidence', answer.evidence],
    ['checked', checkedText(answer, labels)],
    ['interviewed', answer.interviewed],
    ['note', answer.note],
  ];
  const texts = fields.flatMap(([name, text]) =>
    text === undefined || text.trim() === '' ? [] : [{ label: label(name), text: text.trim() }],
  );
  return answer.toClarify === true
    ? [...texts, { label: label('status'), text: label('toClarify') }]
    : texts;
}

function pointsOf(input: ReportInput, coverage: CoverageTable): ReportPoint[] {
  return coverage.modules.flatMap((row) =>
    row.module.requirements.map((requirement) => ({
      requirement,
      answer: answerIn(input, row, requirement.id),
    })),
  );
}
