/** What locks a backup: the key made of its password, and how it was made. */
import { fromHex, toHex, utf8 } from '$sealing/bytes';
import { ITERATIONS, keyOf, passwordBits, seal, unseal } from '$sealing/seal';
import { AAD, type BackupFormat, type Encryption } from './backup-format';

export interface BackupLock {
  /** Cannot be taken out of the browser; may be kept in its database. */
  key: CryptoKey;
  /** Hex. */
  salt: string;
  iterations: number;
}

/** Another each time, also for the same password. `iterations` is for tests, which have no time for a slow key. */
export async function newLock(password: string, iterations = ITERATIONS): Promise<BackupLock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyOf(await passwordBits(password, salt, iterations));
  return { key, salt: toHex(salt), iterations };
}

/** What the head of a backup says of its lock. */
export async function encryptionOf(
  { key, salt, iterations }: BackupLock,
  format: BackupFormat,
): Promise<Encryption> {
  const check = toHex(await seal(key, utf8(AAD.check(format)), AAD.check(format)));
  return { kdf: 'PBKDF2-SHA-256', iterations, salt, cipher: 'AES-256-GCM', check };
}

/** The key of a backup, from its password or kept from when it was written; undefined if it is not that of the backup. */
export async function keyFor(
  { salt, iterations, check }: Encryption,
  { secret, format }: { secret: string | CryptoKey; format: BackupFormat },
): Promise<CryptoKey | undefined> {
  const key =
    typeof secret === 'string'
      ? await keyOf(await passwordBits(secret, fromHex(salt), iterations))
      : secret;
  return (await unseal(key, fromHex(check), AAD.check(format))) ? key : undefined;
}
