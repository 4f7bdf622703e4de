/** Promise: a connection that was cut is no dead end, and two windows in one field lose no text. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AssessmentRepository } from './assessment-repository';
import { kindOf, later, note, openSampleStorage, type SampleStorage } from './repository.fixture';

let database: SampleStorage['database'];
let repository: SampleStorage['repository'];
let close: SampleStorage['close'];
beforeEach(async () => {
  ({ database, repository, close } = await openSampleStorage('cut'));
});
afterEach(() => close());

const place = { objectId: 'informationsverbund', moduleId: 'ORP.1', requirementId: 'ORP.1.A1' };
const written = (value: string, milliseconds: number, window: string) => ({
  stamp: { ...later(milliseconds), device: `sample.${window}` },
  parts: [note('ORP.1.A1', value)],
});

it('is made anew by the next attempt to save', async () => {
  database.close();
  await repository.save('pruefung-1', [written('noch da', 1, '1')]);
  expect((await repository.sheets('pruefung-1'))[0]?.answers['ORP.1.A1']?.note).toBe('noch da');
});

it('says that the assessment is gone if the data were deleted, and writes nothing elsewhere', async () => {
  await database.delete();
  expect(await kindOf(repository.save('pruefung-1', [written('weg', 1, '1')]))).toBe('gone');
  expect(await database.sheets.count()).toBe(0);
});

it('every text that one of two windows overwrote stands in the history', async () => {
  const other = new AssessmentRepository(database);
  for (let step = 0; step < 6; step += 1) {
    await repository.save('pruefung-1', [written(`hier ${String(step)}`, 10 * step, '1')]);
    await other.save('pruefung-1', [written(`dort ${String(step)}`, 10 * step + 5, '2')]);
  }
  const texts = (await repository.history('pruefung-1', place)).flatMap(({ from, to }) => [
    from,
    to,
  ]);
  for (let step = 0; step < 6; step += 1)
    expect(texts).toEqual(expect.arrayContaining([`hier ${String(step)}`, `dort ${String(step)}`]));
});
