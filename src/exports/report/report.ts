/**
 * The pure model of the security concept. Every face draws this and nothing else, so that they all say the same.
 * Texts come in as `labels`; numbers come from the domain and are not counted again here.
 */
import { answeredPairs } from '$domain/check/answered-pairs';
import { chosenParts, type PartId } from '$domain/document/chapters';
import { ownText } from '$domain/record/document-settings';
import { documentState } from '$domain/document/document-state';
import { releaseStateOf } from '$domain/document/document-versions';
import { coverageOf } from '$domain/check/coverage-table';
import { realisationPlan } from '$domain/plan/realisation-plan';
import { changesPart } from './annexes/changes';
import { evidencePart } from './annexes/evidence';
import { glossaryPart } from './annexes/glossary';
import { participantsPart } from './annexes/participants';
import { signaturesPart } from './annexes/signatures';
import { basisPart } from './chapters/basis';
import { checkPart } from './chapters/check';
import { deficitsPart } from './chapters/deficits';
import { dispensablePart } from './chapters/dispensable';
import { emergencyPart } from './chapters/emergency';
import { methodPart } from './chapters/method';
import { modellingPart } from './chapters/modelling';
import { organisationPart } from './chapters/organisation';
import { planPart } from './chapters/plan';
import { scopePart, structurePart } from './chapters/structure';
import { summaryPart } from './chapters/summary';
import { upkeepPart } from './chapters/upkeep';
import { coverFacts, documentControl, documentMarks } from './cover';
import type { Report, ReportInput, ReportSection } from './report-model';
import { sentencesOf } from './sentences';
import { paragraphsOf, type BuildPart, type ReportContext } from './report-part';

const PARTS: Readonly<Record<PartId, BuildPart>> = {
  summary: summaryPart,
  basis: basisPart,
  scope: scopePart,
  organisation: organisationPart,
  method: methodPart,
  structure: structurePart,
  modelling: modellingPart,
  check: checkPart,
  dispensable: dispensablePart,
  deficits: deficitsPart,
  plan: planPart,
  emergency: emergencyPart,
  upkeep: upkeepPart,
  participants: participantsPart,
  evidence: evidencePart,
  changes: changesPart,
  glossary: glossaryPart,
  signatures: signaturesPart,
};

/** The security concept as it stands. */
export function buildReport(input: ReportInput): Report {
  const { assessment, labels } = input;
  const { label } = labels;
  const context = contextOf(input);
  const { chapters, annexes } = chosenParts(assessment.document);
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
    // The marks come first: a long name may be cut at the end of the line, they may not.
    footer: [label('title'), ...marks, assessment.municipality].join(' · '),
    pageText: label('page', { page: '{page}', pages: '{pages}' }),
    sections: [
      ...chapters.filter(({ on }) => on).map(({ id }, index) => chapterOf(context, id, index + 1)),
      ...annexes.filter(({ on }) => on).map(({ id }, index) => annexOf(context, id, index + 1)),
    ],
  };
}

/** What the builders of all documents count from; the numbers are those of the domain. */
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

function chapterOf(context: ReportContext, id: PartId, count: number): ReportSection {
  const { title, blocks, sections = [] } = PARTS[id](context);
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

function annexOf(context: ReportContext, id: PartId, count: number): ReportSection {
  const { title, blocks, sections = [] } = PARTS[id](context);
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

const introOf = ({ assessment }: ReportContext, id: PartId) =>
  paragraphsOf(ownText(assessment.document, `intro/${id}`));
