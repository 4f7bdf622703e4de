/** Promise: what a page still holds of an assessment is all of it but the log, whatever was typed and not saved. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleAssessment } from '$domain/record/data.fixture';
import { AssessmentRepository } from '$storage/assessment-repository';
import { openDatabase, type AppDatabase } from '$storage/database';
import { answer, module, openWindow, requirementId, SAMPLE_ID } from '../session.fixture';
import { heldBy } from './held';
import { writeHeldBack } from './save-held';
import { unreadableParts } from './unreadable-parts';

let database: AppDatabase;
let repository: AssessmentRepository;
beforeEach(async () => {
  database = await openDatabase({ name: 'held' });
  repository = new AssessmentRepository(database);
  await repository.create(sampleAssessment());
});
afterEach(async () => {
  database.close();
  await Dexie.delete('held');
});
const SCOPE = 'informationsverbund';
const notes = async (): Promise<unknown[]> =>
  (await repository.sheets(SAMPLE_ID)).map(({ answers }) => answers[requirementId]?.note);

it('deleted under two windows: the first writes all back, the second adds only what it had not saved', async () => {
  const first = await openWindow(repository);
  first.change(answer(SCOPE, 'gespeichert'));
  first.changeDetail({ field: 'title', value: 'Neuer Titel' });
  await first.flush();
  const sheet = (await repository.sheets(SAMPLE_ID))[0];
  Object.assign(sheet ?? {}, { unreadable: [{ path: ['x'], value: 1 }] });
  if (sheet) await database.sheets.put(sheet);
  const [one, other] = [await openWindow(repository), await openWindow(repository)];
  const before = await repository.everything(SAMPLE_ID);

  await Dexie.delete('held');
  one.change(answer(SCOPE, 'im ersten Fenster getippt'));
  expect(await one.flush()).toBe(false);
  expect(one.saveState).toMatchObject({ kind: 'failed', error: { kind: 'deleted' } });
  await writeHeldBack(repository, [one]);
  expect(await notes()).toEqual(['im ersten Fenster getippt']);
  const after = await repository.everything(SAMPLE_ID);
  expect(after.assessment.title).toBe('Neuer Titel');
  expect(after.sheets[0]?.unreadable).toEqual(before.sheets[0]?.unreadable);
  expect(after.assessment.changedAt > before.assessment.changedAt).toBe(true);

  other.change(answer('anderes', 'im zweiten Fenster getippt'));
  await writeHeldBack(repository, [other]);
  expect((await notes()).toSorted()).toEqual([
    'im ersten Fenster getippt',
    'im zweiten Fenster getippt',
  ]);
});

it('a value that would not be read again holds up nothing: it stands aside', async () => {
  const session = await openWindow(repository);
  session.change(answer(SCOPE, 'x'.repeat(100_000)));
  await session.flush();
  const { sheets } = heldBy(session);
  expect(sheets[0]).toMatchObject({ moduleId: module.id });
  expect(sheets[0]?.unreadable?.map(({ path }) => path)).toEqual([
    ['answers', requirementId, 'note'],
  ]);
});

it('a sheet whose place cannot be read is among what could not be read, with all of it', async () => {
  const broken = [{ assessmentId: SAMPLE_ID, objectId: '', moduleId: 7 }];
  const assessment = await repository.get(SAMPLE_ID);
  expect(unreadableParts({ assessment, sheets: [], broken })).toEqual([
    { path: ['sheets'], value: broken[0] },
  ]);
});
