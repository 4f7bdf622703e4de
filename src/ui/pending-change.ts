/** What waits for the disk: how it is told apart, and in which portions it is written. */
import type { AnswerChange } from '../domain/assessment';
import type { StructureChange } from '../domain/structure/structure';
import type { StructurePlan } from '../domain/structure/structure-plan';
import type { DetailChange } from '../storage/assessment-repository';
import { answerKey } from './answer-sheets.svelte';

export type PendingChange =
  | { kind: 'answer'; change: AnswerChange }
  | { kind: 'detail'; change: DetailChange }
  | { kind: 'structure'; plan: StructurePlan };

type Batch =
  | { kind: 'answer'; changes: AnswerChange[] }
  | { kind: 'detail'; changes: DetailChange[] }
  | { kind: 'structure'; plan: StructurePlan };

/** Neighbouring changes of one kind together; the order stays. */
export function inBatches(changes: readonly PendingChange[]): Batch[] {
  const batches: Batch[] = [];
  for (const pending of changes) {
    const last = batches.at(-1);
    if (pending.kind === 'structure') batches.push(pending);
    else if (pending.kind === 'answer')
      if (last?.kind === 'answer') last.changes.push(pending.change);
      else batches.push({ kind: 'answer', changes: [pending.change] });
    else if (last?.kind === 'detail') last.changes.push(pending.change);
    else batches.push({ kind: 'detail', changes: [pending.change] });
  }
  return batches;
}

/** The fields of answers that wait, also those inside a plan (`answerKey`). */
export function pendingAnswers(changes: readonly PendingChange[]): ReadonlySet<string> {
  return new Set(
    changes.flatMap((pending) => {
      if (pending.kind === 'detail') return [];
      const answers = pending.kind === 'answer' ? [pending.change] : pending.plan.answers;
      return answers.map((change) => answerKey(change, change.field));
    }),
  );
}

let plans = 0;

/** Key in the save queue: typing in one field replaces what waits for that field; everything else stands for itself. */
export function pendingKey({ changes, answers }: StructurePlan): string {
  const [change] = changes;
  const typed =
    change && changes.length === 1 && answers.length === 0 ? fieldOf(change) : undefined;
  plans += 1;
  return typed ?? `plan/${String(plans)}`;
}

function fieldOf(change: StructureChange): string | undefined {
  switch (change.kind) {
    case 'object':
      return `object/${change.objectId}/${change.field}`;
    case 'choose':
      return `choose/${change.objectId}/${change.moduleId}`;
    case 'module':
      return `module/${change.moduleId}/${Object.keys(change.choice).join('+')}`;
    case 'setup':
      return `setup/${change.questionId}`;
    case 'provider':
      return `provider/${change.provider.id}/${Object.keys(change.provider).join('+')}`;
    case 'documentText':
      return `documentText/${change.name}`;
    default:
      return undefined;
  }
}
