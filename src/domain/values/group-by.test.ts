import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy, groupByEach } from './group-by';

it('groups lose nothing and keep the order of things and of groups', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (numbers) => {
      const groups = groupBy(numbers, (number) => number % 3);
      expect([...groups.keys()]).toEqual([...new Set(numbers.map((number) => number % 3))]);
      for (const [rest, group] of groups)
        expect(group).toEqual(numbers.filter((number) => number % 3 === rest));
    }),
  );
});

it('a thing is in every group it belongs to', () => {
  const groups = groupByEach(['a,b', 'b'], (word) => word.split(','));
  expect([...groups]).toEqual([
    ['a', ['a,b']],
    ['b', ['a,b', 'b']],
  ]);
});
