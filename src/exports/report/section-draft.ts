/** A chapter or annex before it is numbered, and what all of them are built from. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import type { DocumentState } from '$domain/document/document-state';
import type { NamedObject } from '$domain/modelling/applicability';
import type { CoverageTable } from '$domain/check/coverage-table';
import type { RealisationPlan } from '$domain/plan/realisation-plan';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import type { ReportLabel, ReportLabels } from './report-labels';
import type { LabelledText, ReportBlock, ReportInput } from './report-model';

/** Everything a chapter may need to know, counted once for the whole document. */
export interface ReportContext extends ReportInput {
  coverage: CoverageTable;
  pairs: AnsweredPair[];
  plan: RealisationPlan;
  state: DocumentState;
}

export interface SectionDraft {
  title: string;
  blocks: ReportBlock[];
  /** `id`: unique within the part. */
  sections?: { id: string; title: string; blocks: ReportBlock[]; newPage?: boolean }[];
}

export type BuildSection = (context: ReportContext) => SectionDraft;

/** True if lists must name the target object. */
export function severalObjects({ coverage }: Pick<ReportContext, 'coverage'>): boolean {
  return coverage.objects.length > 1;
}

/** Title of the requirement, with its target object if there are several. */
export function pairTitle({ requirement, object }: AnsweredPair, several: boolean): string {
  return onObject(requirement.title, object, several);
}

/** A title with its target object. Without one it concerns the scope as a whole, as the method chapter says. */
export function onObject(title: string, object: NamedObject, several: boolean): string {
  return several && object.id !== WHOLE_SCOPE_ID ? `${title} – ${object.title}` : title;
}

/** One fact, or none if there is nothing to say. */
export function factOf(label: string, value: string | undefined): LabelledText[] {
  const text = (value ?? '').trim();
  return text === '' ? [] : [{ label, text }];
}

/** Columns by label and share of the width; those in `numeric` are right-aligned. */
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

/** What somebody wrote: empty lines separate paragraphs, lines beginning with a dash or a bullet form a list. */
export function paragraphsOf(text: string | undefined): ReportBlock[] {
  return (text ?? '')
    .split(/\r?\n\s*\r?\n/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => blocksOf(part.trim().split(/\r?\n/)));
}

const ITEM = /^\s*[–•*-]\s+(?=\S)/;

function blocksOf(lines: readonly string[]): ReportBlock[] {
  const blocks: ReportBlock[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (ITEM.test(line)) {
      const item = line.replace(ITEM, '');
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (last?.kind === 'paragraph') last.text += `\n${line}`;
    else blocks.push({ kind: 'paragraph', text: line });
  }
  return blocks;
}
