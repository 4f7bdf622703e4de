import { expect, it } from 'vitest';
import { fromHex, toHex, utf8 } from '$sealing/bytes';
import { keyOf, passwordBits, seal, unseal } from '$sealing/seal';
import { makeLock, openLock, rewrap } from './device-keys';
import type { LockRecord } from './lock-record';

const QUICK = 10;
const PASSPHRASE = 'Linde Mühlrad Pfütze 7';

/** A record made of known bytes, by the description in docs/data.md and not by our code. */
async function knownLock(): Promise<LockRecord> {
  const salt = fromHex('000102030405060708090a0b0c0d0e0f');
  const key = await keyOf(await passwordBits(PASSPHRASE, salt, QUICK));
  const words = 'basis-check-lock/1/check';
  const bits = Uint8Array.from({ length: 64 }, (_, index) => index);
  const check = await seal(key, utf8(words), words);
  const keys = await seal(key, bits, 'basis-check-lock/1/keys');
  const all = [...utf8(`${String(QUICK)}/`), ...salt, ...check, ...keys];
  const digest = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(all))));
  const made = { epoch: 'e', idleMinutes: 15, iterations: QUICK, salt, check, keys, digest };
  return { id: 'lock', format: 1, ...made } as LockRecord;
}

it('the first 32 bytes of what is wrapped encrypt the records, the others make the hashes (HMAC-SHA-256)', async () => {
  const keys = await openLock(await knownLock(), PASSPHRASE);
  if (typeof keys === 'string') throw new Error(keys);
  // RFC 4231 has no key of these bytes; computed with openssl.
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', keys.names, utf8('ORP.1')));
  expect(toHex(mac)).toBe(MAC);
  const first = await keyOf(Uint8Array.from({ length: 32 }, (_, index) => index));
  const sealed = await seal(first, utf8('geheim'), 'a');
  expect(await unseal(keys.records, sealed, 'a')).toEqual(utf8('geheim'));
});
const MAC = '2e79139f33fdf95203c34c0d4984a77f2194004ee6f543275e1d5d619a2b9004';

it('a wrong passphrase is told from a damaged record, whatever of it is damaged', async () => {
  const { record } = await makeLock(PASSPHRASE, 15, QUICK);
  expect(await openLock(record, `${PASSPHRASE}.`)).toBe('wrong');
  expect(await openLock(record, '')).toBe('wrong');
  // Typed on a system that composes letters in another way.
  expect(await openLock(record, PASSPHRASE.normalize('NFD'))).toMatchObject({});
  const flipped = (bytes: Uint8Array<ArrayBuffer>) =>
    bytes.map((byte, index) => (index === 9 ? byte ^ 1 : byte));
  const damaged: Partial<LockRecord>[] = [
    { keys: flipped(record.keys) },
    { keys: record.keys.slice(0, 20) },
    { keys: undefined as never },
    { salt: flipped(record.salt) },
    { salt: 'salt' as never },
    { iterations: QUICK + 1 },
    { iterations: 0 },
    { iterations: 1e9 },
    { iterations: NaN },
  ];
  for (const part of damaged)
    expect(await openLock({ ...record, ...part }, PASSPHRASE), JSON.stringify(part)).toBe(
      'damaged',
    );
  // What opens the keys is enough.
  for (const part of [{ check: flipped(record.check) }, { digest: '' }])
    expect(await openLock({ ...record, ...part }, PASSPHRASE)).toMatchObject({});
});

it('the keys cannot be taken out of the memory, and no two devices have the same', async () => {
  const { record, keys } = await makeLock(PASSPHRASE, 15, QUICK);
  for (const key of [keys.records, keys.names]) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  }
  const other = await makeLock(PASSPHRASE, 15, QUICK);
  expect(other.record.salt).not.toEqual(record.salt);
  expect(other.record.epoch).not.toBe(record.epoch);
  const sealed = await seal(other.keys.records, utf8('geheim'), 'a');
  expect(await unseal(keys.records, sealed, 'a')).toBeUndefined();
});

it('another passphrase opens the same keys, and the one before opens nothing any more', async () => {
  const { record, keys } = await makeLock(PASSPHRASE, 5, QUICK);
  const next = 'Ganz andere Wörter 9';
  const changed = await rewrap(record, { old: PASSPHRASE, next }, QUICK);
  if (typeof changed === 'string') throw new Error(changed);
  expect(changed).toMatchObject({ epoch: record.epoch, idleMinutes: 5 });
  expect(await openLock(changed, PASSPHRASE)).toBe('wrong');
  const opened = await openLock(changed, next);
  if (typeof opened === 'string') throw new Error(opened);
  const sealed = await seal(keys.records, utf8('geheim'), 'a');
  expect(await unseal(opened.records, sealed, 'a')).toEqual(utf8('geheim'));
  expect(await rewrap(record, { old: next, next }, QUICK)).toBe('wrong');
  await expect(rewrap(record, { old: PASSPHRASE, next: '' }, QUICK)).rejects.toThrow(RangeError);
});

it('nobody guesses faster than 600,000 rounds for each passphrase', async () => {
  const { record } = await makeLock(PASSPHRASE, 15);
  expect(record.iterations).toBeGreaterThanOrEqual(600_000);
});
