/**
 * The keys of a locked device. The data are encrypted with a random key that nobody knows; it is wrapped with a key made of
 * the passphrase, so that another passphrase only wraps it anew. In memory the keys cannot be taken out.
 */
import { joined, sha256, toHex, utf8, type Bytes } from '$sealing/bytes';
import { ITERATIONS, keyOf, passwordBits, seal, unseal } from '$sealing/seal';
import { LOCK_ID, type IdleMinutes, type LockRecord } from './lock-record';

export interface DeviceKeys {
  /** AES-256-GCM, for the records. */
  records: CryptoKey;
  /** HMAC-SHA-256, for what stands in keys and indexes. */
  names: CryptoKey;
}

const AAD = { check: 'basis-check-lock/1/check', keys: 'basis-check-lock/1/keys' } as const;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** More are not computed: nobody waits for a minute. */
const MAX_ITERATIONS = 10_000_000;

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** New keys, and the record that opens them. `iterations` is for tests, which have no time for a slow key. */
export async function makeLock(
  passphrase: string,
  idleMinutes: IdleMinutes,
  iterations = ITERATIONS,
): Promise<{ record: LockRecord; keys: DeviceKeys }> {
  const bits = random(2 * KEY_BYTES);
  const keys = await imported(bits);
  const wrap = await wrapped(bits, passphrase, iterations);
  bits.fill(0);
  const epoch = toHex(random(16));
  return { record: { id: LOCK_ID, format: 1, epoch, idleMinutes, ...wrap }, keys };
}

/** The keys; `wrong`: another passphrase; `damaged`: no passphrase opens this record. */
export async function openLock(
  record: LockRecord,
  passphrase: string,
): Promise<DeviceKeys | 'wrong' | 'damaged'> {
  const bits = await unwrapped(record, passphrase);
  if (typeof bits === 'string') return bits;
  const keys = await imported(bits);
  bits.fill(0);
  return keys;
}

/** The same keys under another passphrase; nothing that is encrypted changes. */
export async function rewrap(
  record: LockRecord,
  passphrases: { old: string; next: string },
  iterations = ITERATIONS,
): Promise<LockRecord | 'wrong' | 'damaged'> {
  const bits = await unwrapped(record, passphrases.old);
  if (typeof bits === 'string') return bits;
  const wrap = await wrapped(bits, passphrases.next, iterations);
  bits.fill(0);
  return { ...record, ...wrap };
}

type Wrap = Pick<LockRecord, 'iterations' | 'salt' | 'check' | 'keys' | 'digest'>;

async function wrapped(bits: Bytes, passphrase: string, iterations: number): Promise<Wrap> {
  if (passphrase === '') throw new RangeError('an empty passphrase protects nothing');
  const salt = random(SALT_BYTES);
  const key = await wrapKey(passphrase, salt, iterations);
  const check = await seal(key, utf8(AAD.check), AAD.check);
  const keys = await seal(key, bits, AAD.keys);
  return { iterations, salt, check, keys, digest: await digestOf(iterations, salt, check, keys) };
}

async function unwrapped(
  { iterations, salt, check, keys, digest }: LockRecord,
  passphrase: string,
): Promise<Bytes | 'wrong' | 'damaged'> {
  try {
    if (!(iterations > 0 && iterations <= MAX_ITERATIONS)) return 'damaged';
    const key = await wrapKey(passphrase, salt, iterations);
    const bits = await unseal(key, keys, AAD.keys);
    if (bits?.length === 2 * KEY_BYTES) return bits;
    if ((await digestOf(iterations, salt, check, keys)) !== digest) return 'damaged';
    return (await unseal(key, check, AAD.check)) === undefined ? 'wrong' : 'damaged';
  } catch {
    // Not even bytes where there should be.
    return 'damaged';
  }
}

const digestOf = (iterations: number, salt: Bytes, check: Bytes, keys: Bytes): Promise<string> =>
  sha256(joined([utf8(`${String(iterations)}/`), salt, check, keys]));

async function wrapKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const bits = await passwordBits(passphrase, salt, iterations);
  const key = await keyOf(bits);
  bits.fill(0);
  return key;
}

async function imported(bits: Bytes): Promise<DeviceKeys> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const [records, names] = await Promise.all([
    keyOf(bits.slice(0, KEY_BYTES)),
    crypto.subtle.importKey('raw', bits.slice(KEY_BYTES), hmac, false, ['sign']),
  ]);
  return { records, names };
}
