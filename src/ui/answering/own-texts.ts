/** What was written earlier in this assessment in the same field, to be taken over with one click. */
import type { AnswerFieldOf } from '$domain/record/assessment';
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';

/** Longer texts are not repeated word by word. */
const LONGEST = 200;

/** The different texts of a field, those used most often first. */
export function ownTexts(
  answers: AnswersBySheet,
  field: AnswerFieldOf<'text' | 'longText'>,
): string[] {
  const used = new Map<string, number>();
  for (const sheet of answers.values())
    for (const answer of Object.values(sheet)) {
      const text = (answer[field] ?? '').trim();
      if (text !== '' && text.length <= LONGEST) used.set(text, (used.get(text) ?? 0) + 1);
    }
  return [...used].sort(([, a], [, b]) => b - a).map(([text]) => text);
}

/** Those that continue what has been typed; nothing once it is one of them. */
export function continuing(texts: readonly string[], typed: string): string[] {
  const begun = typed.trim().toLocaleLowerCase('de');
  if (texts.some((text) => text === typed.trim())) return [];
  return texts.filter((text) => text.toLocaleLowerCase('de').startsWith(begun));
}
