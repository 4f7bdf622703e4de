import { expect, it } from 'vitest';
import { estimateTime } from './time-estimate';

it.each([
  [0, { leastHours: 0, mostHours: 0, mostDays: 0 }],
  [1, { leastHours: 1, mostHours: 1, mostDays: 1 }],
  [339, { leastHours: 17, mostHours: 34, mostDays: 5 }],
])('%s questions take %o', (questions, wanted) => {
  expect(estimateTime(questions)).toEqual(wanted);
});
