/**
 * Going back to an earlier state, as a change like any other: the parts that make of what is here what was there.
 *
 * Law (property-tested): applied with a stamp later than all, every field has the value it had, and what was made since
 * is gone from every list. One exception: versions of the document recorded since stay, because they were handed out.
 */
import {
  applyToAssessment,
  thingsOf,
  type AssessmentRecord,
  type ReadableRecord,
} from '../change/apply';
import {
  isAnswerPart,
  partKey,
  type AnswerPart,
  type Change,
  type ChangePart,
  type RecordPart,
} from '../change/change';
import { latestStamp } from '../change/record-stamps';
import { placesInOrder } from '../change/position';
import { stampAt } from '../change/invert';
import { latestOf, MAX_DRIFT_MS, type ChangeClock } from '../change/stamp';
import { sheetKey, type Assessment } from '../record/assessment';
import type { Stamp } from '../record/fields';
import { WHOLE_SCOPE_ID } from '../record/target-object';
import { differencesBetween, fieldsOfThing } from './differences';

/** So that no entry of the log comes near what a browser takes as one value. */
const MOST_PARTS = 20_000;

/** The changes that go back; as a rule one. Empty if nothing differs. */
export function changesBack(
  now: AssessmentRecord,
  then: AssessmentRecord,
  { clock, actor }: { clock: ChangeClock; actor: Pick<Stamp, 'at' | 'by'> },
): Change[] {
  const followed = new Date(Date.parse(actor.at) + MAX_DRIFT_MS).toISOString();
  const parts = partsBack(now, then);
  const isAhead = (part: ChangePart): boolean => (stampAt(now, part)?.at ?? '') > followed;
  // Only what a wrong clock has stamped is stamped later still.
  const groups = [parts.filter((part) => !isAhead(part)), parts.filter(isAhead)];
  const recorded = now.assessment.document?.versions ?? [];
  return groups.flatMap((group) =>
    inLots(group).map((lot) => {
      const known = latestOf([...lot.map((part) => stampAt(now, part)), ...recorded]);
      return { stamp: clock.stamp(actor.by, known), parts: lot };
    }),
  );
}

function inLots(parts: readonly ChangePart[]): ChangePart[][] {
  const lots = Math.ceil(parts.length / MOST_PARTS);
  return Array.from({ length: lots }, (_, lot) =>
    parts.slice(lot * MOST_PARTS, (lot + 1) * MOST_PARTS),
  );
}

/** Empty if nothing differs. */
function partsBack(now: AssessmentRecord, then: AssessmentRecord): ChangePart[] {
  const parts = differencesBetween(now, then).map(({ after }) => after);
  const record = parts.filter((part): part is RecordPart => !isAnswerPart(part));
  const structure = withThings(now.assessment, then.assessment, record);
  return [
    ...inOrderOf(now, then.assessment, structure),
    ...wholeCopies(now, then, parts.filter(isAnswerPart)),
  ];
}

/** The field whose value says that a thing is in its list. */
const MADE = { object: 'added', provider: 'name', version: 'at', measure: 'at' } as const;
const THINGS = ['object', 'provider', 'version', 'measure'] as const;

/** Things that are only here are unmade; those that were only there are made again with all they had. */
function withThings(now: Assessment, then: Assessment, parts: RecordPart[]): RecordPart[] {
  let result = parts;
  for (const on of THINGS) {
    const [here, there] = [idsOf(now, on), idsOf(then, on)];
    const since = new Set([...here].filter((id) => !there.has(id)));
    result = result.filter(
      (part) => thingOf(part) !== on || !since.has((part as { id: string }).id),
    );
    if (on !== 'version')
      result = [...result, ...[...since].map((id) => partOf(on, id, MADE[on], undefined))];
    for (const id of there)
      if (!here.has(id)) result = [...result, ...madeAgain(now, result, on, id)];
  }
  return result;
}

/** It may wait with fields it had later on: those are taken away. */
function madeAgain(
  { awaited = {} }: Assessment,
  parts: readonly RecordPart[],
  on: (typeof THINGS)[number],
  id: string,
): RecordPart[] {
  const known = new Set(parts.map(partKey));
  const left = fieldsOfThing(on, awaited[`${on}/${id}`] ?? { id })
    .filter((part) => !known.has(partKey(part)))
    .map((part) => ({ ...part, value: undefined }));
  const made = partOf(on, id, MADE[on], true);
  return [...left, ...(on === 'object' && !known.has(partKey(made)) ? [made] : [])];
}

const partOf = (on: RecordPart['on'], id: string, field: string, value: unknown): RecordPart =>
  ({ on, id, field, value }) as RecordPart;

/** The kind of thing a part belongs to. */
function thingOf({ on }: RecordPart): RecordPart['on'] {
  return on === 'choice' ? 'object' : on;
}

function idsOf(assessment: Assessment, on: (typeof THINGS)[number]): ReadonlySet<string> {
  return new Set(thingsOf(assessment, on).map(({ id }) => id));
}

/** With places in the list for all, where those they had do not bring back the order. */
function inOrderOf(
  now: AssessmentRecord,
  then: Assessment,
  parts: readonly RecordPart[],
): RecordPart[] {
  const stamp = { ...(latestStamp(now) ?? { by: '' }), at: '9999-12-31T23:59:59.999Z' };
  const after = parts.reduce((one, part) => applyToAssessment(one, part, stamp), now.assessment);
  return (['object', 'provider'] as const).reduce<RecordPart[]>(
    (all, on) => {
      const ids = [...idsOf(then, on)];
      if (ids.join() === [...idsOf(after, on)].join()) return all;
      // The scope as a whole has no place and comes first.
      const places = placesInOrder(ids.filter((id) => id !== WHOLE_SCOPE_ID)).map(
        ({ id, position }) => partOf(on, id, 'position', position),
      );
      const placed = new Set(places.map(partKey));
      return [...all.filter((part) => !placed.has(partKey(part))), ...places];
    },
    [...parts],
  );
}

/** A copied answer yields as a whole to the first word: so all of what it held is said again. */
function wholeCopies(
  now: ReadableRecord,
  then: AssessmentRecord,
  parts: readonly AnswerPart[],
): AnswerPart[] {
  const copied = new Map<string, AnswerPart>();
  const rest = parts.filter((part) => {
    const { objectId, moduleId, requirementId } = part;
    const answer = now.answers.get(sheetKey(objectId, moduleId))?.[requirementId];
    const isCopy = Object.values(answer?.changed ?? {}).some((stamp) => stamp.copied === true);
    if (isCopy) copied.set(sheetKey(sheetKey(objectId, moduleId), requirementId), part);
    return !isCopy;
  });
  return [...rest, ...[...copied.values()].flatMap((part) => wholeAnswer(now, then, part))];
}

function wholeAnswer(
  now: ReadableRecord,
  then: AssessmentRecord,
  { objectId, moduleId, requirementId }: AnswerPart,
): AnswerPart[] {
  const key = sheetKey(objectId, moduleId);
  const here = now.answers.get(key)?.[requirementId];
  const there = then.answers.get(key)?.[requirementId];
  const fields = new Set([...Object.keys(here ?? {}), ...Object.keys(there ?? {})]);
  fields.delete('changed');
  return [...fields].map(
    (field) =>
      ({
        on: 'answer',
        objectId,
        moduleId,
        requirementId,
        field,
        value: there?.[field],
      }) as AnswerPart,
  );
}
