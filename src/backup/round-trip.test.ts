import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aContent,
  bytesOf,
  FEW,
  PASSWORD,
  sampleContent,
  WRITTEN,
  written,
} from './backup.fixture';
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
