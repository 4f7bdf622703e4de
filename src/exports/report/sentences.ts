/**
 * The sentences that assert something, each with the condition under which it is true. Chapters and papers ask here and
 * print what holds; a table of states in the tests says which sentence may appear in which document.
 */
import type { DocumentState } from '$domain/document/document-state';
import type { ReportLabel, ReportLabels } from './report-labels';

type Condition = (state: DocumentState) => boolean;

const none: Condition = ({ progress }) => progress === 'none';
const some: Condition = ({ progress }) => progress === 'some';
const all: Condition = ({ progress }) => progress === 'all';
const begun: Condition = (state) => some(state) || all(state);
const unbegun: Condition = (state) => !begun(state);
const released: Condition = ({ release }) => release === 'released';
const lacking: Condition = ({ missing }) => missing > 0;
const and =
  (...conditions: Condition[]): Condition =>
  (state) =>
    conditions.every((condition) => condition(state));
const not =
  (condition: Condition): Condition =>
  (state) =>
    !condition(state);
const checkedAll: Condition = ({ checked, answered }) => checked === answered;
const checkedNone: Condition = ({ checked }) => checked === 0;

export const SENTENCES = {
  // On every page
  releasedEmpty: and(unbegun, released),
  // Notice below the title
  notAnswered: unbegun,
  notReleased: and(begun, not(released)),
  selfAssessed: and(begun, released),
  // State of the check
  summaryNothing: ({ applicable }) => applicable === 0,
  summaryProgress: ({ applicable }) => applicable > 0,
  summaryFulfilment: and(begun, ({ required }) => required > 0),
  summaryFulfilmentNone: and(begun, ({ required }) => required === 0),
  summaryMissing: lacking,
  summaryMissingNone: and(begun, not(lacking)),
  summaryMissingUnknown: none,
  summaryOpen: some,
  // What the management decides
  decideBegin: none,
  decideFinish: some,
  decideRelease: and(all, not(released)),
  // How the check was done
  methodChecked: and(begun, checkedAll),
  methodCheckedPartly: and(begun, not(checkedAll), not(checkedNone)),
  methodNotChecked: and(begun, checkedNone),
  // Need for protection
  protectionOpen: ({ protectionConfirmed }) => !protectionConfirmed,
  protectionConfirmed: ({ protectionConfirmed, protectionExceptions }) =>
    protectionConfirmed && protectionExceptions,
  protectionConfirmedAll: ({ protectionConfirmed, protectionExceptions }) =>
    protectionConfirmed && !protectionExceptions,
  // Open points and plan
  openPointsNone: and(all, not(lacking)),
  planText: lacking,
  planNone: and(all, not(lacking)),
  planNoneYet: and(some, not(lacking)),
  planUnknown: none,
  dispensableUnknown: none,
  // Page for the management
  mayorNotice: begun,
  mayorNoticeEmpty: unbegun,
  mayorGapsNone: and(begun, not(lacking)),
  mayorGapsUnknown: none,
  // Paper for the council
  councilBegin: none,
  councilNote: begun,
  councilMethodBegin: none,
  councilMethodSome: some,
  councilMethodRecorded: and(all, not(checkedAll)),
  councilMethodChecked: and(all, checkedAll),
  // Signatures
  signaturesText: begun,
  signaturesOpen: some,
  signaturesEmpty: unbegun,
} as const satisfies Partial<Record<ReportLabel, Condition>>;

export type Sentence = keyof typeof SENTENCES;

/** Values every sentence may use; `count` decides between singular and plural. */
const COUNTS: Readonly<Partial<Record<Sentence, keyof DocumentState>>> = {
  summaryOpen: 'open',
  decideFinish: 'open',
  planNoneYet: 'open',
  signaturesOpen: 'open',
};

/** The true ones of the named sentences, in the given order; `values`: what they use beside the counts. */
export function sentencesOf(
  { state, labels }: { state: DocumentState; labels: ReportLabels },
  names: readonly Sentence[],
  values?: Record<string, string | number>,
): string[] {
  return names
    .filter((name) => SENTENCES[name](state))
    .map((name) => {
      const counted = COUNTS[name];
      const count = counted === undefined ? {} : { count: Number(state[counted]) };
      const all = { ...count, ...values };
      return Object.keys(all).length === 0 ? labels.label(name) : labels.label(name, all);
    });
}

/** True if the sentence may appear in a document in this state. */
export const isTrue = (name: Sentence, state: DocumentState): boolean => SENTENCES[name](state);
