/** Promise: a picture is on the disk before an answer shows it, and is taken away by nothing but a person's word. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangePart } from '$domain/change/change';
import { MAX_PHOTO_BYTES, photoField, photosOf, type Photo } from '$domain/record/photo';
import { fill, ID, letters, lockOff, lockOn, onDisk } from '../sealed/sealed.fixture';
import {
  changeOf,
  failToWrite,
  kindOf,
  later,
  openSampleStorage,
  type SampleStorage,
} from '../repository.fixture';

const WORDS = 'Bildinhalt eines Schlosses';
const bytes = (text: string) => new TextEncoder().encode(text.repeat(100));
const NAME = 'photos';

const photoOf = (digest: string, caption = 'Türschloss'): Photo => ({
  digest,
  caption,
  at: later(0).at,
  by: 'Sabine',
  width: 16,
  height: 12,
  size: 2900,
  blackened: 0,
});

const shows = (digest: string | undefined, id = 'eins'): ChangePart => ({
  on: 'answer',
  objectId: 'informationsverbund',
  moduleId: 'ORP.1',
  requirementId: 'ORP.1.A1',
  field: photoField(id),
  value: digest === undefined ? undefined : photoOf(digest),
});

let storage: SampleStorage;
describe.each([false, true])('with the lock on: %s', (sealed) => {
  beforeEach(async () => {
    storage = await openSampleStorage(NAME, { sealed });
  });
  afterEach(() => storage.close());

  it('is found by the checksum of its bytes, and counted', async () => {
    const { repository } = storage;
    const digest = await repository.photos.add(ID, bytes(WORDS));
    await repository.save(ID, [changeOf(shows(digest))]);
    expect(await repository.photos.get(ID, digest)).toEqual(bytes(WORDS));
    const { length } = bytes(WORDS);
    const unused = { count: 0, bytes: 0 };
    expect(await repository.photos.use(ID)).toEqual({ count: 1, bytes: length, unused });
    if (sealed) expect(letters((await onDisk(NAME)).photos)).not.toContain(WORDS);
  });

  it('stays when an answer no longer shows it, until a person discards it', async () => {
    const { repository } = storage;
    const kept = await repository.photos.add(ID, bytes(WORDS));
    const gone = await repository.photos.add(ID, bytes('weg'));
    await repository.save(ID, [changeOf(shows(kept), shows(gone, 'zwei'))]);
    await repository.save(ID, [changeOf(shows(undefined, 'zwei'))]);
    expect((await repository.photos.use(ID)).unused.count).toBe(1);
    expect(await repository.photos.get(ID, gone)).toEqual(bytes('weg'));
    expect(await repository.photos.discard(ID)).toBe(1);
    expect(await repository.photos.get(ID, gone)).toBeUndefined();
    expect(await repository.photos.get(ID, kept)).toEqual(bytes(WORDS));
    const [sheet] = await repository.sheets(ID);
    expect(photosOf(sheet?.answers['ORP.1.A1']).map(({ digest }) => digest)).toEqual([kept]);
  });

  it('goes along with a copy, a whole assessment, and away with it', async () => {
    const { repository, database } = storage;
    const digest = await repository.photos.add(ID, bytes(WORDS));
    await repository.save(ID, [changeOf(shows(digest))]);
    const copyTitle = (title: string) => `${title} (Kopie)`;
    await repository.duplicate(ID, { id: 'zwei', at: later(9).at, copyTitle });
    const { unreadable, ...whole } = await repository.everything(ID);
    expect(unreadable).toBe(0);
    expect(whole.photos).toEqual([{ digest, bytes: bytes(WORDS) }]);
    const at = later(10).at;
    const safetyCopy = { id: 'drei', title: 'Vorher' };
    await repository.restore([{ whole, at, safetyCopy }]);
    for (const id of [ID, 'zwei', 'drei'])
      expect(await repository.photos.get(id, digest)).toEqual(bytes(WORDS));
    await repository.remove('zwei');
    expect(await database.photos.count()).toBe(2);
    const { unreadable: _none, ...part } = await repository.everything('drei');
    expect(await repository.removeReturned('drei', { ...part, photos: [] })).toBe('changed');
    expect(await repository.removeReturned('drei', part)).toBe('gone');
    expect(await database.photos.count()).toBe(1);
  });

  it('no room: says so, and no answer shows what is not there', async () => {
    failToWrite(storage.database.photos);
    expect(await kindOf(storage.repository.photos.add(ID, bytes(WORDS)))).toBe('quota');
    expect(await storage.repository.sheets(ID)).toEqual([]);
  });

  it('is refused if it is too large, empty, or of no assessment', async () => {
    const { photos } = storage.repository;
    const large = new Uint8Array(MAX_PHOTO_BYTES + 1);
    expect(await kindOf(photos.add(ID, large))).toBe('refused');
    expect(await kindOf(photos.add(ID, new Uint8Array()))).toBe('refused');
    expect(await kindOf(photos.add('keine', bytes(WORDS)))).toBe('gone');
  });

  it('one that is not what it was is not shown', async () => {
    const { repository, database } = storage;
    const digest = await repository.photos.add(ID, bytes(WORDS));
    await database.photos.put({ assessmentId: ID, digest, bytes: bytes('anderes') });
    expect(await repository.photos.get(ID, digest)).toBeUndefined();
  });
});

it('is encrypted and decrypted with everything else', async () => {
  storage = await openSampleStorage(NAME);
  await fill(storage.repository);
  const digest = await storage.repository.photos.add(ID, bytes(WORDS));
  await lockOn(storage);
  expect(letters((await onDisk(NAME)).photos)).not.toContain(WORDS);
  expect(await storage.repository.photos.get(ID, digest)).toEqual(bytes(WORDS));
  await lockOff(storage);
  expect(letters((await onDisk(NAME)).photos)).toContain(WORDS);
  await storage.close();
});
