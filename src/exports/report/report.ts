/**
 * The pure model of the document. Every face (screen, print, PDF) draws this and nothing else, so that they all say
 * the same. Texts come in as `labels`; numbers come from `domain/coverage` and are not counted again here.
 */
import { coverageOf, type CoverageTable } from '../../domain/modelling/coverage-table';
import { fulfilmentOf, progressOf, type Tally } from '../../domain/coverage';
import { checkSection } from './report-check';
import type {
  LabelledText,
  Report,
  ReportBlock,
  ReportInput,
  ReportLabel,
  ReportLabels,
  ReportSection,
} from './report-model';
import { modellingSection } from './report-modelling';
import { openPointsSection } from './report-open-points';
import { scopeSection, structureSection } from './report-structure';

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
      structureSection(input),
      modellingSection(input),
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
      { kind: 'paragraph', text: label('counting') },
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
