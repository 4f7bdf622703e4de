import { afterEach, expect, it } from 'vitest';
import { isNewer, watchVersions } from './other-versions';

it.each([
  ['0.2.0', '0.1.9', true],
  ['0.10.0', '0.9.0', true],
  ['1.0.0', '0.99.99', true],
  ['0.1.0', '0.1.0', false],
  ['0.1.0', '0.1.1', false],
])('%s is newer than %s: %s', (one, other, newer) => {
  expect(isNewer(one, other)).toBe(newer);
});

const strangers: BroadcastChannel[] = [];
afterEach(() => strangers.splice(0).forEach((channel) => channel.close()));

/** Another window of this browser, and what it hears. */
function stranger(): { say: (data: unknown) => void; heard: () => Promise<unknown> } {
  const channel = new BroadcastChannel('basis-check-kommune-version');
  strangers.push(channel);
  return {
    say: (data) => channel.postMessage(data),
    heard: () => new Promise((resolve) => (channel.onmessage = ({ data }) => resolve(data))),
  };
}

it('the older of two windows hears of the newer, whichever was opened first; nonsense is not heard', async () => {
  const first = stranger();
  const greeting = first.heard();
  const newer = new Promise((resolve) => watchVersions('0.2.0', resolve));
  expect(await greeting).toBe('0.2.0');
  const answer = first.heard();
  first.say('0.1.0');
  expect(await answer).toBe('0.2.0');
  for (const nonsense of ['<b>', '9.9', 7, null, { version: '9.0.0' }]) first.say(nonsense);
  first.say('0.3.0');
  expect(await newer).toBe('0.3.0');
});
