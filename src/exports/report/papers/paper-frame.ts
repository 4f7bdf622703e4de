/** What all papers have in common: a few lines above the text, the classification, sections without numbers. */
import { dayFacts, documentMarks } from '../cover';
import type { ReportLabel } from '../report-labels';
import type { Report, ReportBlock, ReportSection } from '../report-model';
import type { ReportContext } from '../section-draft';

type Head = Pick<Report, 'title' | 'notice'> &
  Partial<Pick<Report, 'facts' | 'marks' | 'subtitle'>>;

/**
 * A paper. Without `marks` it only carries the classification: whether the security concept is released says nothing
 * about a paper made from today's answers.
 */
export function paperReport(
  context: ReportContext,
  head: Head,
  sections: readonly ReportSection[],
): Report {
  const { assessment, labels } = context;
  const { label } = labels;
  const municipality = head.subtitle ?? (assessment.municipality.trim() || assessment.title);
  const marks = head.marks ?? documentMarks(context).slice(1);
  return {
    language: labels.language,
    title: head.title,
    subtitle: municipality,
    front: 'head',
    marks,
    facts: head.facts ?? dayFacts(context),
    notice: head.notice,
    control: [],
    contents: label('contents'),
    footer: [head.title, ...marks, municipality].join(' · '),
    pageText: label('page', { page: '{page}', pages: '{pages}' }),
    sections:
      sections.length > 0 ? [...sections] : [nothingSection(head.title, label('paperNothing'))],
  };
}

const nothingSection = (title: string, text: string): ReportSection =>
  plainSection({ id: 'nothing', title, blocks: [{ kind: 'paragraph', text }] });

export type Plain = Pick<ReportSection, 'id' | 'title'> &
  Partial<Pick<ReportSection, 'blocks' | 'sections' | 'newPage'>>;

/** A section without a number. */
export function plainSection({
  id,
  title,
  newPage = false,
  blocks = [],
  sections = [],
}: Plain): ReportSection {
  return { id, number: '', kind: 'plain', title, newPage, blocks, sections };
}

/** One section per group: the first below the head, every other one on a page of its own; ids become unique. */
export function groupSections<Group>(
  groups: readonly Group[],
  build: (group: Group) => Omit<Plain, 'id' | 'newPage'>,
): ReportSection[] {
  return groups.map((group, index) => {
    const id = `page-${String(index + 1)}`;
    const section = plainSection({ ...build(group), id, newPage: index > 0 });
    const sections = section.sections.map((child) => ({ ...child, id: `${id}/${child.id}` }));
    return { ...section, sections };
  });
}

/** One line per field, to be filled in by hand. */
export function linesForm(
  { labels }: Pick<ReportContext, 'labels'>,
  caption: ReportLabel,
  fields: readonly ReportLabel[],
): ReportBlock {
  return {
    kind: 'form',
    caption: labels.label(caption),
    fields: fields.map((name) => ({ label: labels.label(name), text: '', lines: 1 })),
  };
}
