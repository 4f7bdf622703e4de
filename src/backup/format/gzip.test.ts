import { expect, it } from 'vitest';
import { packed, unpacked } from './gzip';

it('what is unpacked has the size it should have, or is nothing: a small file cannot fill the memory', async () => {
  const bytes = new Uint8Array(3_000_000).fill(32);
  const small = await packed(bytes);
  expect(small.length).toBeLessThan(10_000);
  const whole = await unpacked(small, bytes.length);
  // Comparing three million numbers one by one would take seconds.
  expect(Buffer.compare(whole ?? new Uint8Array(), bytes)).toBe(0);
  for (const size of [0, 1000, bytes.length - 1, bytes.length + 1])
    expect(await unpacked(small, size)).toBeUndefined();
  expect(await unpacked(small.subarray(0, 500), bytes.length)).toBeUndefined();
  expect(await unpacked(new Uint8Array([1, 2, 3]), 3)).toBeUndefined();
});
