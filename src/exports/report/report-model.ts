/**
 * The shape of every document we make: what each face draws. No logic, and nothing that cannot be handed to a worker.
 */
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';
import type { DocumentTopics } from '$domain/document/document-topics';
import type { Assessment, Status } from '$domain/record/assessment';
import type { ProfileFacts } from '$domain/profile/profile';
import type { Picture } from './picture';
import type { ReportLabels } from './report-labels';

/** What a document is made of. */
export interface ReportInput {
  assessment: Assessment;
  /** The checklist that holds for the assessment. */
  profile: ProfileFacts;
  answers: AnswersBySheet;
  /** Which requirements the document gathers; undefined where the profile does not say. */
  topics: DocumentTopics | undefined;
  /** Instant the report is made. */
  at: string;
  /** The day it is made, where it is made: YYYY-MM-DD. */
  today: string;
  labels: ReportLabels;
}

export interface LabelledText {
  label: string;
  text: string;
}

export interface ReportColumn {
  title: string;
  /** Share of the width. */
  weight: number;
  /** Set right-aligned. */
  numeric?: boolean;
}

export type ReportBlock =
  /** Line breaks in the text are kept. */
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | {
      kind: 'table';
      caption: string;
      columns: ReportColumn[];
      /** The first cell of a row is its head. */
      rows: string[][];
      /** Sums; they stand at the end and stand out. */
      sums?: string[][];
    }
  | { kind: 'facts'; facts: LabelledText[] }
  | {
      kind: 'requirement';
      id: string;
      title: string;
      status: Status;
      statusText: string;
      fields: LabelledText[];
    }
  /** A drawing; `alternative` says in words what it shows, for those who do not see it. */
  | { kind: 'picture'; caption: string; alternative: string; picture: Picture }
  /** Lines to write on by hand or in Word; `lines`: how many, at least 1. `text`: what is known already. */
  | { kind: 'form'; caption: string; fields: { label: string; text: string; lines: number }[] }
  /** A question on paper: what shows that it is met, boxes to tick, and lines to write on. */
  | {
      kind: 'question';
      id: string;
      title: string;
      question: string;
      /** Each with an empty box before it, on a line of its own: what shows that it is met, or what the answer can be. */
      points: string[];
      /** What the answer can be, each with an empty box, in one line. */
      boxes: string[];
      /** Empty lines, each under its label. */
      fields: { label: string; lines: number }[];
    };

export interface ReportSection {
  /** Unique in its report, never shown. */
  id: string;
  /** For example "2.14" or "Anlage 1"; unique or empty. */
  number: string;
  /** Chapters count 1, 1.1, 1.2, 2; annexes count for themselves; plain sections have no number. */
  kind: 'chapter' | 'annex' | 'plain';
  title: string;
  /** Begins on a page of its own. */
  newPage: boolean;
  blocks: ReportBlock[];
  sections: ReportSection[];
}

export interface Report {
  language: string;
  title: string;
  subtitle: string;
  /** `cover`: a page of its own and a table of contents behind it. `head`: a few lines above the text, no contents. */
  front: 'cover' | 'head';
  /** Draft or released, and the classification. */
  marks: string[];
  facts: LabelledText[];
  notice: string;
  /** Document control: stands behind the facts, before the contents. */
  control: ReportBlock[];
  /** Heading of the table of contents. */
  contents: string;
  /** Runs along the bottom of every page. */
  footer: string;
  /** Page number, with `{page}` and `{pages}` for the numbers. */
  pageText: string;
  sections: ReportSection[];
}

/** The words for one page number. */
export function pageTextOf(report: Report, page: number | string, pages: number | string): string {
  return report.pageText.replace('{page}', String(page)).replace('{pages}', String(pages));
}
