/** The words the document is made of, by name. The words themselves are passed in, in one language. */
import type {
  AnswerField,
  Assessment,
  ChoiceText,
  ReasonKind,
  Status,
} from '$domain/record/assessment';
import type { Carrier } from '$domain/record/fields';
import type { Share, TallyCounts } from '$domain/check/coverage';
import type { Requirement } from '$domain/profile/profile';
import type { ProtectionNeed } from '$domain/record/target-object';
import type de from '$i18n/de.json';
import type { SharedLabel } from './shared-labels';

/** `openPoints_one` and `openPoints_other` are one text, chosen by count. */
type WithoutCount<Key> = Key extends `${infer Name}_${'one' | 'other'}` ? Name : Key;

/** What `de.json` has below `report`, the names of the fields of an answer, and the words the document shares with the screens. */
export type ReportLabel = WithoutCount<keyof typeof de.report> | AnswerField | SharedLabel;

/** The words and notations of one language. */
export interface ReportLabels {
  language: string;
  label: (label: ReportLabel, values?: Record<string, string | number>) => string;
  /** The words for a choice, for any field that is one. */
  choice: (choice: ChoiceText) => string;
  status: (status: Status) => string;
  reasonKind: (kind: ReasonKind) => string;
  carrier: (carrier: Carrier) => string;
  protectionNeed: (need: ProtectionNeed) => string;
  part: (part: Exclude<keyof TallyCounts, 'applicable'>) => string;
  order: (order: string) => string;
  state: (state: Exclude<Assessment['state'], ''>) => string;
  effort: (effort: NonNullable<Requirement['effort']>) => string;
  share: (share: Share) => string;
  /** An instant as a date. */
  date: (instant: string) => string;
  /** An instant as the local calendar day, YYYY-MM-DD. */
  localDay: (instant: string) => string;
  day: (day: string) => string;
  /** Names of the laws of a Land, separated by "; ". */
  laws: (state: Exclude<Assessment['state'], ''>) => string;
  /** The body that supervises data protection in a Land. */
  authority: (state: Exclude<Assessment['state'], ''>) => string;
  /** The technical terms and their meanings, in alphabetical order. */
  glossary: () => { label: string; text: string }[];
  /** Whole euros with the currency sign. */
  euros: (euros: number) => string;
  /** A count, its digits grouped. */
  number: (count: number) => string;
}
