/** A restore from the file to an (in-memory) database, and what the browser remembers of it afterwards. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeBackup } from '$backup/write-backup';
import type { AppState } from '$ui/app-state.svelte';
import { storeBackup } from '$ui/backup/remembered';
import { storedBackup } from '$ui/preferences';
import { change, openSampleStorage, type SampleStorage } from '$storage/repository.fixture';
import { UnsavedError } from '$ui/backup/unsaved-error';
import { RestoreDesk } from './restore-desk.svelte';

const ID = 'pruefung-1';
const AT = '2026-11-30T12:00:00.000Z';
let storage: SampleStorage;
let saved = true;
const forgotten: string[] = [];

beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  storage = await openSampleStorage('restore-desk');
  saved = true;
  forgotten.length = 0;
});
afterEach(() => storage.close());

function deskOf(): RestoreDesk {
  const app: Pick<AppState, 'repository' | 'flush' | 'forget'> = {
    repository: () => Promise.resolve(storage.repository),
    flush: () => Promise.resolve(saved),
    forget: (id) => forgotten.push(id),
  };
  return new RestoreDesk(app as AppState);
}

async function backupFile(): Promise<File> {
  await storage.repository.save(ID, [change('A1', 'eins'), change('A2', 'zwei')]);
  const whole = await storage.repository.everything(ID);
  const blob = await writeBackup({ assessments: [whole] }, { at: AT, appVersion: '0.1.0' });
  return new File([blob], 'Sicherung.bck');
}

it('after a restore nothing counts as changed since, and the file is the last proven backup', async () => {
  const file = await backupFile();
  await storage.repository.remove(ID);
  const desk = deskOf();
  await desk.read(file);
  await desk.restore();
  expect(desk.step).toEqual({ kind: 'done', restored: 1 });
  expect(forgotten).toEqual([ID]);
  const last = storedBackup(ID);
  expect(last?.at).toBe(AT);
  expect(await storage.repository.countSince(ID, last?.logEnd ?? 0)).toBe(0);
});

it('a damaged file is no proven backup, whatever was remembered before', async () => {
  const bytes = new Uint8Array(await (await backupFile()).arrayBuffer());
  await storage.repository.remove(ID);
  storeBackup(ID, { at: AT, logEnd: 1 });
  const desk = deskOf();
  await desk.read(new File([bytes.subarray(0, bytes.length - 40)], 'halb.bck'));
  await desk.restore();
  expect(desk.step.kind).toBe('done');
  expect(storedBackup(ID)).toBeUndefined();
});

it('nothing is written while something typed still waits, and nothing of what is here is chosen unasked', async () => {
  const file = await backupFile();
  const desk = deskOf();
  await desk.read(file);
  expect(desk.chosen).toBe(0);
  desk.choose(ID, 'replace');
  saved = false;
  await desk.restore();
  expect(desk.failure).toBeInstanceOf(UnsavedError);
  expect(await storage.repository.get(ID)).not.toHaveProperty('restoredAt');
});

/** The file of a part of what is stored, as it was handed out. */
async function partFile(): Promise<File> {
  await storage.repository.save(ID, [change('A1', 'eins'), change('A2', 'zwei')]);
  const { assessment, sheets, log } = await storage.repository.everything(ID);
  const places = { 'ORP.1': { informationsverbund: ['A1', 'A2'] } };
  const handout = {
    id: 'teil-1',
    of: ID,
    at: AT,
    by: '',
    recipient: 'Haus',
    what: 'ORP.1',
    places,
  };
  const part = { assessment: { ...assessment, handout }, sheets, log };
  const blob = await writeBackup({ assessments: [part] }, { at: AT, appVersion: '0.1.0' });
  return new File([blob], 'Teil.bck');
}

it('a part opens at once, under an id of its own, with answers and log', async () => {
  const file = await partFile();
  await storage.repository.remove(ID);
  const desk = deskOf();
  await desk.read(file);
  expect(desk.step).toEqual({ kind: 'opened', id: 'teil-1' });
  const { assessment, sheets, log } = await storage.repository.everything('teil-1');
  expect(assessment.handout?.of).toBe(ID);
  expect(sheets[0]?.answers).toHaveProperty('A2.note', 'zwei');
  expect(log).toHaveLength(2);
  expect(await storage.repository.history('teil-1', PLACE)).toHaveLength(1);
  // Read once more it is not written anew: what was answered meanwhile stays.
  await desk.read(file);
  expect(desk.step).toMatchObject({ kind: 'preview', candidates: [{ here: { answers: 2 } }] });
  expect(desk.chosen).toBe(0);
});
const PLACE = { objectId: 'informationsverbund', moduleId: 'ORP.1', requirementId: 'A1' };

it('where the whole assessment is, a part never takes its place', async () => {
  const file = await partFile();
  const desk = deskOf();
  await desk.read(file);
  expect(desk.step).toMatchObject({
    kind: 'part',
    home: 'Gemeinde Musterhausen: Basisprüfung 2026',
  });
  if (desk.step.kind !== 'part') return;
  await desk.open(desk.step.part);
  expect(desk.step).toEqual({ kind: 'opened', id: 'teil-1' });
  expect(await storage.repository.get(ID)).not.toHaveProperty('handout');
});
