/**
 * The answers of both sides. The unit of a decision is the answer: its status and the texts that explain it belong together,
 * so if both changed any of these without knowing the other, the person decides about all of them that differ.
 */
import { applyToSheet } from '../change/apply';
import { partKey, type AnswerPart, type AnswerPlace } from '../change/change';
import { compareStamps } from '../change/stamp';
import { isTouched, sheetKey, UNTOUCHED, type Answer } from '../record/assessment';
import type { Stamp } from '../record/fields';
import { isEmptyValue, sameValue } from '../values/same-value';
import {
  differs,
  isDeletion,
  isLongAnswer,
  verdictOf,
  type FieldVerdict,
  type Logs,
  type MergeField,
  type MergeItem,
} from './field-verdict';
import { sameStamp } from './log-index';
import type { MergeSide } from './merge-side';

export interface AnswerComparison {
  items: MergeItem[];
  fields: MergeField[];
  same: number;
  answers: number;
}

/** Sheets in the order of the file. */
export function answerItems(ours: MergeSide, theirs: MergeSide, logs: Logs): AnswerComparison {
  const found: AnswerComparison = { items: [], fields: [], same: 0, answers: 0 };
  for (const [key, sheet] of theirs.record.answers) {
    const [objectId, moduleId] = placesOf(key);
    const here = ours.record.answers.get(key);
    for (const [requirementId, answer] of Object.entries(sheet)) {
      const place = { objectId, moduleId, requirementId };
      const own =
        here !== undefined && Object.hasOwn(here, requirementId) ? here[requirementId] : undefined;
      addAnswer(found, place, { ours: own ?? UNTOUCHED, theirs: answer, logs });
    }
  }
  return found;
}

/** Ids of objects and modules hold no slash (`sheetKey`); if one did, it would be that of the object. */
function placesOf(key: string): [string, string] {
  const slash = key.lastIndexOf('/');
  return [key.slice(0, slash), key.slice(slash + 1)];
}

interface Both {
  ours: Answer;
  theirs: Answer;
  logs: Logs;
}

function addAnswer(found: AnswerComparison, place: AnswerPlace, both: Both): void {
  const { ours, theirs } = both;
  const counts = isTouched(theirs);
  if (counts) found.answers += 1;
  if (isKnown(theirs, ours)) {
    if (counts) found.same += 1;
    return;
  }
  const fields = fieldsOf(place, both);
  for (const field of fields) found.fields.push(field);
  const shown = fields.filter(({ verdict }) => verdict !== 'same');
  if (shown.length === 0) {
    if (counts) found.same += 1;
    return;
  }
  found.items.push({
    id: `answer/${sheetKey(place.objectId, place.moduleId)}/${place.requirementId}/`,
    verdict: verdictOfAnswer(shown, ours),
    fields: shown,
    deletion: shown.some((field) => empties(field, isCopy(ours) || isCopy(theirs))),
    place,
  });
}

/** True if every field of theirs stands here as well, from the same act: most answers of most files. */
function isKnown(theirs: Answer, ours: Answer): boolean {
  for (const name in theirs.changed) if (!isSame(theirs, ours, name)) return false;
  return true;
}

function isSame(theirs: Answer, ours: Answer, name: string): boolean {
  const [there, here] = [theirs.changed[name], ours.changed[name]];
  if (there === undefined || here === undefined || !sameStamp(there, here)) return false;
  return theirs[name] === ours[name] || sameValue(theirs[name], ours[name]);
}

function verdictOfAnswer(fields: readonly MergeField[], ours: Answer): MergeItem['verdict'] {
  const verdicts = new Set(fields.map(({ verdict }) => verdict));
  if (verdicts.has('conflict')) return 'conflict';
  if (!verdicts.has('theirs') && !verdicts.has('new')) return 'kept';
  return isTouched(ours) ? 'changed' : 'new';
}

/** A copied text that yields to a word of one's own is not emptied; a status that goes is. */
function empties(field: MergeField, copy: boolean): boolean {
  if (!isDeletion(field) || field.part.on !== 'answer') return false;
  const { field: name } = field.part;
  return name === 'status' || (!copy && isLongAnswer(name));
}

const isCopy = ({ changed }: Answer): boolean =>
  Object.values(changed).some(({ copied }) => copied === true);

function fieldsOf(place: AnswerPlace, both: Both): MergeField[] {
  const { ours, theirs } = both;
  if (isCopy(ours) || isCopy(theirs)) return copiedFields(place, both);
  const names = namesOf(theirs).filter((name) => !isSame(theirs, ours, name));
  const fields = names.map((name) => {
    const field = fieldOf(place, name, both);
    return { ...field, verdict: verdictOf(field.key, field.ours, field.theirs, both.logs) };
  });
  return together(fields, ours, theirs).filter(differs);
}

/** Without those of the file that carry no stamp: an answer has none. */
const namesOf = ({ changed }: Answer): string[] => Object.keys(changed);

function fieldOf(
  place: AnswerPlace,
  field: string,
  { ours, theirs }: Both,
): Omit<MergeField, 'verdict'> {
  const { copied, ...stamp } = theirs.changed[field] ?? NEVER;
  const value = theirs[field];
  const part = {
    on: 'answer',
    ...place,
    field,
    value,
    ...(copied === true ? { copied } : {}),
  } as AnswerPart;
  return {
    key: partKey(part),
    part,
    ours: { value: ours[field], stamp: ours.changed[field] },
    theirs: { value, stamp },
  };
}

const NEVER: Stamp = { at: '', by: '' };

/** What says whether something is met, and why. */
const CORE: ReadonlySet<string> = new Set(['status', 'reasonKind', 'reason', 'implementation']);
const isCore = ({ part }: MergeField): boolean => 'field' in part && CORE.has(part.field);

function together(fields: readonly MergeField[], ours: Answer, theirs: Answer): MergeField[] {
  const core = fields.filter(isCore);
  const changedThere = core.some(({ verdict }) => UNKNOWN_HERE.has(verdict));
  const changedHere =
    core.some(({ verdict }) => UNKNOWN_THERE.has(verdict)) ||
    [...CORE].some((name) => theirs.changed[name] === undefined && !isEmptyValue(ours[name]));
  if (!changedThere || !changedHere) return [...fields];
  return fields.map((field) =>
    isCore(field) && field.verdict !== 'same' ? { ...field, verdict: 'conflict' } : field,
  );
}

const UNKNOWN_HERE: ReadonlySet<FieldVerdict> = new Set(['new', 'theirs', 'conflict']);
const UNKNOWN_THERE: ReadonlySet<FieldVerdict> = new Set(['kept', 'conflict']);

/** What was copied yields as a whole (`change/apply.ts`): nobody is asked, and the later of two copies holds. */
function copiedFields(place: AnswerPlace, both: Both): MergeField[] {
  const { ours, theirs } = both;
  const names = [...new Set([...namesOf(theirs), ...namesOf(ours)])];
  const fields = names.map((name) => fieldOf(place, name, both));
  const sheet = fields
    .filter(({ theirs: { stamp } }) => stamp !== undefined && stamp.at !== '')
    .reduce<Readonly<Record<string, Answer>>>(
      (now, { part, theirs: { stamp } }) => applyToSheet(now, part as AnswerPart, stamp ?? NEVER),
      { [place.requirementId]: ours },
    );
  const joined = sheet[place.requirementId] ?? UNTOUCHED;
  return fields.flatMap((field): MergeField[] => {
    const [name] = [field.part.on === 'answer' ? field.part.field : ''];
    const held =
      field.theirs.stamp?.at === '' ? { value: undefined, stamp: undefined } : field.theirs;
    const found = { ...field, theirs: held, verdict: copyVerdict(ours, joined, name, held.value) };
    return found.verdict !== 'same' ||
      (held.stamp && compareStamps(field.ours.stamp, held.stamp) !== 0)
      ? [found]
      : [];
  });
}

function copyVerdict(ours: Answer, joined: Answer, name: string, theirs: unknown): FieldVerdict {
  const same = (a: unknown, b: unknown): boolean =>
    sameValue(a, b) || (isEmptyValue(a) && isEmptyValue(b));
  if (!same(ours[name], joined[name])) return ours.changed[name] === undefined ? 'new' : 'theirs';
  return same(ours[name], theirs) ? 'same' : 'kept';
}
