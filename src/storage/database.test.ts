import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { answersBySheet } from '$domain/record/answers-by-sheet';
import { coverageOf } from '$domain/check/coverage-table';
import { answerSheetSchema, assessmentSchema } from '$domain/record/assessment';
import { keptAnswers } from '$domain/structure/kept-answers';
import { profileFileSchema, splitProfile } from '$domain/profile/profile';
import { isAnswerPart, type ChangePart } from '$domain/change/change';
import { AssessmentRepository } from './assessment-repository';
import { openDatabase } from './database';
import { LATEST_VERSION } from './migrations';
import { STORES_BY_VERSION } from './released-stores.fixture';
import { StorageError, toStorageError } from './storage-error';

const DUMPS = new URL('./released-dumps/', import.meta.url);
const NAME = 'database-test';
afterEach(() => Dexie.delete(NAME));

/** A record without the devices that version 3 added to its stamps. */
const withoutDevices = (record: unknown): unknown =>
  JSON.parse(
    JSON.stringify(record, (key, value: unknown) => (key === 'device' ? undefined : value)),
  );

interface OldEdit {
  objectId: string;
  moduleId: string;
  requirementId: string;
  field: string;
  from?: unknown;
  to: unknown;
  at: string;
  by: string;
}

/** Everything that looks like a stamp. */
function stampsIn(value: unknown): { device?: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'at' in value &&
    'by' in value &&
    !('reason' in value) &&
    !('tally' in value) &&
    !('digest' in value);
  const found: { device?: string }[] = own ? [value as { device?: string }] : [];
  return [...found, ...Object.values(value).flatMap(stampsIn)];
}

async function addPictures(
  database: Dexie,
  photos: { assessmentId: string; digest: string; bytes: string }[] = [],
) {
  const pictures = photos.map((photo) => ({
    ...photo,
    bytes: Uint8Array.from(Buffer.from(photo.bytes, 'base64')),
  }));
  if (pictures.length > 0) await database.table('photos').bulkAdd(pictures);
  return pictures;
}

async function expectPictures(
  { photos }: AssessmentRepository,
  id: string,
  pictures: { digest: string; bytes: Uint8Array }[],
): Promise<void> {
  for (const { digest, bytes } of pictures) expect(await photos.get(id, digest)).toEqual(bytes);
  expect((await photos.use(id)).unused.count).toBe(0);
}

describe('released dumps', () => {
  it('there is one for every version up to the latest', () => {
    const files = readdirSync(DUMPS).sort();
    const wanted = Array.from(
      { length: LATEST_VERSION },
      (_, index) => `v${String(index + 1)}.json`,
    );
    expect(files).toEqual(wanted);
    expect(Object.keys(STORES_BY_VERSION).map(Number)).toEqual(wanted.map((_, index) => index + 1));
  });

  it.each(Object.entries(STORES_BY_VERSION))(
    'version %s opens with every answer',
    async (version, stores) => {
      const dump = JSON.parse(readFileSync(new URL(`v${version}.json`, DUMPS), 'utf8')) as {
        assessments: { id: string }[];
        sheets: { answers: Record<string, unknown> }[];
        history?: OldEdit[];
        changes?: { change: { parts: ChangePart[] } }[];
        touched?: { id: string; changedAt: string }[];
        snapshots?: { id: number }[];
        snapshotParts?: { value: unknown }[];
        /** Bytes in base64. */
        photos?: { assessmentId: string; digest: string; bytes: string }[];
      };
      const old = new Dexie(NAME);
      old.version(Number(version)).stores(stores);
      await old.table('assessments').bulkAdd(dump.assessments);
      await old.table('sheets').bulkAdd(dump.sheets);
      if (dump.history) await old.table('history').bulkAdd(dump.history);
      if (dump.changes) await old.table('changes').bulkAdd(dump.changes);
      if (dump.touched) await old.table('touched').bulkAdd(dump.touched);
      if (dump.snapshots) await old.table('snapshots').bulkAdd(dump.snapshots);
      if (dump.snapshotParts) await old.table('snapshotParts').bulkAdd(dump.snapshotParts);
      const pictures = await addPictures(old, dump.photos);
      old.close();

      const database = await openDatabase({ name: NAME });
      const repository = new AssessmentRepository(database);
      const { assessments, unreadable } = await repository.list();
      expect(unreadable).toEqual([]);
      const known = dump.assessments.map((assessment) => ({
        ...assessment,
        ...dump.touched?.find(({ id }) => id === assessment.id),
      }));
      expect(assessments.map(withoutDevices)).toEqual(known.map(withoutDevices));
      const id = dump.assessments[0]?.id ?? '';
      const sheets = await repository.sheets(id);
      expect(sheets.map(({ answers }) => withoutDevices(answers))).toEqual(
        dump.sheets.map(({ answers }) => withoutDevices(answers)),
      );
      expect(stampsIn([assessments, sheets]).every(({ device }) => device !== undefined)).toBe(
        true,
      );
      for (const { field, to, at, by, from, ...place } of dump.history ?? [])
        expect(await repository.history(id, place)).toContainEqual(
          expect.objectContaining({ field, from, to, at, by }),
        );
      for (const { change } of dump.changes ?? [])
        for (const part of change.parts.filter(isAnswerPart))
          expect(await repository.history(id, part)).toContainEqual(
            expect.objectContaining({ field: part.field, to: part.value }),
          );
      for (const snapshot of dump.snapshots ?? []) {
        expect(await repository.snapshots.list(id)).toContainEqual(snapshot);
        const { assessment, sheets } = await repository.snapshots.read(id, snapshot.id);
        expect([assessment, ...sheets]).toEqual(dump.snapshotParts?.map(({ value }) => value));
      }
      await expectPictures(repository, id, pictures);
      database.close();
    },
  );
});

it('an assessment of version 1 has the same numbers as ever: everything once for the scope as a whole', () => {
  const folder = '../../profiles/basis-absicherung-kommunalverwaltung/profile.json';
  const { facts } = splitProfile(
    z.parse(profileFileSchema, JSON.parse(readFileSync(new URL(folder, import.meta.url), 'utf8'))),
  );
  const { assessments, sheets } = JSON.parse(readFileSync(new URL('v1.json', DUMPS), 'utf8')) as {
    assessments: unknown[];
    sheets: unknown[];
  };
  const assessment = z.parse(assessmentSchema, assessments[0]);
  const answers = answersBySheet(sheets.map((sheet) => z.parse(answerSheetSchema, sheet)));
  const { whole, objects, pairs } = coverageOf(facts, assessment, answers);
  expect(whole).toMatchObject({ applicable: 339, yes: 1 });
  expect(pairs).toHaveLength(66);
  expect(objects.map(({ object }) => object.id)).toEqual(['informationsverbund']);
  expect(keptAnswers(facts, assessment, answers)).toEqual([]);
});

describe('openDatabase', () => {
  it('refuses a database of a newer version and leaves it as it is', async () => {
    const newer = new Dexie(NAME);
    newer.version(LATEST_VERSION + 1).stores({ ...STORES_BY_VERSION[1], future: 'id' });
    await newer.table('future').add({ id: 'kept' });
    newer.close();
    await expect(openDatabase({ name: NAME })).rejects.toMatchObject({ kind: 'newer' });
    const again = new Dexie(NAME);
    again.version(LATEST_VERSION + 1).stores({ ...STORES_BY_VERSION[1], future: 'id' });
    expect(await again.table('future').toArray()).toEqual([{ id: 'kept' }]);
    expect(again.backendDB().version).toBe((LATEST_VERSION + 1) * 10);
    expect([...again.backendDB().objectStoreNames]).not.toContain('changes');
    again.close();
  });

  it('no room for the change to a new version: says so, leaves all as it was, and can be tried again', async () => {
    const dump = JSON.parse(readFileSync(new URL('v2.json', DUMPS), 'utf8')) as {
      assessments: unknown[];
      sheets: unknown[];
      history: unknown[];
    };
    const old = new Dexie(NAME);
    old.version(2).stores(STORES_BY_VERSION[2] ?? {});
    for (const table of ['assessments', 'sheets', 'history'] as const)
      await old.table(table).bulkAdd(dump[table]);
    old.close();
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(openDatabase({ name: NAME })).rejects.toMatchObject({ kind: 'quota' });
    full.mockRestore();
    const database = await openDatabase({ name: NAME });
    const count = (table: string) => database.table(table).count();
    expect(await Promise.all(['assessments', 'sheets', 'changes'].map(count))).toEqual(
      [dump.assessments, dump.sheets, dump.history].map(({ length }) => length),
    );
    database.close();
  });

  it('reports when another window cuts the connection', async () => {
    let closed = 0;
    const database = await openDatabase({ name: NAME, onClosed: () => (closed += 1) });
    await Dexie.delete(NAME);
    expect(closed).toBeGreaterThan(0);
    await expect(database.assessments.count()).rejects.toThrow();
  });
});

it('where site data are blocked it says so, whatever the browser calls it', async () => {
  const denied = (name: string) => ({
    databases: () => Promise.reject(new DOMException('denied', name)),
    open: () => {
      throw new DOMException('The user denied permission to access the database.', name);
    },
  });
  vi.stubGlobal('localStorage', undefined);
  for (const name of ['UnknownError', 'SecurityError']) {
    vi.stubGlobal('indexedDB', denied(name));
    Dexie.dependencies.indexedDB = globalThis.indexedDB;
    await expect(openDatabase({ name: NAME })).rejects.toMatchObject({ kind: 'denied' });
  }
  vi.unstubAllGlobals();
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
});

it.each([
  [{ name: 'QuotaExceededError' }, 'quota'],
  [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, 'quota'],
  [{ name: 'OpenFailedError', inner: { name: 'VersionError' } }, 'newer'],
  [{ name: 'MissingAPIError' }, 'unavailable'],
  [{ name: 'OpenFailedError', inner: { name: 'InvalidStateError' } }, 'unavailable'],
  [{ name: 'DatabaseClosedError' }, 'closed'],
  [new StorageError('gone'), 'gone'],
  [new Error('x'), 'unknown'],
  ['x', 'unknown'],
])('toStorageError tells %o', (error, kind) => {
  expect(toStorageError(error).kind).toBe(kind);
});
