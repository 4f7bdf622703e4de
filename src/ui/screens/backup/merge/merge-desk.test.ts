/** A merge from the file to an (in-memory) database, as the page carries it out. */
import 'fake-indexeddb/auto';
import i18next from 'i18next';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { writeBackup } from '$backup/write-backup';
import type { ChangePart } from '$domain/change/change';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import de from '$i18n/de.json';
import { later, openSampleStorage, type SampleStorage } from '$storage/repository.fixture';
import type { AppState } from '$ui/app-state.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { module, openWindow, requirementId, SAMPLE_ID } from '$ui/session.fixture';
import { MergeDesk } from './merge-desk.svelte';

const WRITTEN = { at: '2026-11-30T12:00:00.000Z', appVersion: '0.1.0' };
beforeAll(() => i18next.init({ lng: 'de', resources: { de: { translation: de } } }));

let here: SampleStorage;
let there: SampleStorage;
let session: AssessmentSession;
let desk: MergeDesk;

beforeEach(async () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
  [here, there] = [await openSampleStorage('here'), await openSampleStorage('there')];
  session = await openWindow(here.repository);
  const app = { repository: () => Promise.resolve(here.repository), listVersion: 0 };
  desk = new MergeDesk(app as unknown as AppState, session);
});
afterEach(() => Promise.all([here.close(), there.close()]));

const part = (field: string, value: unknown, id = requirementId): ChangePart =>
  ({
    on: 'answer',
    objectId: WHOLE_SCOPE_ID,
    moduleId: module.id,
    requirementId: id,
    field,
    value,
  }) as ChangePart;

async function saveThere(...parts: ChangePart[]): Promise<void> {
  const stamp = { ...later(-1000), by: 'K. Brandt', device: 'dort.1' };
  await there.repository.save(SAMPLE_ID, [{ stamp, parts }]);
}

async function file(title?: string): Promise<File> {
  const whole = await there.repository.everything(SAMPLE_ID);
  const id = title ?? SAMPLE_ID;
  const assessment = { ...whole.assessment, id };
  const sheets = whole.sheets.map((sheet) => ({ ...sheet, assessmentId: id }));
  const log = title === undefined ? whole.log : [];
  return new File(
    [await writeBackup({ assessments: [{ assessment, sheets, log }] }, WRITTEN)],
    'b',
  );
}

const shown = (field: 'status' | 'implementation' | 'note') =>
  session.answer(WHOLE_SCOPE_ID, module.id, requirementId)?.[field];
const preview = () => {
  if (desk.step.kind !== 'preview') throw new Error(desk.step.kind);
  return desk.step.joined.comparison.items;
};
const write = (value: string): void =>
  session.change({
    objectId: WHOLE_SCOPE_ID,
    moduleId: module.id,
    requirementId,
    field: 'implementation',
    value,
  });

it('status and text are decided together; what was decided is shown, and undone as one', async () => {
  write('Netz');
  await saveThere(part('status', 'nein'), part('note', 'nebenbei'));
  await desk.read(await file());
  const [item] = preview();
  // Only the status differs, but it was given without knowing the text.
  expect(item).toMatchObject({ verdict: 'conflict', deletion: false });
  expect(desk.open).toHaveLength(1);
  await desk.merge();
  expect(desk.step.kind).toBe('preview');
  if (item) desk.decide(item, 'theirs');
  expect(desk.progress?.after.part).toBe((desk.progress?.before.part ?? 0) + 1);
  await desk.merge();
  expect(desk.step).toMatchObject({ kind: 'done', answers: 1, decided: 1, others: 0 });
  expect([shown('status'), shown('implementation'), shown('note')]).toEqual([
    'nein',
    'Netz',
    'nebenbei',
  ]);
  expect(await session.undo('')).toBe(true);
  expect([shown('status'), shown('implementation')]).toEqual([undefined, 'Netz']);
});

it('another window wrote meanwhile: nothing is written, and what still fits stays decided', async () => {
  await saveThere(part('implementation', 'Schrank'));
  await desk.read(await file());
  expect(desk.open).toEqual([]);
  await here.repository.save(SAMPLE_ID, [
    { stamp: later(-2000), parts: [part('implementation', 'Netz')] },
  ]);
  await desk.merge();
  expect(desk.step).toMatchObject({ kind: 'preview', preview: { again: true } });
  expect(desk.open).toHaveLength(1);
  desk.decideAll('newer');
  expect(desk.open).toEqual([]);
  await desk.merge();
  expect(shown('implementation')).toBe('Schrank');
});

it('"to be clarified" keeps what stands here, marks it, and notes what the file says', async () => {
  write('Netz');
  await saveThere(part('implementation', 'Schrank'));
  await desk.read(await file());
  for (const item of preview()) desk.decide(item, 'clarify');
  await desk.merge();
  expect(shown('implementation')).toBe('Netz');
  expect(shown('note')).toMatch(/^Aus der zusammengeführten Datei \(K\. Brandt, .*Schrank$/);
  expect(session.answer(WHOLE_SCOPE_ID, module.id, requirementId)?.toClarify).toBe(true);
});

it('the same content is nothing to do; another assessment, or no backup at all, is said', async () => {
  await desk.read(await file());
  expect(desk.step.kind).toBe('nothing');
  await desk.read(await file('andere'));
  expect(desk.step.kind).toBe('other');
  await desk.read(new File(['Sehr geehrte'], 'brief.txt'));
  expect(desk.step).toEqual({ kind: 'refused', reason: 'notABackup' });
});
