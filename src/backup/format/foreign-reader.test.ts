/** A second reader, written after docs/backup-format.md alone and without anything of ours: what the page says is enough. */
import { createDecipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { PASSWORD, sampleContent, withPhotos, written } from '../backup.fixture';

interface Part {
  kind: string;
  of: number;
  bytes: number;
  rawBytes: number;
  sha256: string;
}
interface Contents {
  assessments: { id: string }[];
  parts: Part[];
}
interface Head {
  format: number;
  at: string;
  appVersion: string;
  encryption?: { iterations: number; salt: string };
  contents: Contents | string;
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readAfterThePage(file: Buffer, password: string): unknown[] {
  const line = file.subarray(0, 95).toString().trim().split(' ');
  const bytesOfHead = Number(line[1]);
  const headBytes = file.subarray(95, 95 + bytesOfHead);
  expect(sha256(headBytes)).toBe(line[2]);
  const last = file.subarray(-157).toString().trim().split(' ');
  expect(last).toEqual(['basis-check-end', line[1], line[2], sha256(file.subarray(0, -157))]);
  expect(file.subarray(-157 - bytesOfHead, -157)).toEqual(headBytes);

  const head = JSON.parse(headBytes.toString()) as Head;
  const { iterations, salt } = head.encryption ?? { iterations: 1, salt: '' };
  const typed = Buffer.from(password.normalize('NFC'));
  const key = pbkdf2Sync(typed, Buffer.from(salt, 'hex'), iterations, 32, 'sha256');
  const open = (sealed: Buffer, beside: string): Buffer => {
    if (head.encryption === undefined) return sealed;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
    decipher.setAAD(Buffer.from(beside)).setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  };
  const { contents } = head;
  const { parts, assessments } =
    typeof contents === 'string'
      ? (JSON.parse(
          open(
            Buffer.from(contents, 'hex'),
            `basis-check-backup/${String(head.format)}/contents/${head.at}/${head.appVersion}`,
          ).toString(),
        ) as Contents)
      : contents;

  const found = assessments.map(() => ({ sheets: [] as unknown[], log: [] as unknown[] }));
  let at = 95 + bytesOfHead;
  for (const [index, { kind, of, bytes, rawBytes, sha256: expected }] of parts.entries()) {
    const body = file.subarray(at, (at += bytes));
    expect(sha256(body)).toBe(expected);
    const beside = `basis-check-backup/${String(head.format)}/part/${String(index)}/${String(of)}/${kind}`;
    const raw = gunzipSync(open(body, beside));
    expect(raw.length).toBe(rawBytes);
    const own = found[of] as Record<string, unknown>;
    if (kind === 'photo') {
      const photos = (own.photos ??= []) as unknown[];
      photos.push({ digest: sha256(raw), bytes: new Uint8Array(raw) });
      continue;
    }
    const value = JSON.parse(raw.toString()) as unknown;
    if (kind === 'record') own.assessment = value;
    else if (kind === 'names') own.names = value;
    else (own[kind] as unknown[]).push(...(value as unknown[]));
  }
  return found;
}

it.each([undefined, PASSWORD])('reads the same, with the password %s', async (password) => {
  const content = sampleContent();
  const file = Buffer.from(await written(content, password));
  expect(readAfterThePage(file, password ?? '')).toEqual(content.assessments);
});

it.each([undefined, PASSWORD])(
  'reads a part in the same way, with the password %s',
  async (password) => {
    const content = sampleContent();
    for (const { assessment } of content.assessments)
      assessment.handout = {
        id: 'teil-1',
        of: assessment.id,
        at: assessment.createdAt,
        by: '',
        recipient: 'Haustechnik',
        what: 'Haustechnik',
        places: { 'ORP.1': { o1: ['A1'] } },
      };
    const file = Buffer.from(await written(content, password));
    expect(file.toString().slice(95, 120)).toContain('"format":2');
    expect(readAfterThePage(file, password ?? '')).toEqual(content.assessments);
  },
);

it.each([undefined, PASSWORD])('reads pictures, with the password %s', async (password) => {
  const content = await withPhotos(sampleContent());
  const file = Buffer.from(await written(content, password));
  expect(file.toString('latin1').slice(95, 120)).toContain('"format":3');
  expect(readAfterThePage(file, password ?? '')).toEqual(content.assessments);
});
