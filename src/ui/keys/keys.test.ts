import { expect, it } from 'vitest';
import { KEYS } from './key-table';

it('every key means one thing', () => {
  const pressed = Object.values(KEYS).map(({ press }) => press);
  expect(new Set(pressed).size).toBe(pressed.length);
});
