/** Undoing a whole merge by one change: everything it changed goes back, except what was changed since. */
import type { AssessmentRecord, ReadableRecord } from '../change/apply';
import { partKey, type AnswerPart, type ChangePart } from '../change/change';
import { stampAt } from '../change/invert';
import { stampKey } from '../change/stamp';
import { UNTOUCHED, type Answer } from '../record/assessment';
import type { Stamp } from '../record/fields';
import { sameValue } from '../values/same-value';
import { heldFields } from './held-fields';

/** A field that the merge changed: its value before, and the stamp it carried afterwards. */
interface Step {
  part: ChangePart;
  after: string;
}
export interface MergeUndo {
  steps: readonly Step[];
  /** How everything about the objects that came with the merge stood right after it: stamps by `partKey`. */
  left: ReadonlyMap<string, string>;
}

const keyOf = (stamp: Stamp | undefined): string => (stamp === undefined ? '' : stampKey(stamp));

/** What has to be remembered of a merge so that it can be undone. */
export function undoOfMerge(before: AssessmentRecord, after: AssessmentRecord): MergeUndo {
  const steps: Step[] = [];
  for (const [key, sheet] of after.answers) {
    const old = before.answers.get(key);
    if (old === sheet) continue;
    const slash = key.lastIndexOf('/');
    const sheetPlace = { objectId: key.slice(0, slash), moduleId: key.slice(slash + 1) };
    for (const [requirementId, answer] of Object.entries(sheet))
      if (old?.[requirementId] !== answer)
        addAnswer(
          steps,
          { ...sheetPlace, requirementId },
          old?.[requirementId] ?? UNTOUCHED,
          answer,
        );
  }
  const old = heldFields(before.assessment);
  for (const [key, { part, value, stamp }] of heldFields(after.assessment)) {
    const was = old.get(key);
    if (sameValue(was?.value, value)) continue;
    steps.push({ part: { ...part, value: was?.value } as ChangePart, after: keyOf(stamp) });
  }
  return { steps, left: stampsOfObjects(after, removedBy(steps.map(({ part }) => part))) };
}

/** The objects that these parts would take away. */
function removedBy(parts: readonly ChangePart[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) =>
      part.on === 'object' && part.field === 'added' && part.value === undefined ? [part.id] : [],
    ),
  );
}

/** The stamps of everything about these objects and of all answers for them, by `partKey`. */
function stampsOfObjects(
  { assessment, answers }: ReadableRecord,
  ids: ReadonlySet<string>,
): Map<string, string> {
  const stamps = new Map<string, string>();
  if (ids.size === 0) return stamps;
  for (const [key, { part, stamp }] of heldFields(assessment))
    if ((part.on === 'object' || part.on === 'choice') && ids.has(part.id))
      stamps.set(key, keyOf(stamp));
  for (const [key, sheet] of answers)
    if (ids.has(key.slice(0, key.lastIndexOf('/'))))
      for (const [requirementId, { changed }] of Object.entries(sheet))
        for (const [field, stamp] of Object.entries(changed))
          stamps.set(`answer/${key}/${requirementId}/${field}`, stampKey(stamp));
  return stamps;
}

function addAnswer(
  steps: Step[],
  place: Pick<AnswerPart, 'objectId' | 'moduleId' | 'requirementId'>,
  old: Answer,
  answer: Answer,
): void {
  for (const field of new Set([...Object.keys(old.changed), ...Object.keys(answer.changed)])) {
    if (sameValue(old[field], answer[field])) continue;
    const part = { on: 'answer', ...place, field, value: old[field] } as AnswerPart;
    steps.push({ part, after: keyOf(answer.changed[field]) });
  }
}

/** The parts of the one change that undoes a merge. An object somebody has worked on since is retired, not removed. */
export function undoMergeParts(
  record: ReadableRecord,
  { steps, left }: MergeUndo,
  retirement: { at: string; by: string; reason: string },
): ChangePart[] {
  const parts = steps.flatMap(({ part, after }) =>
    keyOf(stampAt(record, part)) === after ? [part] : [],
  );
  const removed = removedBy(parts);
  const kept = new Set<string>();
  for (const [key, stamp] of stampsOfObjects(record, removed))
    if (left.get(key) !== stamp) kept.add(objectIn(key));
  if (kept.size === 0) return parts;
  const isKept = (part: ChangePart): boolean =>
    (part.on === 'object' || part.on === 'choice') && kept.has(part.id);
  const retired = [...kept].map((id): ChangePart => ({
    on: 'object',
    id,
    field: 'retired',
    value: retirement,
  }));
  return [
    ...parts.filter((part) => !isKept(part)),
    // Who has retired it or taken it up again since has decided that.
    ...retired.filter((part) => keyOf(stampAt(record, part)) === (left.get(partKey(part)) ?? '')),
  ];
}

/** The object of a field or of an answer, by its `partKey`. */
const objectIn = (key: string): string => key.split('/')[1] ?? '';
