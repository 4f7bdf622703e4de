/** Which pictures an assessment needs. */
import type { AnswerSheet } from './assessment';
import { photosOf } from './photo';

/** The pictures its answers show, by their SHA-256. */
export function photoDigests(sheets: readonly Pick<AnswerSheet, 'answers'>[]): Set<string> {
  const found = new Set<string>();
  for (const { answers } of sheets)
    for (const answer of Object.values(answers))
      for (const { digest } of photosOf(answer)) found.add(digest);
  return found;
}
