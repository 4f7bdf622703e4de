/**
 * How far an assessment has got, as the sentences of its documents need to know. A sentence that asserts something has
 * a condition over this state (`exports/report/sentences.ts`); the state is asked for in no other way.
 */
import { isChecked } from '../record/answer-record';
import type { AnsweredPair } from '../check/answered-pairs';
import { isIncomplete, statusOf, type Answer, type Assessment } from '../record/assessment';
import { openOf, type Tally } from '../check/coverage';
import { isActive } from '../record/target-object';
import type { ReleaseState } from './document-versions';

export interface DocumentState {
  /** `empty`: nothing applies. `none`: nothing has a valid answer yet. */
  progress: 'empty' | 'none' | 'some' | 'all';
  release: ReleaseState;
  /** Counted pairs: all, those without a valid answer, those with one, and of these the ones not or only partly met. */
  applicable: number;
  open: number;
  answered: number;
  missing: number;
  /** Pairs that must be met: all except those dispensable with a reason. */
  required: number;
  /** Answered pairs for which somebody recorded a check. What was merely typed is not checked. */
  checked: number;
  /**
   * Whether the need for protection was confirmed as normal, and whether exceptions are named in words or at an object.
   */
  protectionConfirmed: boolean;
  protectionExceptions: boolean;
}

interface Known {
  assessment: Assessment;
  whole: Tally;
  pairs: readonly AnsweredPair[];
  release: ReleaseState;
}

export function documentState({ assessment, whole, pairs, release }: Known): DocumentState {
  const { applicable, no, partly, dispensable } = whole;
  const open = openOf(whole);
  const answered = applicable - open;
  return {
    progress: progressOf(applicable, answered),
    release,
    applicable,
    open,
    answered,
    missing: no + partly,
    required: applicable - dispensable,
    checked: pairs.filter(({ answer }) => isAnswered(answer) && isChecked(answer)).length,
    protectionConfirmed: assessment.protectionNormal === true,
    protectionExceptions: hasExceptions(assessment),
  };
}

function progressOf(applicable: number, answered: number): DocumentState['progress'] {
  if (applicable === 0) return 'empty';
  if (answered === 0) return 'none';
  return answered === applicable ? 'all' : 'some';
}

const isAnswered = (answer: Answer | undefined): boolean =>
  statusOf(answer) !== 'unbearbeitet' && !isIncomplete(answer);

function hasExceptions({ protectionExceptions = '', targetObjects }: Assessment): boolean {
  return (
    protectionExceptions.trim() !== '' ||
    targetObjects.some(
      (object) => isActive(object) && (object.protectionNeed ?? 'normal') !== 'normal',
    )
  );
}
