/** The laws of comparing and going back, over random stories of three windows. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type AssessmentRecord } from '../change/apply';
import type { Change, ChangePart } from '../change/change';
import { undoParts, partsBefore } from '../change/invert';
import { ChangeClock } from '../change/stamp';
import { aStory, NOON, START } from '../change/story.fixture';
import { differencesBetween } from './differences';
import { changesBack } from './going-back';

const replay = (changes: readonly Change[]): AssessmentRecord => changes.reduce(apply, START);

/** A story and where in it the snapshot was taken. */
const aPast = aStory.chain(({ changes }) =>
  fc.nat(changes.length).map((at) => ({
    changes,
    then: replay(changes.slice(0, at)),
    now: replay(changes),
  })),
);

let made = 0;
const making = () => ({
  clock: new ChangeClock(`back.${String((made += 1))}`, () => NOON + 1000),
  actor: { at: new Date(NOON + 1000).toISOString(), by: 'Sabine Łukasik' },
});

const back = (now: AssessmentRecord, then: AssessmentRecord): AssessmentRecord =>
  changesBack(now, then, making()).reduce(apply, now);

type Values = Readonly<Record<string, unknown>>;
const NONE: unknown[] = [undefined, null];
/** Without stamps and places in lists, whose order stays; versions apart, and nothing that says nothing. */
function contentOf({ assessment, answers }: AssessmentRecord): unknown {
  const { targetObjects, providerList = [], moduleChoices = {}, document = {} } = assessment;
  const own = without(assessment, ['changed', 'changedAt', 'awaited', 'handedOut']);
  const thing = (one: Values) => without(one, ['changed', 'position', 'added']);
  const choices = Object.entries(moduleChoices).flatMap(([id, choice]) => {
    const said = { ...choice, added: choice.added ?? undefined };
    return choice.leftOut || choice.reason !== '' || choice.added !== undefined || choice.extra
      ? [[id, filled(said)] as const]
      : [];
  });
  return {
    ...filled(own),
    targetObjects: targetObjects.map(thing),
    providerList: providerList.map(thing),
    measures: (assessment.measures ?? []).map(thing),
    moduleChoices: Object.fromEntries(choices),
    setupAnswers: filled(assessment.setupAnswers ?? {}),
    document: filled({
      texts: filled(document.texts ?? {}),
      order: document.order,
      off: document.off,
    }),
    answers: [...answers]
      .flatMap(([key, sheet]) =>
        Object.entries(sheet).map(([id, answer]) => [
          `${key}/${id}`,
          JSON.stringify(Object.entries(without(answer, ['changed'])).sort()),
        ]),
      )
      .filter(([, answer]) => answer !== '[]')
      .sort(),
  };
}

function without(values: Values, fields: readonly string[]): Record<string, unknown> {
  return filled(
    Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field))),
  );
}

function filled(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) =>
        !NONE.includes(value) && JSON.stringify(value) !== '{}' && JSON.stringify(value) !== '[]',
    ),
  );
}

const versionsOf = ({ assessment }: AssessmentRecord) =>
  (assessment.document?.versions ?? []).map(({ id }) => id);

describe('comparing', () => {
  it('a state with itself finds nothing', () => {
    fc.assert(
      fc.property(aPast, ({ now }) => {
        expect(differencesBetween(now, structuredClone(now))).toEqual([]);
      }),
    );
  });

  it('the other way round finds the same, mirrored', () => {
    fc.assert(
      fc.property(aPast, ({ now, then }) => {
        const mirrored = differencesBetween(then, now).map(({ before, after }) => ({
          before: after,
          after: before,
        }));
        const found = differencesBetween(now, then);
        expect(found).toHaveLength(mirrored.length);
        expect(found).toEqual(expect.arrayContaining(mirrored));
      }),
    );
  });
});

describe('going back', () => {
  it('gives exactly the state of then, but for the versions recorded since', () => {
    fc.assert(
      fc.property(aPast, ({ now, then }) => {
        const after = back(now, then);
        expect(contentOf(after)).toEqual(contentOf(then));
        expect(versionsOf(after)).toEqual(expect.arrayContaining(versionsOf(then)));
        expect(versionsOf(after)).toEqual(expect.arrayContaining(versionsOf(now)));
      }),
      { numRuns: 200 },
    );
  });

  it('and back again gives exactly the state before, and then nothing is left to do', () => {
    fc.assert(
      fc.property(aPast, ({ now, then }) => {
        const again = back(back(now, then), now);
        expect(contentOf(again)).toEqual(contentOf(now));
        expect(changesBack(again, again, making())).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('holds against every change made before it, in whatever order they arrive', () => {
    fc.assert(
      fc.property(
        aPast.chain((past) => {
          const all = [...past.changes, ...changesBack(past.now, past.then, making())];
          return fc.record({
            past: fc.constant(past),
            shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
          });
        }),
        ({ past, shuffled }) => {
          expect(contentOf(replay(shuffled))).toEqual(contentOf(past.then));
        },
      ),
    );
  });

  it('is one change, undone like any other where nobody changed anything since', () => {
    fc.assert(
      fc.property(aPast, ({ now, then }) => {
        const changes = changesBack(now, then, making());
        let record = now;
        for (const change of changes) {
          const before = partsBefore(record, change.parts);
          record = apply(record, change);
          expect(undoParts(record, change, before)).toHaveLength(change.parts.length);
        }
        // Only what a clock a year ahead has stamped is a change of its own.
        expect(changes.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('of a copied answer brings back all of what was answered, not only what differs', () => {
    const own = [written('A1', 'note', 'von Hand'), written('A1', 'implementation', 'Image')];
    const copies = own.map((part): ChangePart => ({
      ...part,
      value: part.field === 'note' ? 'kopiert' : 'Image',
      copied: true,
    }));
    const [then, now] = [changed(START, 1, own), changed(START, 1, copies)];
    expect(contentOf(back(now, then))).toEqual(contentOf(then));
  });

  it('of an object that was unmade brings back no field it got later on', () => {
    const object = (field: 'title' | 'added' | 'location', value: unknown) =>
      ({ on: 'object', id: 'o9', field, value }) as ChangePart;
    const added = changed(START, 1, [object('title', 'Server'), object('added', true)]);
    const placed = changed(added, 2, [object('location', 'Keller')]);
    const unmade = back(placed, START);
    expect(contentOf(unmade)).toEqual(contentOf(START));
    expect(contentOf(back(unmade, added))).toEqual(contentOf(added));
  });

  it('of very much is several changes, so that no entry of the log grows without bounds', () => {
    const many = Array.from({ length: 20_001 }, (_, index) => ({
      ...written(`A${String(index % 100)}`, 'note', 'da'),
      moduleId: `M.${String(Math.floor(index / 100))}`,
    }));
    const now = changed(START, 1, many);
    const changes = changesBack(now, START, making());
    expect(changes.map(({ parts }) => parts.length)).toEqual([20_000, 1]);
    expect(contentOf(changes.reduce(apply, now))).toEqual(contentOf(START));
  });
});

const written = (requirementId: string, field: 'note' | 'implementation', value: string) =>
  ({ on: 'answer', objectId: 'o1', moduleId: 'SYS.2.1', requirementId, field, value }) as const;

const changed = (record: AssessmentRecord, ms: number, parts: readonly ChangePart[]) =>
  apply(record, { stamp: { at: new Date(NOON + ms).toISOString(), by: '', device: 'd.1' }, parts });
