/** What would be other among the answers if one state of an assessment took the place of another. */
import { isTouched, sheetKey, type Answer, type AnswerSheet } from './assessment';

export interface AnswerDifference {
  /** Only in the next state. */
  added: number;
  /** In both, with another content. */
  changed: number;
  /** Only in the present state. */
  removed: number;
  /** In both, to the letter. */
  same: number;
}

/** Counts answers in which anything was ever written or chosen. When and by whom is not compared. */
export function compareAnswers(
  present: readonly AnswerSheet[],
  next: readonly AnswerSheet[],
): AnswerDifference {
  const [here, there] = [touchedAnswers(present), touchedAnswers(next)];
  const difference = { added: 0, changed: 0, removed: 0, same: 0 };
  for (const [place, answer] of there) {
    const before = here.get(place);
    if (before === undefined) difference.added += 1;
    else if (sameContent(before, answer)) difference.same += 1;
    else difference.changed += 1;
  }
  for (const place of here.keys()) if (!there.has(place)) difference.removed += 1;
  return difference;
}

/** How many answers there are in which anything was ever written or chosen. */
export function countTouched(sheets: readonly AnswerSheet[]): number {
  return touchedAnswers(sheets).size;
}

function touchedAnswers(sheets: readonly AnswerSheet[]): Map<string, Answer> {
  return new Map(
    sheets.flatMap(({ objectId, moduleId, answers }) =>
      Object.entries(answers)
        .filter(([, answer]) => isTouched(answer))
        .map(([id, answer]) => [`${sheetKey(objectId, moduleId)}/${id}`, answer] as const),
    ),
  );
}

function sameContent(one: Answer, other: Answer): boolean {
  return contentOf(one) === contentOf(other);
}

/** Fields in one order, without those that were taken away again. */
function contentOf(answer: Answer): string {
  const fields = Object.entries(answer).filter(
    ([field, value]) => field !== 'changed' && value !== undefined,
  );
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}
