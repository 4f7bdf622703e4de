/** A chapter or annex before it has a number, and what all of them are built from. */
import type { AnsweredPair } from '../../domain/answered-pairs';
import type { CoverageTable } from '../../domain/modelling/coverage-table';
import type { RealisationPlan } from '../../domain/plan/realisation-plan';
import type { ReportLabel, ReportLabels } from './report-labels';
import type { LabelledText, ReportBlock, ReportInput } from './report-model';

/** Everything a chapter may want to know, counted once for the whole document. */
export interface ReportContext extends ReportInput {
  coverage: CoverageTable;
  pairs: AnsweredPair[];
  plan: RealisationPlan;
}

export interface ReportPart {
  title: string;
  blocks: ReportBlock[];
  /** `id`: unique within the part. */
  sections?: { id: string; title: string; blocks: ReportBlock[] }[];
}

export type BuildPart = (context: ReportContext) => ReportPart;

/** True if lists must say which target object they mean. */
export function severalObjects({ coverage }: Pick<ReportContext, 'coverage'>): boolean {
  return coverage.objects.length > 1;
}

/** Title of the requirement, with its target object where there are several. */
export function pairTitle({ requirement, object }: AnsweredPair, several: boolean): string {
  return several ? `${requirement.title} – ${object.title}` : requirement.title;
}

/** One fact, or none if there is nothing to say. */
export function factOf(label: string, value: string | undefined): LabelledText[] {
  const text = (value ?? '').trim();
  return text === '' ? [] : [{ label, text }];
}

/** Columns by label and share of the width; those in `numeric` are set right-aligned. */
export function columnsOf<Label extends ReportLabel>(
  labels: ReportLabels,
  weights: readonly (readonly [Label, number])[],
  numeric: readonly Label[] = [],
): { title: string; weight: number; numeric?: boolean }[] {
  return weights.map(([name, weight]) => ({
    title: labels.label(name),
    weight,
    ...(numeric.includes(name) ? { numeric: true } : {}),
  }));
}

/** The paragraphs of a text somebody wrote: empty lines part them. */
export function paragraphsOf(text: string | undefined): ReportBlock[] {
  return (text ?? '')
    .split(/\r?\n\s*\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', text: part.trim() }));
}
