/**
 * The shape of every document we make: what each face draws. No logic, and nothing that cannot be passed to a worker.
 */
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';
import type { DocumentCollections } from '$domain/document/document-collections';
import type { Assessment, Status } from '$domain/record/assessment';
import type { ProfileFacts } from '$domain/profile/profile';
import type { Picture } from './picture';
import type { ReportLabels } from './report-labels';

/** What a document is made from. */
export interface ReportInput {
  assessment: Assessment;
  /** The checklist of the assessment. */
  profile: ProfileFacts;
  answers: AnswersBySheet;
  /** Which requirements the document gathers; undefined if the profile does not say. */
  collections: DocumentCollections | undefined;
  /** The instant the report is made. */
  at: string;
  /** The local day on which it is made: YYYY-MM-DD. */
  today: string;
  labels: ReportLabels;
  /** Photos as data addresses, by the SHA-256 of their bytes; what is missing is said. */
  photos?: ReadonlyMap<string, string>;
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
      /** The first cell of a row is its header. */
      rows: string[][];
      /** Sums; placed at the end and emphasised. */
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
  /** A drawing; `alternative` says in words what it shows, for those who cannot see it. */
  | { kind: 'picture'; caption: string; alternative: string; picture: Picture }
  /** Lines to write on by hand or in Word; `lines`: how many, at least 1. `text`: what is already known. */
  | { kind: 'form'; caption: string; fields: { label: string; text: string; lines: number }[] }
  /** A question on paper: what shows that it is met, boxes to tick, and lines to write on. */
  | {
      kind: 'question';
      id: string;
      title: string;
      question: string;
      /** Each with an empty box before it, on a line of its own: what shows that it is met, or the possible answers. */
      points: string[];
      /** The possible answers, each with an empty box, on one line. */
      boxes: string[];
      /** Empty lines, each under its label. */
      fields: { label: string; lines: number }[];
    };

export interface ReportSection {
  /** Unique within its report, never shown. */
  id: string;
  /** For example "2.14" or "Anlage 1"; unique or empty. */
  number: string;
  /** Chapters count 1, 1.1, 1.2, 2; annexes are counted separately; plain sections have no number. */
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
  /** `cover`: a page of its own followed by a table of contents. `head`: a few lines above the text, no contents. */
  front: 'cover' | 'head';
  /** Draft or released, and the classification. */
  marks: string[];
  facts: LabelledText[];
  notice: string;
  /** Document control: follows the facts, precedes the contents. */
  control: ReportBlock[];
  /** Heading of the table of contents. */
  contents: string;
  /** Shown at the bottom of every page. */
  footer: string;
  /** Page number, with `{page}` and `{pages}` for the numbers. */
  pageText: string;
  sections: ReportSection[];
}

/** The text for one page number. */
export function pageTextOf(report: Report, page: number | string, pages: number | string): string {
  return report.pageText.replace('{page}', String(page)).replace('{pages}', String(pages));
}
