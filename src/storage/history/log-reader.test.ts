import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleAssessment } from '$domain/record/data.fixture';
import type { LogEntry } from '$domain/change/change-log';
import { change, openSampleStorage, type SampleStorage } from '../repository.fixture';

const ID = 'pruefung-1';
let storage: SampleStorage;
beforeEach(async () => {
  storage = await openSampleStorage('test-log');
});
afterEach(() => storage.close());

const titlesOf = (entries: readonly LogEntry[]) =>
  entries.map(({ change: { parts } }) => parts[0]?.value);

async function inSteps(most: number): Promise<unknown[]> {
  const read: unknown[] = [];
  let next: number | undefined = Infinity;
  while (next !== undefined) {
    const step = await storage.repository.log.step(ID, next, most);
    expect(step.entries.length).toBeLessThanOrEqual(most);
    read.push(...titlesOf(step.entries));
    next = step.next;
  }
  return read;
}

it('read in steps of any size it is the whole log of this assessment, newest first, each entry once', async () => {
  const { repository } = storage;
  await repository.create(sampleAssessment({ id: 'andere' }));
  const written = Array.from({ length: 7 }, (_, index) => `Text ${String(index)}`);
  for (const [index, text] of written.entries()) {
    await repository.save(ID, [change(`A${String(index)}`, text)]);
    await repository.save('andere', [change('A1', 'dort', `ORP.${String(index)}`)]);
  }
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (most) => {
      expect(await inSteps(most)).toEqual(written.toReversed());
    }),
    { numRuns: 9 },
  );
  expect(await repository.log.count(ID)).toBe(7);
});

it('an entry that cannot be read is left out, counted and left as it is', async () => {
  const { database, repository } = storage;
  await repository.save(ID, [change('A1', 'lesbar')]);
  await database.changes.add({ assessmentId: ID, cells: [], change: 'kaputt' } as never);
  const step = await repository.log.step(ID, Infinity, 10);
  expect([titlesOf(step.entries), step.unreadable]).toEqual([['lesbar'], 1]);
  expect(await database.changes.count()).toBe(2);
});
