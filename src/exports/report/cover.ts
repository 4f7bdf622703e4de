/** The cover: what the document is about, whether it is released, and which versions there were. */
import { chosenSections, DEMANDED } from '$domain/document/chapters';
import { ownText } from '$domain/record/document-settings';
import {
  contentInstant,
  isChangedSince,
  lastVersion,
  releaseStateOf,
  versionsOf,
} from '$domain/document/document-versions';
import type { DocumentState } from '$domain/document/document-state';
import { releaseGaps, type GapKind } from '$domain/contradictions/release-gaps';
import type { ReportLabel } from './report-labels';
import type { LabelledText, ReportBlock } from './report-model';
import { columnsOf, type ReportContext } from './section-draft';
import { isTrue } from './sentences';

/** "ENTWURF" unless a release holds, a mark if nothing is answered, and the classification. */
export function documentMarks({ assessment, state, labels }: ReportContext): string[] {
  const classification =
    ownText(assessment.document, 'classification') ?? labels.label('confidential');
  return [
    labels.label(markOf(state)),
    ...(classification.trim() === '' ? [] : [classification.trim()]),
  ];
}

function markOf(state: DocumentState): 'draft' | 'released' | 'releasedEmpty' {
  if (state.release !== 'released') return 'draft';
  return isTrue('releasedEmpty', state) ? 'releasedEmpty' : 'released';
}

export function coverFacts(context: ReportContext): LabelledText[] {
  const { assessment, profile, labels } = context;
  const { label } = labels;
  const profileValue = { title: profile.title, version: profile.version };
  const inhabitants = assessment.inhabitants;
  const edition = [profile.edition, profile.errata && `Errata ${profile.errata}`];
  const facts: [ReportLabel, string][] = [
    ['municipality', assessment.municipality],
    ['assessment', assessment.title],
    ['state', assessment.state === '' ? '' : labels.state(assessment.state)],
    ['inhabitants', inhabitants === null ? '' : labels.number(inhabitants)],
    ...dayTexts(context),
    ['version', versionText(context)],
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

/** The day of the content and the day of printing: two things, each named. */
export function dayFacts(context: ReportContext): LabelledText[] {
  return dayTexts(context).map(([name, text]) => ({ label: context.labels.label(name), text }));
}

/** The day of printing alone, for papers that say nothing about the answers. */
export const printedFact = ({ labels, at }: ReportContext): LabelledText[] => [
  { label: labels.label('printed'), text: labels.date(at) },
];

function dayTexts({ assessment, answers, at, labels }: ReportContext): [ReportLabel, string][] {
  return [
    ['date', labels.date(contentInstant(assessment, answers))],
    ['printed', labels.date(at)],
  ];
}

/** The last recorded version, with a remark if the document has changed since. */
function versionText({ assessment, answers, labels }: ReportContext): string {
  const last = lastVersion(assessment);
  if (last === undefined) return '';
  return isChangedSince(last, assessment, answers)
    ? labels.label('versionChanged', { version: last.name })
    : last.name;
}

/** Release line, table of versions, and what is left out of the document. */
export function documentControl(context: ReportContext): ReportBlock[] {
  return [
    { kind: 'paragraph', text: releaseLine(context) },
    ...releasedOpen(context),
    ...versionTable(context),
    ...leftOutChapters(context),
  ];
}

/** A release holds whatever was open, but the document says that something was. */
function releasedOpen(context: ReportContext): ReportBlock[] {
  if (context.state.release !== 'released') return [];
  const { label } = context.labels;
  const { contradictions, gaps } = releaseGaps(context);
  const counts = [
    ...gaps.map(({ kind, count }) => label(GAP_LABELS[kind], { count })),
    ...(contradictions.length > 0
      ? [label('openContradictions', { count: contradictions.length })]
      : []),
  ];
  if (counts.length === 0) return [];
  const text = label('releasedOpen', { list: counts.join('; ') });
  return [{ kind: 'paragraph', text }];
}

const GAP_LABELS = {
  untouched: 'openUntouched',
  incomplete: 'openIncomplete',
  clarify: 'openClarify',
  unconfirmed: 'openUnconfirmed',
  toReview: 'openToReview',
  reasonMissing: 'openReasonMissing',
  protection: 'openProtection',
  officer: 'openOfficer',
  scope: 'openScope',
} as const satisfies Record<GapKind, ReportLabel>;

const RELEASE_LABELS = {
  none: 'releaseNone',
  draft: 'releaseDraft',
  released: 'releaseLine',
  changed: 'releaseChanged',
} as const;

/** The state of the document, in one sentence. */
function releaseLine({
  assessment,
  answers,
  labels,
}: Pick<ReportContext, 'assessment' | 'answers' | 'labels'>): string {
  const last = lastVersion(assessment);
  if (last === undefined) return labels.label(RELEASE_LABELS.none);
  const { name, releasedBy, releasedOn, at } = last;
  return labels.label(RELEASE_LABELS[releaseStateOf(assessment, answers)], {
    version: name,
    by: releasedBy,
    on: releasedOn === '' ? labels.date(at) : labels.day(releasedOn),
  });
}

function versionTable({ assessment, labels }: ReportContext): ReportBlock[] {
  const versions = versionsOf(assessment);
  if (versions.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: labels.label('versions'),
      columns: columnsOf(labels, [
        ['version', 1],
        ['recorded', 2],
        ['news', 4],
        ['releasedBy', 2.5],
      ]),
      rows: versions.map(({ name, at, by, note, releasedBy, releasedOn }) => [
        name,
        [labels.date(at), by].filter(Boolean).join(', '),
        note,
        [releasedBy, releasedOn && labels.day(releasedOn)].filter(Boolean).join(', '),
      ]),
    },
  ];
}

/** A reader must see that the document lacks something the method asks for. */
function leftOutChapters({ assessment, labels }: ReportContext): ReportBlock[] {
  const { chapters } = chosenSections(assessment.document);
  const missing = chapters.filter(({ id, on }) => !on && DEMANDED.includes(id));
  if (missing.length === 0) return [];
  const list = missing.map(({ id }) => labels.label(id)).join(', ');
  return [{ kind: 'paragraph', text: labels.label('sectionsLeftOut', { list }) }];
}
