import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../record/assessment';
import { restructured } from '../change/change.fixture';
import { sampleAssessment } from '../record/data.fixture';
import { planRevive } from './revive';
import type { StructureChange } from '../change/structure-change';
import { planMerge } from './structure-plan';
import { WHOLE_SCOPE_ID } from '../record/target-object';

const carriedOut = (assessment: Assessment, changes: readonly StructureChange[]): Assessment =>
  restructured(assessment, ...changes);
const merge = (assessment: Assessment, from: string, into: string): Assessment =>
  carriedOut(
    assessment,
    planMerge(assessment, new Map(), { from, into, reason: 'gleich' }).changes,
  );
const revive = (assessment: Assessment, id: string): Assessment =>
  carriedOut(assessment, planRevive(assessment, id).changes);
const countsOf = ({ targetObjects }: Assessment): (number | null | undefined)[] =>
  targetObjects.slice(1).map(({ count }) => count);
const pcs = (...counts: (number | null)[]): Assessment =>
  sampleAssessment({
    targetObjects: [
      { id: WHOLE_SCOPE_ID, title: 'Ganzes' },
      ...counts.map((count, index) => ({ id: `o${String(index)}`, title: 'PC', count })),
    ],
  });

describe('reviving what was merged', () => {
  it('restores both numbers', () => {
    const merged = merge(pcs(2, 3), 'o0', 'o1');
    expect(countsOf(merged)).toEqual([2, 5]);
    expect(planRevive(merged, 'o0').counts).toMatchObject({ kind: 'restored', value: 3 });
    expect(countsOf(revive(merged, 'o0'))).toEqual([2, 3]);
  });
  it('does so whatever the order of merging and reviving', () => {
    const order = fc.shuffledSubarray(['o1', 'o2', 'o3'], { minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }),
        fc.tuple(order, fc.infiniteStream(fc.nat(10))),
        (counts, [ids, picks]) => {
          const before = pcs(...counts);
          let now = ids.reduce((next, id) => merge(next, id, 'o0'), before);
          const left = [...ids];
          while (left.length > 0) {
            const [id = ''] = left.splice((picks.next().value ?? 0) % left.length, 1);
            now = revive(now, id);
          }
          expect(countsOf(now)).toEqual(counts);
        },
      ),
    );
  });
  it('does not touch a number that a person has changed since, and says so', () => {
    const merged = merge(pcs(2, 3), 'o0', 'o1');
    const edited = carriedOut(merged, [
      { kind: 'object', objectId: 'o1', field: 'count', value: 7 },
    ]);
    expect(planRevive(edited, 'o0').counts).toMatchObject({ kind: 'changedSince', value: 7 });
    expect(countsOf(revive(edited, 'o0'))).toEqual([2, 7]);
  });
  it('cannot know the numbers of a merge by an older version', () => {
    const merged = merge(pcs(2, 3), 'o0', 'o1');
    const targetObjects = merged.targetObjects.map((object) =>
      object.retired
        ? { ...object, retired: { at: object.retired.at, by: '', reason: '', mergedInto: 'o1' } }
        : object,
    );
    expect(planRevive({ ...merged, targetObjects }, 'o0').counts?.kind).toBe('unknown');
  });
  it('touches no number if nothing was counted', () => {
    const merged = merge(pcs(null, 3), 'o0', 'o1');
    expect(countsOf(revive(merged, 'o0'))).toEqual([null, 3]);
  });
});
