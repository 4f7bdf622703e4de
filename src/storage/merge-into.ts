/**
 * Merges an assessment from a file into the one of the same id that stands here, in one transaction: the plan is made inside
 * it from what stands there at that moment, so that nothing another window writes meanwhile is overlooked; what is written
 * passes the gate first; and a snapshot of what stood before is kept in the same transaction.
 */
import type { Change } from '$domain/change/change';
import { unfitParts } from '$domain/change/check-change';
import { logEntry } from '$domain/change/change-log';
import { asReturned } from '$domain/handout/take-back';
import type { MergeItem } from '$domain/merge/field-verdict';
import { ourSide, theirSide, type MergeSide } from '$domain/merge/merge-side';
import {
  planMerge,
  type Making,
  type MergePlan,
  type MergeSelection,
} from '$domain/merge/plan-merge';
import {
  answerSheetSchema,
  assessmentSchema,
  sheetKey,
  type Assessment,
} from '$domain/record/assessment';
import type { AppDatabase } from './database';
import { parsed } from './parsed';
import { RefusedChanges } from './refused-changes';
import { snapshotTables, takeSnapshot } from './snapshots';
import { StorageError } from './storage-error';
import { addPictures, readWhole, type ReadWhole, type WholeAssessment } from './whole-assessment';

export interface MergeRequest {
  /** From the file; its id says into which assessment it is merged. */
  theirs: WholeAssessment;
  /** What the person decided in the preview, and what the merge is made of. */
  selection: MergeSelection;
  making: Making;
}

/** What stands there changed since the preview, and the person has to decide about more. Nothing was written. */
export class MergeOutdated extends StorageError {
  readonly open: readonly MergeItem[];

  constructor(open: readonly MergeItem[]) {
    super('refused');
    this.open = open;
  }
}

/**
 * Resolves when all of it is on the disk; nothing is written, and no snapshot kept, if there is nothing to do. Rejects
 * with `MergeOutdated`, with `gone` if there is no such assessment, and with `RefusedChanges` for what would not be read again.
 */
export async function mergeInto(
  database: AppDatabase,
  { theirs, selection, making }: MergeRequest,
): Promise<MergePlan> {
  const id = homeIdOf(theirs.assessment);
  for (const { change } of theirs.log) making.clock.hear(change.stamp);
  const tables = [...snapshotTables(database), database.touched, database.photos];
  return database.transaction('rw', tables, async () => {
    const whole = await readWhole(database, id);
    const plan = planMerge(ourSide(whole), fromFile(whole.assessment, theirs), selection, making);
    if (plan.open.length > 0) throw new MergeOutdated(plan.open);
    // Also when the answers are known: an earlier file may have come without its pictures.
    await addPictures(database, id, theirs.photos);
    if (plan.entries.length === 0) return plan;
    await takeSnapshot(database, id, { kind: 'merge', ...making.actor });
    await write(database, whole, plan);
    return plan;
  });
}

/** A part has an id of its own in a backup of the device it was given to. */
const homeIdOf = ({ id, handout }: Assessment): string => handout?.of ?? id;

/** What is merged: a part that was handed out is seen with the structure it came from, and brings nothing but answers. */
export function fromFile(home: Assessment, theirs: WholeAssessment): MergeSide {
  return theirSide(theirs.assessment.handout ? asReturned(home, theirs) : theirs);
}

/** What other windows have to apply to show it. */
export const changesOfMerge = ({ entries }: MergePlan): Change[] =>
  entries.map(({ change }) => ({ stamp: change.stamp, parts: change.parts }));

async function write(database: AppDatabase, whole: ReadWhole, plan: MergePlan): Promise<void> {
  const { id } = whole.assessment;
  const refused = changesOfMerge(plan).filter((change) => unfitParts(change).length > 0);
  if (refused.length > 0) throw new RefusedChanges(refused);
  const { assessment, answers } = plan.record;
  if (assessment !== whole.assessment)
    await database.assessments.put(parsed(assessmentSchema, assessment, 'refused'));
  const stored = new Map(
    whole.sheets.map((sheet) => [sheetKey(sheet.objectId, sheet.moduleId), sheet]),
  );
  const changed = [...answers].flatMap(([key, own]) => {
    const sheet = stored.get(key) ?? newSheet(id, key);
    if (sheet.answers === own) return [];
    const next = { ...sheet, revision: sheet.revision + 1, answers: { ...own } };
    return [parsed(answerSheetSchema, next, 'refused')];
  });
  await database.sheets.bulkPut(changed);
  await database.changes.bulkAdd(
    plan.entries.map(({ change, before }) => logEntry(id, change, before)),
  );
}

function newSheet(assessmentId: string, key: string) {
  const slash = key.lastIndexOf('/');
  const place = { objectId: key.slice(0, slash), moduleId: key.slice(slash + 1) };
  return { assessmentId, ...place, revision: 0, answers: {} };
}
