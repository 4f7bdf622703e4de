/** Promise: every photo of an answer is in the annex, described in words, unless a person leaves it out. */
import { expect, it } from 'vitest';
import { photoField, type Photo } from '$domain/record/photo';
import { paragraphsIn, sampleContext, smallAnswers, smallProfile } from '../result/context.fixture';
import { hasPhotos, photosAnnex } from './photos';

const photo = (digest: string, change: Partial<Photo> = {}): Photo => ({
  digest: digest.repeat(64),
  caption: 'Türschloss',
  at: '2026-12-01T08:00:00.000Z',
  by: 'Ada',
  width: 1600,
  height: 1200,
  size: 200_000,
  blackened: 1,
  ...change,
});
const context = (...photos: Photo[]) => {
  const fields = Object.fromEntries(
    photos.map((one, index) => [photoField(`f${String(index)}`), one]),
  );
  const answers = smallAnswers({ status: 'ja', ...fields });
  const addresses = new Map([['a'.repeat(64), 'data:image/jpeg;base64,AAAA']]);
  return { ...sampleContext({ profile: smallProfile(1), answers }), photos: addresses };
};

it('shows each with its requirement, its caption and the words read out in its place', () => {
  const [, block] = photosAnnex(context(photo('a'))).blocks;
  expect(block).toMatchObject({
    kind: 'picture',
    alternative: 'Türschloss',
    picture: { shapes: [{ kind: 'photo', data: 'data:image/jpeg;base64,AAAA' }] },
  });
  if (block?.kind !== 'picture') throw new Error('no picture');
  expect(block.caption).toMatch(/^ORP\.1\.A1 .*: Türschloss \(.*Ada\)$/);
  expect(block.picture.width / block.picture.height).toBeCloseTo(4 / 3);
  expect(block.picture.width).toBeLessThanOrEqual(170);
});

it('says in words what is not on this device, and what has no caption', () => {
  expect(paragraphsIn(photosAnnex(context(photo('b')))).join()).toContain('photoMissing');
  const [, block] = photosAnnex(context(photo('a', { caption: ' ' }))).blocks;
  expect(block).toMatchObject({ alternative: 'photoUnnamed' });
});

it('has nothing of a photo that is left out, and is left out itself without photos', () => {
  expect(hasPhotos(context())).toBe(false);
  expect(hasPhotos(context(photo('a', { leftOut: true })))).toBe(false);
  expect(hasPhotos(context(photo('a', { leftOut: true }), photo('b')))).toBe(true);
});
