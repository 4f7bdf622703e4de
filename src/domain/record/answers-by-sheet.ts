/** All answers of an assessment in memory, by sheet, as they are stored. */
import { sheetKey, type Answer, type AnswerSheet } from './assessment';

/** Answers of an assessment by `sheetKey`; a missing sheet means nothing has been answered there. */
export type AnswersBySheet = ReadonlyMap<string, Readonly<Record<string, Answer>>>;

export function answersBySheet(sheets: Iterable<AnswerSheet>): AnswersBySheet {
  const map = new Map<string, Readonly<Record<string, Answer>>>();
  for (const sheet of sheets) map.set(sheetKey(sheet.objectId, sheet.moduleId), sheet.answers);
  return map;
}
