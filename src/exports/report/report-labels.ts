/** The words the document is made of, by name. The words themselves come from outside, in one language. */
import type { Assessment, ReasonKind, Status } from '$domain/record/assessment';
import type { Carrier } from '$domain/record/fields';
import type { Share, TallyParts } from '$domain/check/coverage';
import type { Requirement } from '$domain/profile/profile';
import type { ProtectionNeed } from '$domain/record/target-object';
import type { ChapterLabel } from './labels-of-chapters';
import type { PaperLabel } from './labels-of-papers';
import type { PlanLabel } from './labels-of-plan';
import type { TableLabel } from './labels-of-tables';

type BaseLabel =
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
  | 'printed'
  | 'profile'
  | 'profileValue'
  | 'edition'
  | 'digest'
  | 'contents'
  | 'page'
  | 'notReleased'
  | 'notAnswered'
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
  | 'protectionConfirmedAll'
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
  | 'costOnce'
  | 'costYearly'
  | 'evidence'
  | 'checked'
  | 'entered'
  | 'enteredOn'
  | 'enteredBy'
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
  | 'ofWhichUnconfirmed'
  | 'notConfirmed'
  | 'confirmedEarlier'
  | 'notConfirmedCaption'
  | 'summaryUnconfirmed'
  | 'confirmed'
  | 'providerUnnamed'
  | 'objectsCaption'
  | 'exceptionsCaption'
  | 'modellingCaption'
  | 'appliesTo'
  | 'remark'
  | 'remarksCaption'
  | 'added'
  | 'extra'
  | 'unassigned'
  | 'declined'
  | 'leftOut'
  | 'roles'
  | 'checkedOn'
  | 'checkedBy';

export type ReportLabel = BaseLabel | ChapterLabel | PlanLabel | PaperLabel | TableLabel;

/** The words and ways of writing of one language. */
export interface ReportLabels {
  language: string;
  label: (label: ReportLabel, values?: Record<string, string | number>) => string;
  status: (status: Status) => string;
  reasonKind: (kind: ReasonKind) => string;
  carrier: (carrier: Carrier) => string;
  protectionNeed: (need: ProtectionNeed) => string;
  part: (part: Exclude<keyof TallyParts, 'applicable'>) => string;
  order: (order: string) => string;
  state: (state: Exclude<Assessment['state'], ''>) => string;
  effort: (effort: NonNullable<Requirement['effort']>) => string;
  share: (share: Share) => string;
  /** An instant as a date. */
  date: (instant: string) => string;
  /** An instant as the calendar day it was here, YYYY-MM-DD. */
  localDay: (instant: string) => string;
  day: (day: string) => string;
  /** Names of the laws of a Land, parted by "; ". */
  laws: (state: Exclude<Assessment['state'], ''>) => string;
  /** The body that supervises data protection in a Land. */
  authority: (state: Exclude<Assessment['state'], ''>) => string;
  /** The terms of the field and what they mean, in the order of the alphabet. */
  glossary: () => { label: string; text: string }[];
  /** Whole euros with their sign. */
  euros: (euros: number) => string;
  /** A count, its digits grouped. */
  number: (count: number) => string;
}
