/** Promise: what leaves here draws the same picture and says nothing else. */
import { describe, expect, it } from 'vitest';
import { pureJpeg } from './jpeg-parts';

const segment = (marker: number, text: string): number[] => {
  const data = [...new TextEncoder().encode(text)];
  const length = data.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...data];
};
const TABLE = segment(0xdb, 'tables');
const FRAME = segment(0xc0, 'frame');
const JFIF = segment(0xe0, 'JFIF\0\u0001\u0001');
const SCAN = [...segment(0xda, 'scan'), 1, 2, 0xff, 0, 0xe1, 3, 0xff, 0xd9];
const jpeg = (...segments: number[][]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...SCAN]);

describe('pureJpeg', () => {
  it('keeps the picture and drops place, device, comment, thumbnails and profiles', () => {
    const full = jpeg(
      JFIF,
      segment(0xe1, 'Exif\0\0GPS 48.1'),
      segment(0xe0, 'JFXX\0thumbnail'),
      TABLE,
      segment(0xe2, 'ICC_PROFILE'),
      segment(0xfe, 'Kamera von Sabine'),
      segment(0xed, 'Photoshop 3.0'),
      FRAME,
    );
    expect(pureJpeg(full)).toEqual(jpeg(JFIF, TABLE, FRAME));
  });

  it('changes nothing in one that is pure, and in the data of its picture', () => {
    const pure = jpeg(JFIF, TABLE, FRAME);
    expect(pureJpeg(pure)).toEqual(pure);
  });

  it('says of what is no JPEG, or half of one, that it is none', () => {
    expect(pureJpeg(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toBeUndefined();
    expect(pureJpeg(jpeg(TABLE).subarray(0, 8))).toBeUndefined();
    expect(pureJpeg(new Uint8Array())).toBeUndefined();
    expect(pureJpeg(Uint8Array.from([0xff, 0xd8, 1, 2, 3, 4]))).toBeUndefined();
  });
});
