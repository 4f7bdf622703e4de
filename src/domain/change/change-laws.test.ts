/**
 * The laws every change obeys, over random changes of every kind made by three windows that learn of each other late.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { assessmentSchema, isTouched, type AnswerChange } from '../record/assessment';
import { apply, type AssessmentRecord } from './apply';
import type { Change } from './change';
import { partsBefore, stampAt, undoParts, valueAt } from './invert';
import { changeOf, makeChange } from './make-change';
import { anAct, anAnswerChange, aStep, aStory, NOON, START, tell } from './story.fixture';
import { ChangeClock } from './stamp';

const replay = (changes: readonly Change[], from = START): AssessmentRecord =>
  changes.reduce(apply, from);

describe('a set of changes', () => {
  it('gives the same record in any order, and in every window', () => {
    fc.assert(
      fc.property(
        aStory.chain((story) =>
          fc.tuple(
            fc.constant(story),
            fc.shuffledSubarray(story.changes, { minLength: story.changes.length }),
          ),
        ),
        ([{ changes, windows }, shuffled]) => {
          const record = replay(changes);
          expect(replay(shuffled)).toEqual(record);
          for (const window of windows) expect(window).toEqual(record);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of a week in three windows gives the same record in all of them', () => {
    const HOUR = 3_600_000;
    fc.assert(
      fc.property(
        fc.infiniteStream(aStep),
        fc.infiniteStream(fc.nat(9 * 60_000)),
        (steps, gaps) => {
          let time = NOON;
          const end = NOON + 7 * 24 * HOUR;
          // The second clock is put back two hours on the third day; the third is a year ahead from the fifth on.
          const nowOf = [
            () => time,
            () => time - (time > NOON + 48 * HOUR ? 2 * HOUR : 0),
            () => time + (Math.floor((time - NOON) / (24 * HOUR)) === 4 ? 365 * 24 * HOUR : 0),
          ];
          const week = function* () {
            for (const step of steps) {
              time += gaps.next().value as number;
              if (time > end) return;
              yield step;
            }
          };
          const { changes, windows } = tell(week(), nowOf);
          expect(changes.length).toBeGreaterThan(500);
          const record = replay(changes);
          for (const window of windows) expect(window).toEqual(record);
        },
      ),
      { numRuns: 3 },
    );
  });

  it('applied twice is applied once, down to the same objects', () => {
    fc.assert(
      fc.property(aStory, ({ changes }) => {
        const once = replay(changes);
        const twice = replay(changes, once);
        expect(twice).toEqual(once);
        expect(twice.assessment).toBe(once.assessment);
      }),
    );
  });

  it('can be stored and sent, and is read back as it is', () => {
    fc.assert(
      fc.property(aStory, ({ changes }) => {
        const { assessment } = replay(changes);
        expect(z.parse(assessmentSchema, structuredClone(assessment))).toEqual(assessment);
        const sent = JSON.parse(JSON.stringify(changes)) as Change[];
        expect(replay(sent)).toEqual(replay(changes));
      }),
    );
  });

  it('leaves what it is given as it was', () => {
    fc.assert(
      fc.property(aStory, ({ changes }) => {
        const before = structuredClone(START);
        replay(changes);
        expect(START).toEqual(before);
      }),
    );
  });
});

describe('an edit', () => {
  it('always wins over what the person saw when making it, whatever the clocks say', () => {
    fc.assert(
      fc.property(aStory, anAnswerChange, ({ windows }, edit) => {
        windows.forEach((record, index) => {
          const clock = new ChangeClock(`d${String(index)}.2`, () => NOON - 3_600_000);
          const plan = { changes: [], answers: [edit] };
          const actor = { at: new Date(NOON).toISOString(), by: '' };
          const change = makeChange(record, plan, { clock, actor }) ?? expect.fail('no change');
          const sheet = apply(record, change).answers.get(`${edit.objectId}/${edit.moduleId}`);
          expect(sheet?.[edit.requirementId]?.[edit.field]).toEqual(edit.value);
        });
      }),
    );
  });

  it('leaves every other field of its answer as it was, even in a copied answer', () => {
    fc.assert(
      fc.property(aStory, anAnswerChange, ({ windows: [record = START] }, edit) => {
        const place = `${edit.objectId}/${edit.moduleId}`;
        const before = record.answers.get(place)?.[edit.requirementId];
        const clock = new ChangeClock('d9.1', () => NOON);
        const actor = { at: new Date(NOON).toISOString(), by: '' };
        const change = makeChange(record, { changes: [], answers: [edit] }, { clock, actor });
        const after = apply(record, change ?? expect.fail('no change'));
        const { changed: _before, [edit.field]: _old, ...expected } = before ?? { changed: {} };
        const answer = after.answers.get(place)?.[edit.requirementId];
        const { changed: _after, [edit.field]: _new, ...rest } = answer ?? { changed: {} };
        expect(rest).toEqual(expected);
      }),
    );
  });
});

describe('an answer given for an object itself', () => {
  it('is never lost: the latest one holds, whatever was split, merged or retired meanwhile', () => {
    fc.assert(
      fc.property(aStory, ({ changes }) => {
        const { answers } = replay(changes);
        for (const change of changes)
          for (const part of change.parts) {
            if (part.on !== 'answer' || part.copied === true) continue;
            const answer = answers.get(`${part.objectId}/${part.moduleId}`)?.[part.requirementId];
            const stamp = answer?.changed[part.field] ?? expect.fail('its stamp is gone');
            expect(stamp.at >= change.stamp.at).toBe(true);
            expect(stamp.copied).toBeUndefined();
          }
      }),
    );
  });
});

describe('undoing', () => {
  const undo = (record: AssessmentRecord, change: Change, before: AssessmentRecord) => {
    const parts = undoParts(record, change, partsBefore(before, change.parts));
    const clock = new ChangeClock('undo.1', () => NOON);
    return changeOf(record, parts, { clock, actor: { by: '' } });
  };

  it('restores every field the change wrote, if nobody has changed it since', () => {
    fc.assert(
      fc.property(aStory, anAct, ({ windows: [record = START] }, act) => {
        const clock = new ChangeClock('d8.1', () => NOON);
        const actor = { at: new Date(NOON).toISOString(), by: '' };
        const change = makeChange(record, act(record), { clock, actor });
        if (change === undefined) return;
        const after = apply(record, change);
        const taken = undo(after, change, record);
        const back = taken === undefined ? after : apply(after, taken);
        for (const part of change.parts)
          if (stampAt(after, part)?.at === change.stamp.at)
            expect(valueAt(back, part)).toEqual(valueAt(record, part));
      }),
    );
  });

  it('leaves what somebody has changed since', () => {
    fc.assert(
      fc.property(anAct, anAct, (first, second) => {
        const clock = new ChangeClock('d8.1', () => NOON);
        const actor = { at: new Date(NOON).toISOString(), by: '' };
        const one = makeChange(START, first(START), { clock, actor });
        if (one === undefined) return;
        const between = apply(START, one);
        const other = makeChange(between, second(between), { clock, actor });
        const record = other === undefined ? between : apply(between, other);
        const taken = undo(record, one, START);
        const back = taken === undefined ? record : apply(record, taken);
        for (const part of other?.parts ?? [])
          expect(valueAt(back, part)).toEqual(valueAt(record, part));
      }),
    );
  });

  it('of the first word in an answer leaves it untouched', () => {
    const clock = new ChangeClock('d8.1', () => NOON);
    const place = { objectId: 'o1', moduleId: 'SYS.2.1', requirementId: 'A1' };
    const answers: AnswerChange[] = [{ ...place, field: 'note', value: 'Versehen' }];
    const actor = { at: new Date(NOON).toISOString(), by: '' };
    const change = makeChange(START, { changes: [], answers }, { clock, actor }) ?? expect.fail();
    const after = apply(START, change);
    const back = apply(after, undo(after, change, START) ?? expect.fail());
    expect(isTouched(back.answers.get('o1/SYS.2.1')?.A1)).toBe(false);
  });
});
