/** What a chapter is built from, for tests of single chapters. Test code only. */
import type { Answer, Assessment } from '$domain/record/assessment';
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';
import { sampleAssessment, SAMPLE_PROFILE } from '$domain/record/data.fixture';
import type { ProfileFacts } from '$domain/profile/profile';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { sampleLabels } from '../report.fixture';
import { contextOf } from '../report';
import type { ReportLabels } from '../report-labels';
import type { ReportBlock } from '../report-model';
import type { ReportContext, SectionDraft } from '../section-draft';

interface Given {
  profile: ProfileFacts;
  assessment?: Assessment;
  answers?: AnswersBySheet;
}

export function sampleContext(
  { profile, assessment = sampleAssessment(), answers = new Map() }: Given,
  labels: ReportLabels = sampleLabels,
): ReportContext {
  const at = '2026-11-21T10:00:00.000Z';
  const today = '2026-11-21';
  return contextOf({ profile, assessment, answers, labels, at, today, collections: undefined });
}

/** A profile with one module of R1 that has `count` requirements. */
export function smallProfile(count: number, threats: string[] = []): ProfileFacts {
  return {
    ...SAMPLE_PROFILE,
    targetTypes: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }],
    layers: [{ id: 'ORP', title: 'Organisation und Personal' }],
    threats: [{ id: 'G 0.1', title: 'Feuer' }],
    modules: [
      {
        id: 'ORP.1',
        title: 'Organisation',
        layer: 'ORP',
        order: 'R1' as const,
        appliesTo: [WHOLE_SCOPE_ID],
        leadRole: 'IT-Betrieb',
        requirements: Array.from({ length: count }, (_, index) => ({
          id: `ORP.1.A${String(index + 1)}`,
          title: `Anforderung ${String(index + 1)}`,
          level: 'basis' as const,
          roles: [],
          threats,
        })),
      },
    ],
  };
}

/** Answers to the small profile, one after the other. */
export function smallAnswers(...answers: Partial<Answer>[]): AnswersBySheet {
  const sheet = answers.map((answer, index) => [
    `ORP.1.A${String(index + 1)}`,
    { changed: {}, ...answer },
  ]);
  return new Map([
    [`${WHOLE_SCOPE_ID}/ORP.1`, Object.fromEntries(sheet) as Record<string, Answer>],
  ]);
}

type Table = Extract<ReportBlock, { kind: 'table' }>;

export const blocksOf = ({ blocks, sections = [] }: SectionDraft): ReportBlock[] => [
  ...blocks,
  ...sections.flatMap((section) => section.blocks),
];
const tablesOf = (part: SectionDraft): Table[] =>
  blocksOf(part).filter((block) => block.kind === 'table');
export const tableOf = (part: SectionDraft, caption: string): Table | undefined =>
  tablesOf(part).find((table) => table.caption.startsWith(caption));
export const paragraphsIn = (part: SectionDraft): string[] =>
  blocksOf(part).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

/** Every row of every table has as many cells as there are columns, and no two columns share a name. */
export function tablesAreWhole(part: SectionDraft): boolean {
  return tablesOf(part).every(({ columns, rows, sums = [] }) => {
    const titles = new Set(columns.map(({ title }) => title));
    const even = [...rows, ...sums].every((row) => row.length === columns.length);
    return even && titles.size === columns.length;
  });
}
