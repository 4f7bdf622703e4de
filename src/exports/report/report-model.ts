/**
 * The shape of the document: what every face draws, and the words it is made of. No logic.
 */
import type { AnswersBySheet } from '../../domain/modelling/applicability';
import type { Assessment, ReasonKind, Status } from '../../domain/assessment';
import type { Carrier } from '../../domain/fields';
import type { Share, Tally } from '../../domain/coverage';
import type { ProfileFacts } from '../../domain/profile';
import type { ProtectionNeed } from '../../domain/structure/target-object';

export type ReportLabel =
  | 'draft'
  | 'confidential'
  | 'title'
  | 'municipality'
  | 'assessment'
  | 'state'
  | 'inhabitants'
  | 'management'
  | 'securityOfficer'
  | 'dataProtectionOfficer'
  | 'itOperations'
  | 'date'
  | 'profile'
  | 'profileValue'
  | 'edition'
  | 'digest'
  | 'contents'
  | 'page'
  | 'notReleased'
  | 'summary'
  | 'summaryText'
  | 'coverageCaption'
  | 'coverageOrderCaption'
  | 'partsCaption'
  | 'area'
  | 'whole'
  | 'scope'
  | 'scopeName'
  | 'scopeDescription'
  | 'sites'
  | 'providers'
  | 'outOfScope'
  | 'scopeMissing'
  | 'protection'
  | 'protectionConfirmed'
  | 'protectionOpen'
  | 'protectionExceptions'
  | 'modelling'
  | 'modellingText'
  | 'leftOutCaption'
  | 'check'
  | 'openPoints'
  | 'openPointsNone'
  | 'deficits'
  | 'incomplete'
  | 'clarify'
  | 'untouched'
  | 'id'
  | 'requirement'
  | 'status'
  | 'module'
  | 'count'
  | 'reason'
  | 'implementation'
  | 'responsible'
  | 'dueDate'
  | 'note'
  | 'toClarify'
  | 'carriedOutBy'
  | 'cost'
  | 'costOnce'
  | 'costYearly'
  | 'evidence'
  | 'checked'
  | 'interviewed'
  | 'progress'
  | 'fulfilment'
  | 'applicable'
  | 'counting'
  | 'structure'
  | 'structureText'
  | 'structureNone'
  | 'object'
  | 'objectKind'
  | 'location'
  | 'operatedBy'
  | 'protectionNeed'
  | 'providersCaption'
  | 'provider'
  | 'service'
  | 'carried'
  | 'unconfirmed'
  | 'confirmed'
  | 'providerUnnamed'
  | 'objectsCaption'
  | 'exceptionsCaption'
  | 'modellingCaption'
  | 'appliesTo'
  | 'remark'
  | 'added'
  | 'extra'
  | 'unassigned'
  | 'declined'
  | 'leftOut'
  | 'roles'
  | 'checkedOn'
  | 'checkedBy';

/** The words and ways of writing of one language. */
export interface ReportLabels {
  language: string;
  label: (label: ReportLabel, values?: Record<string, string | number>) => string;
  status: (status: Status) => string;
  reasonKind: (kind: ReasonKind) => string;
  carrier: (carrier: Carrier) => string;
  protectionNeed: (need: ProtectionNeed) => string;
  part: (part: Exclude<keyof Tally, 'applicable'>) => string;
  order: (order: string) => string;
  state: (state: Exclude<Assessment['state'], ''>) => string;
  share: (share: Share) => string;
  date: (instant: string) => string;
  day: (day: string) => string;
}

/** What a document is made of. */
export interface ReportInput {
  assessment: Assessment;
  /** The checklist that holds for the assessment. */
  profile: ProfileFacts;
  answers: AnswersBySheet;
  /** Instant the report is made. */
  at: string;
  labels: ReportLabels;
}

export interface LabelledText {
  label: string;
  text: string;
}

export type ReportBlock =
  | { kind: 'paragraph'; text: string }
  | {
      kind: 'table';
      caption: string;
      /** `numeric` columns are set right-aligned; `weight` is the share of the width. */
      columns: { title: string; weight: number; numeric?: boolean }[];
      rows: string[][];
    }
  | { kind: 'facts'; facts: LabelledText[] }
  | {
      kind: 'entry';
      id: string;
      title: string;
      status: Status;
      statusText: string;
      fields: LabelledText[];
    };

export interface ReportSection {
  /** For example "2.14"; unique. */
  number: string;
  title: string;
  blocks: ReportBlock[];
  sections: ReportSection[];
}

export interface Report {
  language: string;
  title: string;
  subtitle: string;
  /** Marks of the cover: draft and confidential. */
  marks: string[];
  facts: LabelledText[];
  notice: string;
  contents: string;
  /** Runs along the bottom of every page. */
  footer: string;
  page: (page: number, pages: number) => string;
  sections: ReportSection[];
}
