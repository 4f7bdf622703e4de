/** Random stories of several windows that change one assessment and learn of each other late. Test code only. */
import fc from 'fast-check';
import type { AnswerChange } from '../record/assessment';
import { sampleAssessment } from '../record/data.fixture';
import type { StructureChange, StructurePlan } from './structure-change';
import { planMerge, planSplit } from '../structure/structure-plan';
import { WHOLE_SCOPE_ID } from '../record/target-object';
import { apply, type AssessmentRecord } from './apply';
import type { Change } from './change';
import { makeChange } from './make-change';
import { ChangeClock } from './stamp';

export const START: AssessmentRecord = {
  assessment: sampleAssessment({
    targetObjects: [
      { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' },
      { id: 'o1', title: 'PC Rathaus', kind: 'client', count: 3 },
      { id: 'o2', title: 'PC Bauhof', kind: 'client', count: 2 },
    ],
  }),
  answers: new Map(),
};
const anObject = fc.constantFrom('o1', 'o2', 'o3', 'o4', WHOLE_SCOPE_ID);
const aText = fc.constantFrom('', 'Image', 'Łódź', 'toString');
export const anAnswerChange: fc.Arbitrary<AnswerChange> = fc.record({
  objectId: anObject,
  moduleId: fc.constantFrom('SYS.2.1', 'ORP.1'),
  requirementId: fc.constantFrom('A1', 'A2'),
  field: fc.constantFrom('note', 'implementation', 'reason'),
  value: aText,
});
const aWish: fc.Arbitrary<StructureChange> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    object: fc.record({
      id: fc.constantFrom('o3', 'o4'),
      title: aText,
      kind: fc.constant('client'),
    }),
    after: fc.constantFrom('o1', 'o2'),
  }),
  fc.record({ kind: fc.constant('move' as const), objectId: anObject, to: anObject }),
  fc.record({ kind: fc.constant('retire' as const), objectId: anObject, reason: aText }),
  fc.record({ kind: fc.constant('revive' as const), objectId: anObject }),
  fc.record({
    kind: fc.constant('object' as const),
    objectId: anObject,
    field: fc.constant('location' as const),
    value: aText,
  }),
  fc.record({
    kind: fc.constant('choose' as const),
    objectId: anObject,
    moduleId: fc.constant('ORP.1'),
    choice: fc.option(fc.record({ applies: fc.boolean(), reason: aText }), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('module' as const),
    moduleId: fc.constantFrom('ORP.1', 'toString'),
    choice: fc.record(
      {
        leftOut: fc.boolean(),
        reason: aText,
        added: fc.boolean(),
        extra: fc.constant(['A9'] as string[]),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    kind: fc.constant('setup' as const),
    questionId: fc.constantFrom('server', 'netz'),
    answer: fc.option(fc.record({ options: fc.constant(['ja'] as string[]) }), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('provider' as const),
    provider: fc.record({ id: fc.constantFrom('p1', 'p2'), name: aText }),
  }),
  fc.record({
    kind: fc.constant('detail' as const),
    field: fc.constant('sites' as const),
    value: aText,
  }),
  fc.record({
    kind: fc.constant('documentText' as const),
    name: fc.constantFrom('goals', 'toString'),
    text: aText,
  }),
  fc.record({
    kind: fc.constant('documentSections' as const),
    order: fc.constant(['plan'] as string[]),
  }),
  fc.record({
    kind: fc.constant('handedOut' as const),
    handedOut: fc.oneof(
      fc.record({
        id: fc.constantFrom('h1', 'h2'),
        at: fc.constantFrom('2026-11-21T12:00:00.000Z', '2026-11-21T12:00:01.000Z'),
        by: aText,
        recipient: aText,
        what: aText,
        questions: fc.nat(9),
      }),
      fc.record({
        id: fc.constantFrom('h1', 'h2'),
        returnedAt: fc.constant('2026-11-22T12:00:00.000Z'),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant('measure' as const),
    measure: fc.record(
      {
        id: fc.constantFrom('m1', 'm2'),
        title: aText,
        costOnce: fc.option(fc.nat(9), { nil: null }),
        state: fc.constantFrom('geplant' as const, 'erledigt' as const),
        closes: fc
          .constantFrom('M.A1', 'M.A2')
          .map((requirementId) => [{ objectId: 'o1', moduleId: 'M', requirementId }]),
      },
      { requiredKeys: ['id'] },
    ),
  }),
  fc.record({
    kind: fc.constant('dismissBundle' as const),
    bundleId: fc.constantFrom('b1', 'b2'),
  }),
  fc.record({
    kind: fc.constant('documentVersion' as const),
    version: fc.record({ id: fc.constantFrom('v1', 'v2'), name: aText }),
  }),
);

export type Act = (record: AssessmentRecord) => StructurePlan;
export const anAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: anAnswerChange.map((one): Act => () => ({ changes: [], answers: [one] })),
  },
  { weight: 5, arbitrary: aWish.map((one): Act => () => ({ changes: [one], answers: [] })) },
  fc.constantFrom('o1', 'o2', 'o3').map(
    (objectId): Act =>
      ({ assessment, answers }) =>
        planSplit(assessment, answers, { objectId, newId: 'o4', title: 'Teil', count: 1 }),
  ),
  fc.tuple(anObject, anObject).map(
    ([from, into]): Act =>
      ({ assessment, answers }) =>
        planMerge(assessment, answers, { from, into, reason: 'gleich' }),
  ),
);

/** One step: a window does something, or receives everything the others have done so far. */
export const aStep = fc.record({
  window: fc.constantFrom(0, 1, 2),
  act: fc.option(anAct, { nil: undefined }),
});

export interface Story {
  /** Every change, in the order in which it was made. */
  changes: Change[];
  /** What each window shows in the end, after receiving everything. */
  windows: AssessmentRecord[];
}

/** One of the windows has a clock a year ahead, one a clock ten minutes behind. */
const CLOCKS = [0, 365 * 24 * 3_600_000, -600_000];
/** The tests set the wall clock: it hardly moves. */
export const NOON = Date.parse('2026-11-21T12:00:00.000Z');

/** What a window does next; undefined: it receives everything the others have done. */
interface Step {
  window: number;
  act: Act | undefined;
}

/** `nowOf`: the wall clock of each window, in milliseconds. */
export function tell(
  steps: Iterable<Step>,
  nowOf: readonly (() => number)[] = CLOCKS.map((off) => () => NOON + off),
): Story {
  const clocks = nowOf.map((now, index) => new ChangeClock(`d${String(index)}.1`, now));
  const windows = nowOf.map(() => START);
  const heard = nowOf.map(() => 0);
  const changes: Change[] = [];
  const hear = (index: number): void => {
    for (const change of changes.slice(heard[index])) {
      clocks[index]?.hear(change.stamp);
      windows[index] = apply(windows[index] ?? START, change);
    }
    heard[index] = changes.length;
  };
  for (const { window, act } of steps) {
    const [clock, record, now] = [clocks[window], windows[window], nowOf[window]];
    if (clock === undefined || record === undefined || now === undefined) continue;
    if (act === undefined) {
      hear(window);
      continue;
    }
    const actor = { at: new Date(now()).toISOString(), by: `Person ${String(window)}` };
    const change = makeChange(record, act(record), { clock, actor });
    if (change === undefined) continue;
    windows[window] = apply(record, change);
    changes.push(change);
  }
  nowOf.forEach((_, index) => hear(index));
  return { changes, windows };
}

export const aStory = fc.array(aStep, { minLength: 1, maxLength: 30 }).map((steps) => tell(steps));
