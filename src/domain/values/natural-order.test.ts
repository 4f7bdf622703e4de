import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNaturally } from './natural-order';

it('counts as people do', () => {
  const sorted = ['SYS.1.10', 'SYS.1.2.3', 'ORP.1.A15', 'ORP.1.A2', 'SYS.1.9'].sort(
    compareNaturally,
  );
  expect(sorted).toEqual(['ORP.1.A2', 'ORP.1.A15', 'SYS.1.2.3', 'SYS.1.9', 'SYS.1.10']);
});

it('A{m} comes before A{n} exactly if m < n', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (m, n) => {
      const order = compareNaturally(`ORP.4.A${String(m)}`, `ORP.4.A${String(n)}`);
      expect(Math.sign(order)).toBe(Math.sign(m - n));
    }),
  );
});
