/**
 * Two states of one assessment beside each other: field by field, by stamps, who changed what without knowing the other.
 * What is missing on their side is never a deletion: they may have been given only a part.
 */
import { thingsOf } from '../change/apply';
import type { ChangePart, RecordPart } from '../change/change';
import { compareStamps } from '../change/stamp';
import { answerItems } from './answer-items';
import {
  differs,
  isDeletion,
  verdictOf,
  type FieldVerdict,
  type Logs,
  type MergeField,
  type MergeItem,
} from './field-verdict';
import { held, heldFields, THINGS, type Held, type HeldField } from './held-fields';
import { LogIndex } from './log-index';
import type { MergeSide } from './merge-side';

export interface Comparison {
  items: MergeItem[];
  /** Every field with different stamps on both sides, whether a person sees it or not. */
  fields: MergeField[];
  /** Answers of the file that say the same as here. */
  same: number;
  /** Answers of the file in which anything was ever written or chosen. */
  answers: number;
  /** What either log knows. */
  logs: Logs;
}

export function compareSides(ours: MergeSide, theirs: MergeSide): Comparison {
  const logs = { ours: new LogIndex(ours.log), theirs: new LogIndex(theirs.log) };
  const answers = answerItems(ours, theirs, logs);
  const structure = structureFields(ours, theirs, logs);
  return {
    ...answers,
    logs,
    items: [...answers.items, ...structureItems(ours, structure)],
    fields: [...answers.fields, ...structure],
  };
}

function structureFields(ours: MergeSide, theirs: MergeSide, logs: Logs): MergeField[] {
  const here = heldFields(ours.record.assessment);
  return [...heldFields(theirs.record.assessment)].flatMap(([key, field]): MergeField[] => {
    if (field.stamp === undefined) return [];
    const own = here.get(key) ?? held(undefined, undefined, ours.record.assessment);
    const verdict = settled(field, own, verdictOf(key, own, field, logs));
    const both = { ours: { value: own.value, stamp: own.stamp }, theirs: field };
    const found = { key, part: field.part, ...both, verdict };
    return differs(found) ? [found] : [];
  });
}

/** Nobody is asked about these: the later stamp wins. */
const SILENT: ReadonlySet<string> = new Set([
  'position',
  'origin',
  'decided',
  'tally',
  'at',
  'by',
  'number',
  'dismissedBundles',
]);
const isSilent = (part: ChangePart): boolean => 'field' in part && SILENT.has(part.field);

function settled({ part, stamp }: HeldField, own: Held, verdict: FieldVerdict): FieldVerdict {
  if (verdict !== 'conflict' || !isSilent(part)) return verdict;
  return compareStamps(own.stamp, stamp) < 0 ? 'theirs' : 'kept';
}

function structureItems(ours: MergeSide, fields: readonly MergeField[]): MergeItem[] {
  const here = new Set(heldThings(ours));
  const things = new Map<string, MergeField[]>();
  const items: MergeItem[] = [];
  for (const field of fields) {
    const thing = thingOf(field.part as RecordPart);
    if (thing !== undefined && !here.has(thing)) {
      things.set(thing, [...(things.get(thing) ?? []), field]);
    } else if (field.verdict !== 'same' && !isSilent(field.part)) items.push(fieldItem(field));
  }
  const added = [...things].map(([id, own]): MergeItem => ({
    id: `${id}/`,
    verdict: 'new',
    fields: own,
    deletion: false,
    thing: true,
  }));
  return [...added, ...items];
}

function fieldItem(field: MergeField): MergeItem {
  const { key, verdict } = field;
  const deletion = isDeletion(field);
  return { id: key, verdict: ITEM_VERDICT[verdict], fields: [field], deletion };
}

const ITEM_VERDICT = {
  new: 'changed',
  theirs: 'changed',
  kept: 'kept',
  conflict: 'conflict',
  same: 'kept',
} as const;

function* heldThings({ record: { assessment } }: MergeSide): Iterable<string> {
  for (const on of THINGS) for (const { id } of thingsOf(assessment, on)) yield `${on}/${id}`;
  yield* Object.keys(assessment.awaited ?? {});
}

function thingOf(part: RecordPart): string | undefined {
  switch (part.on) {
    case 'object':
    case 'provider':
    case 'version':
    case 'handedOut':
    case 'measure':
      return `${part.on}/${part.id}`;
    case 'choice':
      return `object/${part.id}`;
    default:
      return undefined;
  }
}
