/** The laws of merging, over three devices with wrong clocks that work apart and read each other's files late. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../change/apply';
import { partKey, type ChangePart } from '../change/change';
import { changeOf } from '../change/make-change';
import { anAct, START } from '../change/story.fixture';
import { BEFORE_DEVICES, stampKey } from '../change/stamp';
import type { AssessmentRecord } from '../change/apply';
import { isEmptyValue, sameValue } from '../values/same-value';
import { compareSides } from './compare-sides';
import { decidedBy, doing, merging, NOBODY, threeDevices, type Device } from './merge.fixture';
import { heldFields, type Held } from './held-fields';
import { actKey } from './log-index';
import { undoMergeParts } from './undo-merge';

const RUNS = { numRuns: 25 };
const stateOf = ({ record: { assessment, answers } }: { record: AssessmentRecord }) => ({
  assessment,
  answers: Object.fromEntries([...answers].filter(([, sheet]) => Object.keys(sheet).length > 0)),
});
const logOf = ({ log }: Pick<Device, 'log'>): string[] =>
  log.flatMap(({ change }) => change.parts.map((part) => actKey(change.stamp, part))).sort();
const aDecision = fc.constantFrom(
  'ours' as const,
  'theirs' as const,
  'both' as const,
  'clarify' as const,
);
const decisions = fc.array(aDecision, { minLength: 1, maxLength: 4 });
const into = (ours: Device, ...others: Device[]): Device =>
  others.reduce((now, other) => merging(now, other).device, ours);

describe('a merge', () => {
  it('gives the same state and the same log in any order', () => {
    fc.assert(
      fc.property(threeDevices, ([a, b, c]) => {
        const all = [
          into(a, b, c),
          into(a, c, b),
          into(b, into(c, a)),
          into(into(c, b), a),
          into(b, a, c, a),
        ];
        for (const one of all) {
          expect(stateOf(one)).toEqual(stateOf(all[0] ?? one));
          expect(logOf(one)).toEqual(logOf(all[0] ?? one));
        }
      }),
      RUNS,
    );
  });

  it('changes nothing the second time, and its state is the log, replayed', () => {
    fc.assert(
      fc.property(threeDevices, decisions, ([a, b], by) => {
        const selection = { ...NOBODY, decisions: decidedBy(a, b, by) };
        const { device } = merging(a, b, selection);
        const again = merging(device, b).plan;
        expect(again.entries).toEqual([]);
        expect(again.open).toEqual([]);
        const replayed = device.log.map(({ change }) => change).reduce(apply, START);
        expect(stateOf({ record: replayed })).toEqual(stateOf(device));
      }),
      RUNS,
    );
  });

  it('is settled for both: the other device takes the decisions over and ends with the same state', () => {
    fc.assert(
      fc.property(threeDevices, decisions, ([a, b], by) => {
        const { device } = merging(a, b, { ...NOBODY, decisions: decidedBy(a, b, by) });
        const back = merging(b, device);
        expect(back.plan.open).toEqual([]);
        expect(stateOf(back.device)).toEqual(stateOf(device));
      }),
      RUNS,
    );
  });

  it('never overwrites silently what the other did not know', () => {
    fc.assert(
      fc.property(threeDevices, ([a, b]) => {
        for (const { verdict, part, ours, theirs } of compareSides(a, b).fields) {
          const copies = [ours, theirs].some(({ stamp }) => stamp?.copied === true);
          if (copies || SILENT.has(fieldOf(part))) continue;
          if (verdict === 'theirs' && isOwn(ours)) expect(hasSeen(b, ours, part)).toBe(true);
          if (verdict === 'kept' && isOwn(theirs)) expect(hasSeen(a, theirs, part)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('loses no value even where the logs are torn, and ends with the same state', () => {
    fc.assert(
      fc.property(threeDevices, fc.infiniteStream(fc.boolean()), ([a, b], keep) => {
        const torn = (device: Device): Device => ({
          ...device,
          log: device.log.filter(() => keep.next().value),
        });
        const [one, other] = [torn(a), torn(b)];
        const { device } = merging(one, other);
        expect(stateOf(device)).toEqual(stateOf(merging(a, b).device));
        const kept = new Set([...logOf(device), ...actsIn(device.record)]);
        for (const act of [...actsIn(a.record), ...actsIn(b.record)]) expect(kept).toContain(act);
      }),
      RUNS,
    );
  });
});

const SILENT = new Set(['position', 'tally', 'at', 'by']);
/** Not what all of them began with. */
const isOwn = ({ stamp }: Held): boolean => stamp !== undefined && stamp.device !== BEFORE_DEVICES;
/** The act itself arrived there, or somebody there began from the same words. */
function hasSeen({ told, log }: Device, { stamp, value }: Held, part: ChangePart): boolean {
  if (stamp !== undefined && told.has(actKey(stamp, part))) return true;
  return log.some(({ before }) =>
    before.some((seen) => partKey(seen) === partKey(part) && sameValue(seen.value, value)),
  );
}
const fieldOf = (part: object): string => ('field' in part ? String(part.field) : '');

/** What the fields of a record hold, by when it was written. */
function actsIn({ assessment, answers }: AssessmentRecord): string[] {
  const fields = [...heldFields(assessment)].flatMap(([key, { stamp }]) =>
    stamp === undefined || stamp.device === BEFORE_DEVICES ? [] : [`${stampKey(stamp)}|${key}`],
  );
  const own = [...answers].flatMap(([sheet, answersOfSheet]) =>
    Object.entries(answersOfSheet).flatMap(([id, { changed }]) =>
      Object.entries(changed).map(
        ([field, stamp]) => `${stampKey(stamp)}|answer/${sheet}/${id}/${field}`,
      ),
    ),
  );
  return [...fields, ...own];
}

describe('undoing a merge', () => {
  it('brings every value back, and keeps what was written since', () => {
    fc.assert(
      fc.property(
        threeDevices,
        decisions,
        fc.array(anAct, { maxLength: 3 }),
        ([a, b], by, acts) => {
          const { device, plan } = merging(a, b, { ...NOBODY, decisions: decidedBy(a, b, by) });
          const worked = acts.reduce(doing, device);
          const retirement = { at: '2026-11-30T12:00:00.000Z', by: '', reason: 'zurück' };
          const parts = undoMergeParts(worked.record, plan.undo, retirement);
          const change = changeOf(worked.record, parts, worked.making);
          const after = change === undefined ? worked.record : apply(worked.record, change);
          if (acts.length === 0) expect(valuesOf(after)).toEqual(valuesOf(a.record));
          const since = new Set(logOf(worked).filter((act) => !logOf(device).includes(act)));
          for (const act of actsIn(worked.record))
            if (since.has(act) && !act.includes('/position')) expect(actsIn(after)).toContain(act);
        },
      ),
      RUNS,
    );
  });
});

/** Values alone, without when and by whom, and without what is empty. */
function valuesOf({ assessment, answers }: AssessmentRecord): Map<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [key, { value }] of heldFields(assessment))
    if (!isEmptyValue(value)) values.set(key, value);
  for (const [key, sheet] of answers)
    for (const [id, answer] of Object.entries(sheet))
      for (const [field, value] of Object.entries(answer))
        if (field !== 'changed' && !isEmptyValue(value)) values.set(`${key}/${id}/${field}`, value);
  return values;
}
