/** What holds for every change of profile: nothing is lost, nothing is carried over silently, everything can be undone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type AssessmentRecord } from '../change/apply';
import { partsBefore, undoParts } from '../change/invert';
import { changeOf, makeChange } from '../change/make-change';
import { ChangeClock } from '../change/stamp';
import { isToReview } from '../record/answer-record';
import { isTouched, statusOf, type Answer } from '../record/assessment';
import { aStructure } from '../record/data.fixture';
import { compareProfiles, isToBeReviewed, type ProfileComparison } from './compare-profiles';
import { fortunesOf, nextVersion, someFortunes } from './next-version.fixture';
import { planProfileChange } from './plan-profile-change';
import type { WordedProfile } from './wording';

const clock = new ChangeClock('sample.1', () => Date.parse('2026-11-30T12:00:00.000Z'));
const making = { clock, actor: { at: '2026-11-30T12:00:00.000Z', by: 'Sabine Łukasik' } };

/** An assessment with answers anywhere, and two later versions of its profile. */
const aSituation = fc
  .record({ structure: aStructure, first: someFortunes, second: someFortunes })
  .map(({ structure, first, second }) => {
    const before: WordedProfile = {
      facts: structure.profile,
      texts: { modules: {}, requirements: {} },
    };
    const middle = nextVersion(before, '2', fortunesOf(before, first));
    const last = nextVersion(middle.profile, '3', fortunesOf(middle.profile, second));
    const { assessment, answers } = structure;
    return { record: { assessment, answers }, before, middle, last };
  });

function takenOver(
  record: AssessmentRecord,
  comparison: ProfileComparison,
  version: string,
): AssessmentRecord {
  const plan = planProfileChange(record, comparison, { version, digest: version });
  const change = makeChange(record, plan, making);
  return change === undefined ? record : apply(record, change);
}

/** Values without stamps; a place where everything was taken back is an empty place. */
function valuesOf({ answers, assessment }: AssessmentRecord) {
  const values = [...answers].flatMap(([key, sheet]) =>
    Object.entries(sheet).flatMap(([id, answer]) => {
      const fields = Object.entries(answer).filter(([field]) => field !== 'changed');
      return fields.length === 0 ? [] : [[`${key}/${id}`, Object.fromEntries(fields)] as const];
    }),
  );
  const { profile, moduleChoices, targetObjects } = assessment;
  return {
    answers: Object.fromEntries(values),
    structure: { profile, moduleChoices: moduleChoices ?? {}, targetObjects },
  };
}

const placesOf = (record: AssessmentRecord): [sheet: string, id: string, answer: Answer][] =>
  [...record.answers].flatMap(([key, sheet]) =>
    Object.entries(sheet)
      .filter(([, answer]) => isTouched(answer))
      .map(([id, answer]): [string, string, Answer] => [key, id, answer]),
  );

describe('taking over another version of the profile', () => {
  it('does nothing but name the version if it is the same', () => {
    fc.assert(
      fc.property(aSituation, ({ record, before }) => {
        const comparison = compareProfiles(before, before, []);
        expect(comparison.requirements.every(({ fate }) => fate === 'unchanged')).toBe(true);
        expect(comparison.dropped).toEqual([]);
        const plan = planProfileChange(record, comparison, { version: '1', digest: '' });
        expect(plan.answers).toEqual([]);
        expect(plan.changes.map(({ kind }) => kind)).toEqual(['profile']);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves every answer where it was, word for word', () => {
    fc.assert(
      fc.property(aSituation, ({ record, before, middle }) => {
        const comparison = compareProfiles(before, middle.profile, [middle.revision]);
        const after = takenOver(record, comparison, '2');
        for (const [key, id, answer] of placesOf(record)) {
          const { changed: _then, ...said } = answer;
          const {
            changed: _now,
            review: _review,
            toClarify: _mark,
            ...kept
          } = after.answers.get(key)?.[id] ?? expect.fail(`${key}/${id} is gone`);
          const { toClarify: _clarify, ticks: _ticks, ...wanted } = said;
          expect(kept).toMatchObject(wanted);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives each later requirement the answer of the one it comes from, marked unless it asks the same', () => {
    fc.assert(
      fc.property(aSituation, ({ record, before, middle }) => {
        const comparison = compareProfiles(before, middle.profile, [middle.revision]);
        const after = takenOver(record, comparison, '2');
        const objectIds = new Set([...record.answers.keys()].map((key) => key.split('/')[0] ?? ''));
        for (const requirement of comparison.requirements) {
          const [from, ...others] = requirement.from;
          for (const objectId of objectIds) {
            const now = after.answers.get(`${objectId}/${requirement.moduleId}`)?.[requirement.id];
            const then = from && record.answers.get(`${objectId}/${from.moduleId}`)?.[from.id];
            if (others.length === 0) expect(statusOf(now)).toBe(statusOf(then));
            if (statusOf(now) !== 'unbearbeitet')
              expect(isToReview(now)).toBe(isToBeReviewed(requirement));
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('can be undone as one', () => {
    fc.assert(
      fc.property(aSituation, ({ record, before, middle }) => {
        const comparison = compareProfiles(before, middle.profile, [middle.revision]);
        const plan = planProfileChange(record, comparison, { version: '2', digest: '2' });
        const change = makeChange(record, plan, making) ?? expect.fail('no change');
        const noted = partsBefore(record, change.parts);
        const after = apply(record, change);
        const undo = changeOf(after, undoParts(after, change, noted), making);
        expect(valuesOf(apply(after, undo ?? expect.fail('no undo')))).toEqual(valuesOf(record));
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same answers in two steps as in one', () => {
    fc.assert(
      fc.property(aSituation, ({ record, before, middle, last }) => {
        const steps = [middle.revision, last.revision];
        const first = compareProfiles(before, middle.profile, [middle.revision]);
        const second = compareProfiles(middle.profile, last.profile, [last.revision]);
        const direct = compareProfiles(before, last.profile, steps);
        const inTwo = takenOver(takenOver(record, first, '2'), second, '3');
        const inOne = takenOver(record, direct, '3');
        const objectIds = new Set([...record.answers.keys()].map((key) => key.split('/')[0] ?? ''));
        const merged = new Set(
          [...first.requirements, ...second.requirements].flatMap(({ fate, id, from }) =>
            fate === 'merged' ? [id, ...from.map((one) => one.id)] : [],
          ),
        );
        const isMerged = (id: string): boolean =>
          merged.has(id) ||
          second.requirements.some(
            (one) => one.id === id && one.from.some((f) => merged.has(f.id)),
          );
        for (const { moduleId, id } of direct.requirements)
          for (const objectId of objectIds) {
            const [two, one] = [inTwo, inOne].map(
              ({ answers }) => answers.get(`${objectId}/${moduleId}`)?.[id],
            );
            // Several in one: what was open on the way stays open, and an answer may have stayed where it was.
            if (!isMerged(id)) expect(statusOf(two)).toBe(statusOf(one));
            if (statusOf(one) !== 'unbearbeitet' && statusOf(two) !== 'unbearbeitet')
              expect(isToReview(two)).toBe(isToReview(one));
          }
        expect(inTwo.assessment.profile).toMatchObject({ version: '3', previous: '2' });
        expect(inOne.assessment.profile).toMatchObject({ version: '3', previous: '1' });
      }),
      { numRuns: 150 },
    );
  });
});
