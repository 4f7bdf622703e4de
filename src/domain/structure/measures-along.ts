/** Measures follow their gaps to where these move: nothing is taken off a measure, the new places are added. */
import type { StructureChange } from '../change/structure-change';
import type { Assessment } from '../record/assessment';
import { pairKey, type ClosedPair } from '../record/measure';

/** `heirs`: where a gap is asked as well from now on; empty if it stays where it is. */
export function measuresAlong(
  { measures = [] }: Pick<Assessment, 'measures'>,
  heirs: (pair: ClosedPair) => readonly ClosedPair[],
): StructureChange[] {
  return measures.flatMap(({ id, closes = [] }): StructureChange[] => {
    const pairs = new Map(closes.map((pair) => [pairKey(pair), pair]));
    for (const heir of closes.flatMap(heirs))
      if (!pairs.has(pairKey(heir))) pairs.set(pairKey(heir), heir);
    if (pairs.size === closes.length) return [];
    return [{ kind: 'measure', measure: { id, closes: [...pairs.values()] } }];
  });
}

/** The same requirement of another object, for gaps of this one. */
export const onObject =
  (from: string, to: string) =>
  ({ objectId, moduleId, requirementId }: ClosedPair): ClosedPair[] =>
    objectId === from ? [{ objectId: to, moduleId, requirementId }] : [];
