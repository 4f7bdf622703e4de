/**
 * The merge: both logs united by their stamps, of every field the value with the later stamp, and what the person
 * decided as one change of its own, later than all of it. Laws (property-tested over three devices): whatever the order,
 * all end with the same state and the same log; merging twice changes nothing; the state is the log, replayed.
 */
import { partKey, type Change, type ChangePart } from '../change/change';
import { partsBefore } from '../change/invert';
import { changeOf, makeChange } from '../change/make-change';
import { compareStamps, stampKey, type ChangeClock } from '../change/stamp';
import type { AssessmentRecord } from '../change/apply';
import type { Stamp } from '../record/fields';
import type { ObjectKind } from '../profile/profile';
import { carriedLeftOut, reopenModule, settleLeftOut } from '../structure/left-out';
import { applyAll } from './apply-all';
import { compareSides, type Comparison } from './compare-sides';
import { decidedParts, openItems, type Decisions, type MergeWords } from './decided-parts';
import { MASS_DELETION, type MergeField, type MergeItem } from './field-verdict';
import { actKey } from './log-index';
import type { LoggedChange, MergeSide } from './merge-side';
import { undoOfMerge, type MergeUndo } from './undo-merge';

export interface MergeSelection {
  decisions: Decisions;
  /** True if the person wants what the file takes away, although it is that much (`MASS_DELETION`). */
  withDeletions: boolean;
  words: MergeWords;
  /** Which modules objects carry, so that none stays left out that is now needed (`settleLeftOut`). */
  kinds?: readonly ObjectKind[] | undefined;
}

export interface Making {
  clock: ChangeClock;
  actor: Pick<Stamp, 'at' | 'by'>;
}

export interface MergePlan {
  comparison: Comparison;
  /** What the person has still to decide; as long as there is any, nothing may be written. */
  open: MergeItem[];
  /** What the file takes away and is not carried over, because the person did not ask for so much of it. */
  withheld: MergeItem[];
  /** What the log gets. Applied to what stands here they give `record`. */
  entries: LoggedChange[];
  record: AssessmentRecord;
  undo: MergeUndo;
}

export type Joined = Pick<MergePlan, 'comparison' | 'withheld' | 'entries' | 'record'>;

/** What both sides give by their stamps alone, before anything is decided. */
export function joinSides(
  ours: MergeSide,
  theirs: MergeSide,
  { withDeletions }: Pick<MergeSelection, 'withDeletions'>,
): Joined {
  const comparison = compareSides(ours, theirs);
  const withheld = withDeletions ? [] : massDeletion(comparison);
  const isMerged = allBut(withheld);
  const entries = unitedEntries(theirs, comparison, isMerged);
  return { comparison, withheld, entries, record: applyAll(ours.record, changesOf(entries)) };
}

/** What would stand here after these decisions. Only for looking ahead: its stamps mean nothing. */
export function lookAhead(
  { comparison, record }: Joined,
  selection: MergeSelection,
): AssessmentRecord {
  const parts = decidedParts(comparison.items, selection, record);
  return applyAll(record, [{ stamp: { at: '9999-01-01T00:00:00.000Z', by: '' }, parts }]);
}

/** Nothing is to be done if `entries` is empty. */
export function planMerge(
  ours: MergeSide,
  theirs: MergeSide,
  selection: MergeSelection,
  making: Making,
): MergePlan {
  const {
    comparison,
    withheld,
    entries: united,
    record: joined,
  } = joinSides(ours, theirs, selection);
  const parts = [
    ...decidedParts(comparison.items, selection, joined),
    ...reopenedParts(ours.record, joined, { selection, making }),
  ];
  const decision = changeOf(joined, parts, making);
  const own =
    decision === undefined
      ? []
      : [{ change: { ...decision, parts }, before: partsBefore(joined, parts) }];
  const record = applyAll(joined, changesOf(own));
  return {
    comparison,
    open: openItems(comparison.items, selection.decisions),
    withheld,
    entries: [...united, ...own],
    record,
    undo: undoOfMerge(ours.record, record),
  };
}

const changesOf = (entries: readonly LoggedChange[]): Change[] =>
  entries.map(({ change }) => change);

/** What the file takes away, if it is so much that nobody carries it over unasked. */
function massDeletion({ items }: Comparison): MergeItem[] {
  const taken = items.filter(({ deletion, verdict }) => deletion && verdict === 'changed');
  return taken.length >= MASS_DELETION ? taken : [];
}

/** A withheld answer is left out as a whole. */
function allBut(withheld: readonly MergeItem[]): (part: ChangePart) => boolean {
  if (withheld.length === 0) return () => true;
  const ids = new Set(withheld.map(({ id }) => id));
  return (part) => {
    const key = partKey(part);
    const answer = part.on === 'answer' ? key.slice(0, key.lastIndexOf('/') + 1) : key;
    return !ids.has(answer);
  };
}

/**
 * What their log has and ours does not; and of every field that differs the values that stand in no log, on either side, so
 * that none of them is lost. Oldest first. `isMerged`: false for what is withheld.
 */
function unitedEntries(
  theirs: MergeSide,
  { fields, logs }: Comparison,
  isMerged: (part: ChangePart) => boolean,
): LoggedChange[] {
  const added = new Set<string>();
  const isNew = (stamp: Stamp, part: ChangePart): boolean => {
    if (logs.ours.has(stamp, partKey(part)) || !isMerged(part)) return false;
    const act = actKey(stamp, part);
    return !added.has(act) && added.add(act).has(act);
  };
  const told = theirs.log.flatMap(({ change, before }): LoggedChange[] => {
    const places = [...change.parts.keys()].filter((place) => {
      const part = change.parts[place];
      return part !== undefined && isNew(change.stamp, part);
    });
    if (places.length === 0) return [];
    const at = <T>(list: readonly T[]): T[] => places.flatMap((place) => list[place] ?? []);
    return [{ change: { ...change, parts: at(change.parts) }, before: at(before) }];
  });
  const unlogged = new Map<string, { stamp: Stamp; parts: ChangePart[] }>();
  const note = (stamp: Stamp | undefined, part: ChangePart): void => {
    if (stamp === undefined || logs.theirs.has(stamp, partKey(part)) || !isNew(stamp, part)) return;
    const { copied: _copied, ...bare } = stamp;
    const known = unlogged.get(stampKey(stamp)) ?? { stamp: bare, parts: [] as ChangePart[] };
    known.parts.push(part);
    unlogged.set(stampKey(stamp), known);
  };
  for (const { part, ours: own, theirs: other } of fields) {
    note(other.stamp, part);
    note(own.stamp, withOurs(part, own));
  }
  const silent = [...unlogged.values()].map((change): LoggedChange => ({
    change,
    before: change.parts.map((part) => ({ ...part, value: undefined })),
  }));
  return [...told, ...silent].sort((a, b) => compareStamps(a.change.stamp, b.change.stamp));
}

function withOurs(part: ChangePart, { value, stamp }: MergeField['ours']): ChangePart {
  const { copied: _copied, ...bare } = part as ChangePart & { copied?: true };
  const copy = part.on === 'answer' && stamp?.copied === true ? { copied: true } : {};
  return { ...bare, value, ...copy } as ChangePart;
}

/** Modules left out that something from the file carries are taken up again, as by every other plan. */
function reopenedParts(
  before: AssessmentRecord,
  after: AssessmentRecord,
  { selection, making }: { selection: MergeSelection; making: Making },
): readonly ChangePart[] {
  const { kinds } = selection;
  if (kinds === undefined) return [];
  const known = new Set(carriedLeftOut(kinds, before.assessment).map(({ moduleId }) => moduleId));
  const news = carriedLeftOut(kinds, after.assessment).filter(
    ({ moduleId }) => !known.has(moduleId),
  );
  if (news.length === 0) return [];
  const wanted = news.map(({ moduleId }) => reopenModule(moduleId));
  const { changes } = settleLeftOut(kinds, after.assessment, wanted);
  return makeChange(after, { changes, answers: [] }, making)?.parts ?? [];
}
