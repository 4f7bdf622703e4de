/**
 * Restructuring with answers: copying, splitting, merging. A plan says what changes in the structure and which
 * answers are written; it is carried out as one change. Answers are only ever copied to empty places, so no
 * plan loses one (property-tested).
 */
import { earlierConfirmation } from '../record/answer-record';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import {
  ANSWER_FIELD_TABLE,
  ANSWER_FIELDS,
  isTouched,
  sheetKey,
  type Answer,
  type AnswerChange,
  type AnswerField,
  type Assessment,
} from '../record/assessment';
import type { StructureChange, StructurePlan } from '../change/structure-change';
import { measuresAlong, onObject } from './measures-along';
import { MAX_COUNT } from '../record/target-object';

interface Copy {
  from: string;
  to: string;
  moduleIds: readonly string[];
  /** True also copies who checked when: right where the things themselves move to another object. */
  withCheck: boolean;
}

/** Copies answers to another object where it has none; an existing answer is never changed. */
export function copyAnswers(answers: AnswersBySheet, copy: Copy): AnswerChange[] {
  return copy.moduleIds.flatMap((moduleId) => {
    const source = answers.get(sheetKey(copy.from, moduleId)) ?? {};
    const target = answers.get(sheetKey(copy.to, moduleId)) ?? {};
    return Object.entries(source)
      .filter(([id, answer]) => isTouched(answer) && !isTouched(target[id]))
      .flatMap(([requirementId, answer]) =>
        copiedFields(answer, copy.withCheck).map((change) => ({
          ...change,
          objectId: copy.to,
          moduleId,
          requirementId,
          copied: true as const,
        })),
      );
  });
}

/** What a copy of an answer consists of; `withCheck`: also who checked when. */
export function copiedFields(
  answer: Answer,
  withCheck: boolean,
): { [F in AnswerField]: { field: F; value: never } }[AnswerField][] {
  // With the single stamp of the copy, the confirmation of an earlier status would count for the current one.
  const overtaken = earlierConfirmation(answer) === '' ? undefined : 'confirmedOn';
  return ANSWER_FIELDS.filter(
    (field) =>
      answer[field] !== undefined &&
      field !== overtaken &&
      (withCheck || !ANSWER_FIELD_TABLE[field].ofOneCheck),
  ).map((field) => ({ field, value: answer[field] as never }));
}

/** Modules for which an object has stored answers, whether they apply today or not. */
export function answeredModules(answers: AnswersBySheet, objectId: string): string[] {
  const prefix = sheetKey(objectId, '');
  return [...answers]
    .filter(([key, sheet]) => key.startsWith(prefix) && Object.values(sheet).some(isTouched))
    .map(([key]) => key.slice(prefix.length));
}

/** How many answers a plan writes; several fields of one answer count once. */
export function countAnswers(changes: readonly AnswerChange[]): number {
  return new Set(changes.map((at) => [at.objectId, at.moduleId, at.requirementId].join('/'))).size;
}

/** Splits `count` things off a group into an object of their own, with all answers of the group. */
export function planSplit(
  assessment: Assessment,
  answers: AnswersBySheet,
  split: { objectId: string; newId: string; title: string; count: number | null },
): StructurePlan {
  const object = assessment.targetObjects.find(({ id }) => id === split.objectId);
  if (object === undefined) return { changes: [], answers: [] };
  const { origin: _origin, retired: _retired, changed: _changed, ...rest } = object;
  const part = { ...rest, id: split.newId, title: split.title, count: split.count };
  const left = Math.max(0, (object.count ?? 0) - (split.count ?? 0));
  const changes: StructureChange[] = [{ kind: 'add', object: part, after: object.id }];
  if (typeof object.count === 'number' && split.count !== null)
    changes.push({ kind: 'object', objectId: object.id, field: 'count', value: left });
  changes.push(...measuresAlong(assessment, onObject(object.id, part.id)));
  const moduleIds = answeredModules(answers, object.id);
  const copy = { from: object.id, to: part.id, moduleIds, withCheck: true };
  return { changes, answers: copyAnswers(answers, copy) };
}

/**
 * Merges one object into another: numbers add up, answers the other lacks are taken over, and the first is retired with
 * all its answers. Where the answers differ, the other's stays and is marked "noch klären".
 */
export function planMerge(
  assessment: Assessment,
  answers: AnswersBySheet,
  { from, into, reason }: { from: string; into: string; reason: string },
): StructurePlan {
  const source = assessment.targetObjects.find(({ id }) => id === from);
  const target = assessment.targetObjects.find(({ id }) => id === into);
  if (source === undefined || target === undefined || from === into)
    return { changes: [], answers: [] };
  const moduleIds = answeredModules(answers, from);
  const retire = { kind: 'retire' as const, objectId: from, reason, mergedInto: into };
  const changes: StructureChange[] = [retire];
  if (typeof source.count === 'number' && typeof target.count === 'number') {
    const value = Math.min(MAX_COUNT, source.count + target.count);
    const counts = { before: target.count, after: value };
    changes.splice(0, 1, { ...retire, counts });
    changes.push({ kind: 'object', objectId: into, field: 'count', value });
  }
  changes.push(...measuresAlong(assessment, onObject(from, into)));
  const copy = { from, to: into, moduleIds, withCheck: true };
  const doubtful = differingAnswers(answers, copy).map((at): AnswerChange => ({
    ...at,
    objectId: into,
    field: 'toClarify',
    value: true,
  }));
  return { changes, answers: [...copyAnswers(answers, copy), ...doubtful] };
}

/** Requirements that both objects have answered, with different statuses. */
export function differingAnswers(
  answers: AnswersBySheet,
  { from, to, moduleIds }: Pick<Copy, 'from' | 'to' | 'moduleIds'>,
): { moduleId: string; requirementId: string }[] {
  return moduleIds.flatMap((moduleId) => {
    const source = answers.get(sheetKey(from, moduleId)) ?? {};
    const target = answers.get(sheetKey(to, moduleId)) ?? {};
    return Object.keys(source)
      .filter((id) => {
        const [one, other] = [source[id], target[id]];
        return isTouched(one) && isTouched(other) && one?.status !== other?.status;
      })
      .map((requirementId) => ({ moduleId, requirementId }));
  });
}
