/**
 * The pure model of the security concept. Every face draws this and nothing else, so that they all say the same.
 * Texts are passed in as `labels`; numbers come from the domain and are not counted again here.
 */
import { answeredPairs } from '$domain/check/answered-pairs';
import { chosenSections, type SectionId } from '$domain/document/chapters';
import { ownText } from '$domain/record/document-settings';
import { documentState } from '$domain/document/document-state';
import { releaseStateOf } from '$domain/document/document-versions';
import { coverageOf } from '$domain/check/coverage-table';
import { realisationPlan } from '$domain/plan/realisation-plan';
import { changesAnnex } from './annexes/changes';
import { evidenceAnnex } from './annexes/evidence';
import { glossaryAnnex } from './annexes/glossary';
import { hasPhotos, photosAnnex } from './annexes/photos';
import { participantsAnnex } from './annexes/participants';
import { signaturesAnnex } from './annexes/signatures';
import { basisChapter } from './chapters/basis';
import { checkChapter } from './chapters/check';
import { deficitsChapter } from './chapters/deficits';
import { dispensableChapter } from './chapters/dispensable';
import { emergencyChapter } from './chapters/emergency';
import { methodChapter } from './chapters/method';
import { modellingChapter } from './chapters/modelling';
import { organisationChapter } from './chapters/organisation';
import { planChapter } from './chapters/plan';
import { scopeChapter, structureChapter } from './chapters/structure';
import { summaryChapter } from './chapters/summary';
import { upkeepChapter } from './chapters/upkeep';
import { coverFacts, documentControl, documentMarks } from './cover';
import type { Report, ReportInput, ReportSection } from './report-model';
import { sentencesOf } from './sentences';
import { paragraphsOf, type BuildSection, type ReportContext } from './section-draft';

const BUILDERS: Readonly<Record<SectionId, BuildSection>> = {
  summary: summaryChapter,
  basis: basisChapter,
  scope: scopeChapter,
  organisation: organisationChapter,
  method: methodChapter,
  structure: structureChapter,
  modelling: modellingChapter,
  check: checkChapter,
  dispensable: dispensableChapter,
  deficits: deficitsChapter,
  plan: planChapter,
  emergency: emergencyChapter,
  upkeep: upkeepChapter,
  participants: participantsAnnex,
  evidence: evidenceAnnex,
  photos: photosAnnex,
  changes: changesAnnex,
  glossary: glossaryAnnex,
  signatures: signaturesAnnex,
};

/** The security concept in its current state. */
export function buildReport(input: ReportInput): Report {
  const { assessment, labels } = input;
  const { label } = labels;
  const context = contextOf(input);
  const { chapters, annexes } = chosenSections(assessment.document);
  const marks = documentMarks(context);
  return {
    language: labels.language,
    title: label('title'),
    subtitle: input.profile.title,
    front: 'cover',
    marks,
    facts: coverFacts(context),
    notice: sentencesOf(context, ['notAnswered', 'notReleased', 'selfAssessed']).join(' '),
    control: documentControl(context),
    contents: label('contents'),
    // The marks come first: a long name may be cut off at the end of the line, they may not.
    footer: [label('title'), ...marks, assessment.municipality].join(' · '),
    pageText: label('page', { page: '{page}', pages: '{pages}' }),
    sections: [
      ...chapters.filter(({ on }) => on).map(({ id }, index) => chapterOf(context, id, index + 1)),
      ...annexes
        // Without photos there is nothing to put there.
        .filter(({ id, on }) => on && (id !== 'photos' || hasPhotos(context)))
        .map(({ id }, index) => annexOf(context, id, index + 1)),
    ],
  };
}

/** What the builders of all documents start from; the numbers come from the domain. */
export function contextOf(input: ReportInput): ReportContext {
  const { profile, assessment, answers, today } = input;
  const coverage = coverageOf(profile, assessment, answers);
  const pairs = answeredPairs(profile, assessment, answers);
  const release = releaseStateOf(assessment, answers);
  return {
    ...input,
    coverage,
    pairs,
    plan: realisationPlan(profile, assessment, answers, today),
    state: documentState({ assessment, whole: coverage.whole, pairs, release }),
  };
}

function chapterOf(context: ReportContext, id: SectionId, count: number): ReportSection {
  const { title, blocks, sections = [] } = BUILDERS[id](context);
  const number = String(count);
  return {
    id,
    number,
    kind: 'chapter',
    title,
    newPage: true,
    blocks: [...introOf(context, id), ...blocks],
    sections: sections.map((section, index) => ({
      ...section,
      id: `${id}/${section.id}`,
      number: `${number}.${String(index + 1)}`,
      kind: 'chapter',
      newPage: section.newPage === true,
      sections: [],
    })),
  };
}

function annexOf(context: ReportContext, id: SectionId, count: number): ReportSection {
  const { title, blocks, sections = [] } = BUILDERS[id](context);
  return {
    id,
    number: context.labels.label('annex', { number: count }),
    kind: 'annex',
    title,
    newPage: true,
    blocks: [...introOf(context, id), ...blocks],
    sections: sections.map((section) => ({
      ...section,
      id: `${id}/${section.id}`,
      number: '',
      kind: 'plain',
      newPage: section.newPage === true,
      sections: [],
    })),
  };
}

const introOf = ({ assessment }: ReportContext, id: SectionId) =>
  paragraphsOf(ownText(assessment.document, `intro/${id}`));
