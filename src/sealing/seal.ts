/** Encryption with a password: PBKDF2 makes the key, AES-GCM seals. All of it is done by the platform. */
import { joined, utf8, type Bytes } from './bytes';

/** Rounds by which a password is made a key; OWASP asks for 600,000. */
export const ITERATIONS = 600_000;
const IV_BYTES = 12;

/** 32 bytes made of a password. It is composed (NFC) first: "ü" is typed in two ways on two systems. */
export async function passwordBits(
  password: string,
  salt: Bytes,
  iterations: number,
): Promise<Bytes> {
  const typed = utf8(password.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, material, 256));
}

/** The key for `seal` and `unseal`; it cannot be taken out again. */
export function keyOf(bits: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** 12 random bytes, then what was encrypted, then 16 bytes that prove it and `aad`. */
export async function seal(key: CryptoKey, plain: Bytes, aad: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(aad) };
  return joined([iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain))]);
}

/** What was sealed; undefined if the key, the bytes or the authenticated text differ. */
export async function unseal(
  key: CryptoKey,
  sealed: Bytes,
  aad: string | Bytes,
): Promise<Bytes | undefined> {
  const additionalData = typeof aad === 'string' ? utf8(aad) : aad;
  const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, IV_BYTES), additionalData };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(IV_BYTES)));
  } catch {
    return undefined;
  }
}
