import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aContent,
  aPhoto,
  bytesOf,
  FEW,
  forged,
  PASSWORD,
  sampleContent,
  withPhotos,
  WRITTEN,
  written,
} from './backup.fixture';
import { packed } from './format/gzip';
import { sha256 } from '$sealing/bytes';
import { proveBackup } from './prove-backup';
import { readBackup } from './read-backup';
import { writeBackup } from './write-backup';

const read = (bytes: BlobPart, password?: string) => readBackup(new Blob([bytes]), password);

describe('what was written is what is read', () => {
  it.each([undefined, PASSWORD])('with the password %s', async (password) => {
    await fc.assert(
      fc.asyncProperty(aContent, async (content) => {
        const reading = await read(await written(content, password), password);
        expect(reading.content).toEqual(content);
        expect(reading).toMatchObject({ damaged: [], intact: true });
      }),
      { numRuns: 60 },
    );
  });

  it.each([undefined, PASSWORD])('with pictures, and the password %s', async (password) => {
    await fc.assert(
      fc.asyncProperty(aContent, fc.nat(3), async (content, count) => {
        const photos = await Promise.all(Array.from({ length: count }, (_, seed) => aPhoto(seed)));
        const assessments = content.assessments.map((one) =>
          count > 0 ? { ...one, photos } : one,
        );
        const reading = await read(await written({ assessments }, password), password);
        expect(reading.content).toEqual({ assessments });
        expect(reading).toMatchObject({ damaged: [], intact: true });
        const pictured = count > 0 && assessments.length > 0 ? 3 : 1;
        const planned = /"on":"measure"|"dismissedBundles":\[/.test(JSON.stringify(assessments));
        const format = planned ? 4 : pictured;
        expect(reading.head.format).toBe(format);
      }),
      { numRuns: 30 },
    );
  });

  it('even with many parts', async () => {
    const content = sampleContent();
    const [one] = content.assessments;
    const [sheet] = one?.sheets ?? [];
    if (one === undefined || sheet === undefined) throw new Error('no sample');
    const reason = 'ä'.repeat(20_000);
    const changed = { reason: { at: WRITTEN.at, by: '' } };
    one.sheets = Array.from({ length: 200 }, (_, index) => {
      return { ...sheet, objectId: `o${String(index)}`, answers: { A1: { reason, changed } } };
    });
    const reading = await read(await written(content));
    expect(reading.content).toEqual(content);
    expect(reading.head.assessments[0]).toMatchObject({ answers: 200, id: one.assessment.id });
  });
});

describe('a picture', () => {
  it('that is damaged in the file is named, and nothing else is lost', async () => {
    const content = await withPhotos(sampleContent());
    const [picture] = content.assessments[0]?.photos ?? [];
    const file = await forged(await written(content), async (head, bodies) => {
      const place = head.contents.parts.findIndex(({ kind }) => kind === 'photo');
      bodies[place] = await packed(new Uint8Array(head.contents.parts[place]?.rawBytes ?? 0));
    });
    const { content: found, damaged } = await read(file);
    expect(damaged).toEqual([
      expect.objectContaining({ part: 'photo', reason: 'invalid', lost: 1 }),
    ]);
    const [first, ...others] = content.assessments;
    const photos = first?.photos?.filter(({ digest }) => digest !== picture?.digest);
    expect(found).toEqual({ assessments: [{ ...first, photos }, ...others] });
  });

  it('that is not the same makes the proof fail', async () => {
    const content = await withPhotos(sampleContent());
    const file = await writeBackup(content, WRITTEN, FEW);
    expect(await proveBackup(file, undefined, content)).toMatchObject({ same: true });
    const [first, ...others] = content.assessments;
    const photos = [await aPhoto(1), await aPhoto(3)];
    const other = { assessments: [{ ...first, photos }, ...others] } as typeof content;
    expect(await proveBackup(file, undefined, other)).toMatchObject({ same: false });
  });
});

it('the head says what is in it, and a password hides all of it', async () => {
  const content = sampleContent();
  const bytes = await written(content, PASSWORD);
  const { head } = await read(bytes, PASSWORD);
  expect(head).toMatchObject({ format: 1, ...WRITTEN, encrypted: true });
  expect(head.assessments.map(({ title, entries }) => [title, entries])).toEqual(
    content.assessments.map(({ assessment, log }) => [assessment.title, log.length]),
  );
  const seen = new TextDecoder('latin1').decode(bytes);
  expect(seen).toContain(WRITTEN.at);
  for (const { assessment } of content.assessments) expect(seen).not.toContain(assessment.id);
});

it('an empty password is not a password', async () => {
  await expect(writeBackup({ assessments: [] }, { ...WRITTEN, password: '' })).rejects.toThrow(
    RangeError,
  );
});

describe('a proof', () => {
  const content = sampleContent();
  const file = (password?: string): Promise<Blob> => {
    const lock = password === undefined ? {} : { password };
    return writeBackup(content, { ...WRITTEN, ...lock }, FEW);
  };
  const entries = content.assessments.reduce((sum, { log }) => sum + log.length, 0);

  it('says how much was read back, and the checksum of the file', async () => {
    const plain = await proveBackup(await file(), undefined, content);
    expect(plain).toMatchObject({ same: true, assessments: 2, entries });
    expect(plain.answers).toBeGreaterThan(0);
    const locked = await file(PASSWORD);
    const checksum = await sha256(await bytesOf(locked));
    expect(await proveBackup(locked, PASSWORD, content)).toEqual({ ...plain, checksum });
  });

  it('does not hold for other content, nor for a file of which a byte is another', async () => {
    const other = structuredClone(content);
    const [one] = other.assessments;
    if (one) one.assessment.title += '!';
    expect(await proveBackup(await file(), undefined, other)).toMatchObject({ same: false });
    const bytes = new Uint8Array(await (await file()).arrayBuffer());
    bytes[bytes.length - 2] = 0x30 + (((bytes[bytes.length - 2] ?? 0) + 1) % 10);
    expect(await proveBackup(new Blob([bytes]), undefined, content)).toMatchObject({ same: false });
  });
});
