/** Promise: no value on the disk comes near what a browser can take (about 127 MiB in Chrome, two bytes a letter). */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ANSWER_FIELD_TABLE } from '$domain/record/assessment';
import { MAX_SHORT_TEXT, MAX_TEXT } from '$domain/record/fields';
import { profileFileSchema } from '$domain/profile/profile';
import {
  changeOf,
  kindOf,
  note,
  openSampleStorage,
  type SampleStorage,
} from './repository.fixture';
import { fitsOneValue } from './value-size';

const PROFILES = new URL('../../profiles/', import.meta.url);
const MIB = 1024 * 1024;

let storage: SampleStorage;
beforeEach(async () => {
  storage = await openSampleStorage('value-size');
});
afterEach(() => storage.close());

it('the largest sheet there can be, every field of every requirement full, is a tenth of it', () => {
  const shipped = readdirSync(PROFILES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('profile.json'))
    .map((file) => readFileSync(new URL(file, PROFILES), 'utf8'));
  const modules = shipped.flatMap((text) => z.parse(profileFileSchema, JSON.parse(text)).modules);
  const most = Math.max(...modules.map(({ requirements }) => requirements.length));
  expect(most).toBeGreaterThan(10);
  const rows = Object.values(ANSWER_FIELD_TABLE);
  const long = rows.filter(({ shape }) => shape === 'longText').length;
  // Every other field, and the stamp of every field, is shorter than a short text.
  const letters = long * MAX_TEXT + 2 * rows.length * MAX_SHORT_TEXT;
  expect((2 * most * letters) / MIB).toBeLessThan(13);
  expect(fitsOneValue('x'.repeat(most * letters))).toBe(true);
});

it('what has no limit of its own, the parts of one action and the number of objects, is refused with nothing written', async () => {
  const long = 'x'.repeat(MAX_TEXT);
  const parts = Array.from({ length: 1600 }, (_, index) => note(`A${String(index)}`, long));
  const { repository } = storage;
  expect(await kindOf(repository.save('pruefung-1', [changeOf(...parts)]))).toBe('refused');
  expect(await repository.sheets('pruefung-1')).toEqual([]);
  const whole = await repository.everything('pruefung-1');
  const { assessment } = whole;
  const targetObjects = [
    ...assessment.targetObjects,
    ...Array.from({ length: 1600 }, (_, index) => ({
      id: `o${String(index)}`,
      title: 'PC',
      note: long,
    })),
  ];
  const big = { ...whole, assessment: { ...assessment, targetObjects } };
  const at = '2026-11-30T12:00:00.000Z';
  const asNew = { id: 'neu', title: 'Neu' };
  expect(await kindOf(repository.restore([{ whole: big, at, asNew }]))).toBe('refused');
  expect((await repository.list()).assessments).toHaveLength(1);
});
