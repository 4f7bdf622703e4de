import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answer, AnswerSheet } from './assessment';
import { compareAnswers, countTouched } from './compare-answers';
import { anAnswer } from './data.fixture';

const sheet = (answers: Record<string, Answer>): AnswerSheet => ({
  assessmentId: 'a',
  objectId: 'o',
  moduleId: 'ORP.1',
  revision: 1,
  answers,
});
const someSheets = fc
  .dictionary(fc.constantFrom('A1', 'A2', 'A3', 'toString'), anAnswer)
  .map((answers) => [sheet(answers)]);

it('every answer of either side is counted once, and the other way round added and removed change places', () => {
  fc.assert(
    fc.property(someSheets, someSheets, (present, next) => {
      const there = compareAnswers(present, next);
      expect(there.added + there.changed + there.same).toBe(countTouched(next));
      expect(there.removed + there.changed + there.same).toBe(countTouched(present));
      const back = compareAnswers(next, present);
      expect(back).toEqual({ ...there, added: there.removed, removed: there.added });
    }),
  );
});

it('looks at what an answer says, not at when, by whom or in which order it was written', () => {
  const at = (by: string) => ({ at: '2026-11-30T12:00:00.000Z', by });
  const here = sheet({
    A1: { status: 'ja', note: 'x', changed: { status: at('a'), note: at('a') } },
    A2: { status: 'ja', changed: { status: at('a') } },
    A3: { changed: { status: at('a') } },
  });
  const there = sheet({
    A1: { note: 'x', status: 'ja', reason: undefined, changed: { status: at('b'), note: at('b') } },
    A2: { status: 'nein', changed: { status: at('a') } },
  });
  expect(compareAnswers([here], [there])).toEqual({ added: 0, changed: 1, removed: 0, same: 1 });
});
