import { expect, it } from 'vitest';
import { fromHex, toHex, utf8 } from './bytes';
import { keyOf, passwordBits, seal, unseal } from './seal';

// RFC 7914, ch. 11 has the one of 80,000 rounds; the others are the widely used counterparts of RFC 6070 for SHA-256.
it.each([
  ['password', 'salt', 1, '120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b'],
  ['password', 'salt', 4096, 'c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a'],
  ['Password', 'NaCl', 80_000, '4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56'],
])('PBKDF2-SHA-256 of %s, %s, %i', async (password, salt, iterations, bits) => {
  expect(toHex(await passwordBits(password, utf8(salt), iterations))).toBe(bits);
});

// Test cases 14 and 16 of McGrew and Viega, "The Galois/Counter Mode of Operation".
it.each([
  {
    key: '00'.repeat(32),
    iv: '00'.repeat(12),
    aad: '',
    plain: '00'.repeat(16),
    sealed: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  },
  {
    key: 'feffe9928665731c6d6a8f9467308308'.repeat(2),
    iv: 'cafebabefacedbaddecaf888',
    aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    plain:
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    sealed:
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
      '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
  },
])('AES-256-GCM of $key', async ({ key, iv, aad, plain, sealed }) => {
  const opened = await unseal(await keyOf(fromHex(key)), fromHex(iv + sealed), fromHex(aad));
  expect(opened && toHex(opened)).toBe(plain);
});

it('what was sealed opens with the same key and the same words beside it only, and never looks the same', async () => {
  const key = await keyOf(await passwordBits('Mühle', utf8('salt'), 1));
  // The same letters, typed on another system.
  const same = await keyOf(await passwordBits('Mu\u0308hle', utf8('salt'), 1));
  const other = await keyOf(await passwordBits('Muhle', utf8('salt'), 1));
  const sealed = await seal(key, utf8('geheim'), 'a');
  expect(await unseal(same, sealed, 'a')).toEqual(utf8('geheim'));
  expect(await unseal(other, sealed, 'a')).toBeUndefined();
  expect(await unseal(key, sealed, 'b')).toBeUndefined();
  expect(await unseal(key, sealed.subarray(0, 20), 'a')).toBeUndefined();
  expect(await seal(key, utf8('geheim'), 'a')).not.toEqual(sealed);
});
