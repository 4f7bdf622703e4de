/** Promise: another version of the profile is taken over as one change, after a snapshot, and undone as one. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareProfiles } from '$domain/profile-change/compare-profiles';
import { sampleAssessment } from '$domain/record/data.fixture';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { AssessmentRepository } from '$storage/assessment-repository';
import { openDatabase, type AppDatabase } from '$storage/database';
import { failToWrite } from '$storage/repository.fixture';
import { module, openWindow, requirementId, SAMPLE_ID } from '../session.fixture';
import { takeOverProfile } from './take-over-profile';

let database: AppDatabase;
let repository: AssessmentRepository;
beforeEach(async () => {
  database = await openDatabase({ name: 'take-over-profile' });
  repository = new AssessmentRepository(database);
  await repository.create(sampleAssessment());
});
afterEach(async () => {
  database.close();
  await Dexie.delete('take-over-profile');
});

const app = { repository: () => Promise.resolve(repository) };
const texts = (question: string) => ({
  modules: {},
  requirements: { [requirementId]: { question } },
});

async function situation() {
  const session = await openWindow(repository);
  session.change({
    objectId: WHOLE_SCOPE_ID,
    moduleId: module.id,
    requirementId,
    field: 'status',
    value: 'ja',
  });
  const before = session.listing;
  const after = { ...before, version: '2', digest: 'def' };
  const facts = session.shippedProfile;
  const comparison = compareProfiles(
    { facts, texts: texts('Alt?') },
    { facts: { ...facts, version: '2' }, texts: texts('Neu?') },
    [{ version: '2', after: '1', changed: { [requirementId]: 'anders' } }],
  );
  return { session, found: { before, after, comparison } };
}
const stored = async () => {
  const { profile } = await repository.get(SAMPLE_ID);
  const [sheet] = await repository.sheets(SAMPLE_ID);
  const { status, review } = sheet?.answers[requirementId] ?? {};
  return { version: profile.version, previous: profile.previous, status, review };
};

it('marks what is to be reviewed, keeps a snapshot, and tells every window', async () => {
  const { session, found } = await situation();
  const other = await openWindow(repository);
  expect(await takeOverProfile(app, session, found)).toBe(true);
  expect(await stored()).toEqual({ version: '2', previous: '1', status: 'ja', review: '1' });
  expect(session.moved).toBe(true);
  await other.catchUp();
  expect(other.moved).toBe(true);
  const [snapshot] = await repository.snapshots.list(SAMPLE_ID);
  expect(snapshot).toMatchObject({ kind: 'profile', answers: 1 });
  const kept = await repository.snapshots.read(SAMPLE_ID, snapshot?.id ?? 0);
  expect(kept.assessment.profile.version).toBe('1');
});

it('is undone as one, also in the window that was opened anew', async () => {
  const { session, found } = await situation();
  await takeOverProfile(app, session, found);
  const anew = await openWindow(repository);
  anew.undoDesk.adopt(session.undoDesk);
  expect(anew.undoDesk.action).toBe('profile');
  expect(await anew.undo('')).toBe(true);
  expect(await stored()).toMatchObject({ version: '1', status: 'ja', review: undefined });
  expect(anew.moved).toBe(true);
});

it('is carried out once, whatever two windows do', async () => {
  const { session, found } = await situation();
  const other = await openWindow(repository);
  expect(await takeOverProfile(app, session, found)).toBe(true);
  expect(await takeOverProfile(app, other, found)).toBe(false);
  expect(other.actions.failure).toBe('overtaken');
  expect((await stored()).previous).toBe('1');
});

it('changes nothing if it cannot be written, and says so', async () => {
  const { session, found } = await situation();
  await session.flush();
  failToWrite(database.changes);
  expect(await takeOverProfile(app, session, found)).toBe(false);
  expect(session.actions.failure).toBeDefined();
  expect(session.moved).toBe(false);
});
