import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anAnswer } from './probe-data';
import { withPending } from './pending';

const sheets = fc.dictionary(fc.constantFrom('A1', 'A2', 'A3'), anAnswer);
const FIELDS = ['status', 'note', 'implementation', 'toClarify'] as const;
const pendings = fc.uniqueArray(
  fc.tuple(fc.constantFrom('A1', 'A2', 'A3'), fc.constantFrom(...FIELDS)),
  { selector: (pair) => pair.join() },
);

it('pending fields keep the local value, all others take the stored one', () => {
  fc.assert(
    fc.property(sheets, sheets, pendings, (stored, local, pending) => {
      const isPending = (id: string, field: string): boolean =>
        pending.some(([one, other]) => one === id && other === field);
      const merged = withPending(stored, local, isPending);
      for (const id of ['A1', 'A2', 'A3'])
        for (const field of FIELDS) {
          const changedHere = local[id]?.changed[field] !== undefined && isPending(id, field);
          const wanted = changedHere ? local[id]?.[field] : stored[id]?.[field];
          expect(merged[id]?.[field]).toEqual(wanted);
        }
    }),
  );
});

it('without pending input it is the stored sheet', () => {
  fc.assert(
    fc.property(sheets, sheets, (stored, local) => {
      expect(withPending(stored, local, () => false)).toEqual(stored);
    }),
  );
});
