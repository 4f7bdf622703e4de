/** Promise: what is written is read again. Nothing else gets to the disk, whichever way it takes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { ChangePart } from '$domain/change/change';
import { answerSheetSchema, assessmentSchema } from '$domain/record/assessment';
import { sampleAssessment } from '$domain/record/data.fixture';
import { MAX_SHORT_TEXT, MAX_TEXT } from '$domain/record/fields';
import { RefusedChanges } from './refused-changes';
import {
  changeOf,
  kindOf,
  note,
  openSampleStorage,
  type SampleStorage,
} from './repository.fixture';

let database: SampleStorage['database'];
let repository: SampleStorage['repository'];
let notices: SampleStorage['notices'];
let close: SampleStorage['close'];
beforeEach(async () => {
  ({ database, repository, notices, close } = await openSampleStorage('gate'));
});
afterEach(() => close());

const tooLong = 'x'.repeat(MAX_TEXT + 1);
const titleTooLong = 'x'.repeat(MAX_SHORT_TEXT + 1);
const part = (value: object): ChangePart => value as ChangePart;
const version = { on: 'version', id: 'v1' };

const UNFIT: Record<string, ChangePart[]> = {
  'a note that is too long': [note('ORP.1.A1', tooLong)],
  'an unknown status': [part({ ...note('ORP.1.A1', ''), field: 'status', value: 'vielleicht' })],
  'costs with cents': [part({ ...note('ORP.1.A1', ''), field: 'costOnce', value: 1.5 })],
  'an answer in no place': [part({ ...note('ORP.1.A1', 'a'), objectId: '' })],
  'a title that is too long': [{ on: 'assessment', field: 'title', value: titleTooLong }],
  'no title at all': [{ on: 'assessment', field: 'title', value: undefined }],
  'an object with a title that is too long': [
    { on: 'object', id: 'pc', field: 'added', value: true },
    { on: 'object', id: 'pc', field: 'title', value: titleTooLong },
  ],
  'more things than anybody has': [
    { on: 'object', id: 'informationsverbund', field: 'count', value: 1e9 },
  ],
  'a made object without a title': [{ on: 'object', id: 'pc', field: 'added', value: true }],
  'a provider whose contact is too long': [
    { on: 'provider', id: 'p', field: 'name', value: 'P' },
    { on: 'provider', id: 'p', field: 'contact', value: tooLong },
  ],
  'a reason that is too long': [{ on: 'module', id: 'ORP.1', field: 'reason', value: tooLong }],
  'a choice that is none': [
    part({ on: 'choice', id: 'informationsverbund', moduleId: 'ORP.1', value: { applies: 'ja' } }),
  ],
  'a question of no set-up': [{ on: 'setup', id: 'Keine Frage!', value: { names: [] } }],
  'an own text that is too long': [{ on: 'text', id: 'intro', value: tooLong }],
  'chapters that are none': [part({ on: 'chapters', field: 'off', value: [''] })],
  'a version of no instant': [
    part({ ...version, field: 'at', value: 'gestern' }),
    part({ ...version, field: 'name', value: '1.0' }),
  ],
};

describe('a change is refused and named, and nothing of its batch is written', () => {
  it.each(Object.entries(UNFIT))('%s', async (_name, parts) => {
    const before = await everything();
    const fit = changeOf(note('ORP.1.A2', 'passt'));
    const unfit = changeOf(...parts);
    const refusal = await repository
      .save('pruefung-1', [fit, unfit])
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusedChanges);
    expect((refusal as RefusedChanges).changes).toEqual([unfit]);
    expect((refusal as RefusedChanges).kind).toBe('refused');
    expect(await everything()).toEqual(before);
    await repository.save('pruefung-1', [fit]);
    await expectReadable();
  });
});

it('a new assessment that would not be read again is not created', async () => {
  const created = repository.create(sampleAssessment({ id: 'zwei', title: titleTooLong }));
  expect(await kindOf(created)).toBe('refused');
  expect(await database.assessments.count()).toBe(1);
  expect(notices).toHaveLength(1);
});

it.each([
  'Prüfung',
  ...[392, 393, 399, 400].map((length) => 'ü'.repeat(length)),
  `${'ü'.repeat(390)}😀ende`,
])('a copy can be opened, however long the title is (%s)', async (title) => {
  await repository.save('pruefung-1', [
    changeOf({ on: 'assessment', field: 'title', value: title }, note('ORP.1.A1', 'da')),
  ]);
  const copyTitle = (original: string): string => `${original} (Kopie)`;
  const given = await repository.duplicate('pruefung-1', {
    id: 'zwei',
    at: '2026-11-30T10:00:00.000Z',
    copyTitle,
  });
  const copy = await repository.get('zwei');
  expect(copy.title).toBe(given);
  expect(given).toMatch(/^.{3,}( \(Kopie\))$/u);
  expect(title.startsWith(given.replace(/…? \(Kopie\)$/u, ''))).toBe(true);
  expect(await repository.sheets('zwei')).toHaveLength(1);
  await expectReadable();
});

async function everything(): Promise<unknown[]> {
  const { assessments, sheets, changes, touched } = database;
  return Promise.all([assessments, sheets, changes, touched].map((table) => table.toArray()));
}

async function expectReadable(): Promise<void> {
  for (const record of await database.assessments.toArray())
    expect(z.safeParse(assessmentSchema, record).error).toBeUndefined();
  for (const record of await database.sheets.toArray())
    expect(z.safeParse(answerSheetSchema, record).error).toBeUndefined();
}
