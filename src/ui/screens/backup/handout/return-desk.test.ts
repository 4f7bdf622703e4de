/** The way back of a part, up to the (in-memory) disk: what is in the file, and when the part may go. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readBackup } from '$backup/read-backup';
import { sampleAssessment } from '$domain/record/data.fixture';
import { change, openSampleStorage, type SampleStorage } from '$storage/repository.fixture';
import type { AppState } from '$ui/app-state.svelte';
import { storedReturn } from '$ui/backup/remembered';
import { ReturnDesk } from './return-desk.svelte';

const ID = 'teil-1';
const HANDOUT = {
  id: ID,
  of: 'daheim',
  at: '2026-11-30T09:00:00.000Z',
  by: '',
  recipient: 'Hausmeisterei',
  what: 'Haustechnik',
  places: { 'ORP.1': { informationsverbund: ['A1', 'A2'] } },
};
let storage: SampleStorage;
let desk: ReturnDesk;
/** What lies on the stick. */
let stick: Blob | undefined;
/** What the stick makes of what is written to it. */
let keeps: (written: Blob) => Blob;
let told: string[];

beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  keeps = (written) => written;
  stick = undefined;
  told = [];
  vi.stubGlobal('window', { showSaveFilePicker: () => Promise.resolve(aFile()) });
  storage = await openSampleStorage('return-desk');
  await storage.repository.create(sampleAssessment({ id: ID, handout: HANDOUT }));
  await storage.repository.save(ID, [change('A1', 'eins')]);
  const app: Partial<Record<keyof AppState, unknown>> = {
    repository: () => Promise.resolve(storage.repository),
    flush: () => Promise.resolve(true),
    forget: (id: string) => told.push(`vergessen: ${id}`),
    tell: (text: string) => told.push(text),
  };
  desk = new ReturnDesk(app as unknown as AppState, { id: ID }, HANDOUT);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await storage.close();
});

function aFile() {
  const write = (written: Blob): Promise<void> => {
    stick = keeps(written);
    return Promise.resolve();
  };
  return {
    createWritable: () => Promise.resolve({ write, close: () => Promise.resolve() }),
    getFile: () => Promise.resolve(stick),
  };
}

it('the file has the id of the assessment at home and says that it comes back; then the part can go', async () => {
  await desk.giveBack(undefined);
  expect(desk.returned).toMatchObject({ answers: 1, questions: 2, seen: true });
  const { content, intact } = await readBackup(stick ?? new Blob());
  expect(intact).toBe(true);
  const [returned] = content.assessments;
  expect(returned?.assessment).toMatchObject({ id: 'daheim', handout: HANDOUT });
  expect(returned?.assessment.handout?.returnedAt).toBeDefined();
  expect(returned?.log[0]?.assessmentId).toBe('daheim');
  expect(storedReturn(ID)).toBeDefined();
  expect(await desk.empty()).toBe(true);
  expect(told[0]).toBe(`vergessen: ${ID}`);
  expect((await storage.repository.list()).assessments.map(({ id }) => id)).toEqual(['pruefung-1']);
  expect(storedReturn(ID)).toBeUndefined();
});

it('what the stick does not give back as it was written was not returned', async () => {
  keeps = (written) => written.slice(0, written.size - 1);
  await desk.giveBack(undefined);
  expect(desk.notProven).toBe(true);
  expect(desk.returned).toBeUndefined();
  expect(storedReturn(ID)).toBeUndefined();
  expect(await desk.empty()).toBe(false);
  expect(await storage.repository.get(ID)).toMatchObject({ id: ID });
});

it('what was changed after the file was made keeps the part on the device, until it is returned again', async () => {
  await desk.giveBack(undefined);
  await storage.repository.save(ID, [change('A2', 'zwei')]);
  expect(await desk.empty()).toBe(false);
  expect(desk.changed).toBe(true);
  expect(desk.returned).toBeUndefined();
  await desk.giveBack(undefined);
  expect(desk.returned).toMatchObject({ answers: 2 });
  expect(await desk.empty()).toBe(true);
});

it('who closes the dialog has returned nothing, and nothing is wrong', async () => {
  const abort = new DOMException('', 'AbortError');
  vi.stubGlobal('window', { showSaveFilePicker: () => Promise.reject(abort) });
  await desk.giveBack(undefined);
  expect([desk.returned, desk.failure, desk.notProven]).toEqual([undefined, undefined, false]);
});
