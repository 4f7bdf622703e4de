/** The titles of chapters and annexes where they are chosen: the same words as in the document. */
import type { SectionId } from '$domain/document/chapters';
import type { ReportLabel } from '$exports/report/report-labels';
import { reportLabels } from './report-labels';

export const SECTION_LABELS = {
  summary: 'summary',
  basis: 'basis',
  scope: 'scope',
  organisation: 'organisation',
  method: 'method',
  structure: 'structure',
  modelling: 'modelling',
  check: 'check',
  dispensable: 'dispensable',
  // `report.deficits` is the caption of a table in this chapter.
  deficits: 'openPoints',
  plan: 'plan',
  emergency: 'emergency',
  upkeep: 'upkeep',
  participants: 'participants',
  // `report.evidence` is a field of an answer.
  evidence: 'evidenceList',
  photos: 'photos',
  changes: 'changes',
  glossary: 'glossary',
  signatures: 'signatures',
} as const satisfies Record<SectionId, ReportLabel>;

export const sectionTitle = (id: SectionId): string => reportLabels().label(SECTION_LABELS[id]);
