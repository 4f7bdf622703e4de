import { expect, it } from 'vitest';
import { isReachable } from './reachable';

it.each<[string, boolean]>([
  ['https://amt.example/pruefung/', true],
  ['http://intranet/basis-check/', true],
  ['http://10.0.0.7:8080/', true],
  ['http://localhost.amt.example/', true],
  ['http://localhost:4173/', false],
  ['http://app.localhost/', false],
  ['http://127.0.0.1:5173/', false],
  ['http://[::1]:5173/', false],
  ['file:///C:/basis-check/index.html', false],
])('another device can open %s: %s', (address, expected) => {
  expect(isReachable(new URL(address))).toBe(expected);
});
