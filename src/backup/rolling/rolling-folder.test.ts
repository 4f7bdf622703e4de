import { expect, it } from 'vitest';
import { FEW, sampleContent } from '../backup.fixture';
import { newLock } from '../format/backup-lock';
import { proveBackup } from '../prove-backup';
import { readBackup } from '../read-backup';
import { writeBackup } from '../write-backup';
import { fakeFolder, type FakeFolder } from './folder.fixture';
import { keepProven, thinOut, UnprovenError } from './rolling-folder';
import { draftName, parseRollingName, rollingName } from './rolling-names';

const [one, other] = sampleContent().assessments;
if (one === undefined || other === undefined) throw new Error('no sample');
const content = { assessments: [one] };
const { id, municipality } = one.assessment;
const DEVICE = 'a1b2c3d4';
const lock = await newLock('Rathaus am Mühlbach', FEW);
const at = (hour: number): string => new Date(Date.UTC(2026, 10, 30, hour, 15, 3, 7)).toISOString();
const nameAt = (hour: number, device = DEVICE): string =>
  rollingName({ id, municipality }, device, at(hour));

/** A rolling backup of this hour, kept as the application keeps it. */
async function keep(folder: FakeFolder, hour: number, locked = false): Promise<string> {
  const written = { at: at(hour), appVersion: '0.1.0' };
  const blob = await writeBackup(content, locked ? { ...written, lock } : written);
  const prove = async (file: Blob): Promise<boolean> =>
    (await proveBackup(file, locked ? lock.key : undefined, content)).same;
  const name = nameAt(hour);
  await keepProven(folder, { blob, name, draftName: draftName(id, DEVICE), prove });
  return name;
}
const thin = (folder: FakeFolder, proven: string, hour: number) =>
  thinOut(folder, { id, device: DEVICE, proven, now: Date.parse(at(hour)) });

it('a name says whose it is and when it was written; others are not ours', () => {
  expect(parseRollingName(nameAt(9))).toEqual({
    id,
    device: DEVICE,
    at: Date.parse('2026-11-30T09:15:03.000Z'),
  });
  const odd = { id: '../ä/b', municipality: 'Groß_Łęknitz / Süd' };
  expect(parseRollingName(rollingName(odd, DEVICE, at(9)))?.id).toBe('-----b');
  for (const name of [
    'Sicherung-Musterhausen.bck',
    `${nameAt(9)}.txt`,
    nameAt(9).replace('09', '29'),
  ])
    expect(parseRollingName(name)).toBeUndefined();
});

it.each([
  ['renamed', {}],
  ['written again where the browser cannot rename', { noMove: true }],
])('it has its name only when it is proven: %s', async (_, moods) => {
  const folder = fakeFolder(moods);
  const name = await keep(folder, 9);
  expect([...folder.files.keys()]).toEqual([name]);
  const file = folder.files.get(name) ?? new Blob([]);
  expect((await readBackup(file)).content).toEqual(content);
});

it('with a password it is locked with the kept key and opens with the password', async () => {
  const folder = fakeFolder();
  const file = folder.files.get(await keep(folder, 9, true)) ?? new Blob([]);
  await expect(readBackup(file)).rejects.toMatchObject({ kind: 'needsPassword' });
  expect((await readBackup(file, 'Rathaus am Mühlbach')).content).toEqual(content);
  expect((await readBackup(file, lock.key)).content).toEqual(content);
  const stranger = await newLock('Rathaus am Mühlbach', FEW);
  await expect(readBackup(file, stranger.key)).rejects.toMatchObject({ kind: 'wrongPassword' });
});

it('what the disk makes of it is found out, thrown away, and nothing else is touched', async () => {
  const folder = fakeFolder();
  const before = await keep(folder, 8);
  const broken = fakeFolder({ onDisk: (blob) => blob.slice(0, blob.size - 300) });
  broken.files.set(before, folder.files.get(before) ?? new Blob([]));
  await expect(keep(broken, 9)).rejects.toBeInstanceOf(UnprovenError);
  expect([...broken.files.keys()]).toEqual([before]);
});

it('a full disk leaves what is there, and nothing half', async () => {
  const folder = fakeFolder({ refuses: () => new DOMException('full', 'QuotaExceededError') });
  await expect(keep(folder, 9)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect([...folder.files.keys()]).toEqual([]);
});

it.each([false, true])('of many the last five stay (with a password: %s)', async (locked) => {
  const folder = fakeFolder();
  let last = '';
  for (let hour = 8; hour < 16; hour += 1) last = await keep(folder, hour, locked);
  await thin(folder, last, 15);
  expect(folder.gone.filter((name) => name.endsWith('.bck'))).toEqual(
    [8, 9, 10].map((hour) => nameAt(hour)),
  );
  expect(folder.files.size).toBe(5);
});

it('never deletes the proven one, those of another device or assessment, or what only has such a name', async () => {
  const folder = fakeFolder();
  const proven = await keep(folder, 1);
  for (let hour = 8; hour < 16; hour += 1) await keep(folder, hour);
  const put = (name: string, blob: Blob): unknown => folder.files.set(name, blob);
  const own = folder.files.get(nameAt(8)) ?? new Blob([]);
  put(nameAt(8, 'ffffffff'), own);
  put(rollingName(other.assessment, DEVICE, at(8)), own);
  put(nameAt(2), new Blob(['Protokoll der Ratssitzung']));
  // A backup, but not the one its name says.
  put(nameAt(3), own);
  put(nameAt(4), await writeBackup({ assessments: [other] }, { at: at(4), appVersion: '0' }));
  put('Haushalt.xlsx', new Blob(['1']));
  await thin(folder, proven, 15);
  expect(folder.gone).toEqual([nameAt(8), nameAt(9), nameAt(10)]);
});
