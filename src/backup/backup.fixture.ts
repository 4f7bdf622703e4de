/** Random contents of backups, and the file dissected. Test code only. */
import fc from 'fast-check';
import { apply } from '$domain/change/apply';
import { logEntry } from '$domain/change/change-log';
import { partsBefore } from '$domain/change/invert';
import { aStory, START, type Story } from '$domain/change/story.fixture';
import { sheetKey, type Answer, type AnswerSheet } from '$domain/record/assessment';
import { cleanRecord } from '$domain/record/clean-record';
import { aStructure } from '$domain/record/data.fixture';
import type {
  BackedUpAssessment,
  BackedUpPhoto,
  BackupContent,
  BackupReading,
} from './backup-content';
import type { FileHead } from './format/backup-format';
import { joined, sha256, utf8, type Bytes } from '$sealing/bytes';
import { endLine, readFrame, startLine } from './format/frame';
import { writeBackup } from './write-backup';

export const WRITTEN = { at: '2026-11-30T18:00:00.000Z', appVersion: '0.1.0' };
export const PASSWORD = 'Rathaus am Mühlbach 7';
/** A key for tests, which have no time. */
export const FEW = 10;

/** What was told, with the log as it is saved. */
function backedUp({ changes, windows: [record = START] }: Story, id: string): BackedUpAssessment {
  let now = START;
  const log = changes.map((change, index) => {
    const entry = logEntry(id, change, partsBefore(now, change.parts));
    now = apply(now, change);
    return { ...entry, seq: index + 1 };
  });
  const assessment = { ...record.assessment, id };
  return { assessment, sheets: sheetsOf(record.answers, id), log };
}

function sheetsOf(
  answers: Iterable<readonly [string, Readonly<Record<string, Answer>>]>,
  assessmentId: string,
): AnswerSheet[] {
  return [...answers].map(([key, own]) => {
    const [objectId = '', moduleId = ''] = key.split('/');
    return { assessmentId, objectId, moduleId, revision: 3, answers: { ...own } };
  });
}

const told = fc.tuple(aStory, fc.uuid()).map(([story, id]) => backedUp(story, id));
const answered = fc
  .tuple(aStructure, fc.uuid(), fc.option(fc.constant({ 'ORP.1.A1': 'Regeln' })))
  .map(([{ assessment, answers }, id, names]): BackedUpAssessment => {
    const own = { assessment: { ...assessment, id }, sheets: sheetsOf(answers, id), log: [] };
    return names === null ? own : { ...own, names };
  });
export const aContent: fc.Arbitrary<BackupContent> = fc
  .uniqueArray(fc.oneof(told, answered), {
    maxLength: 4,
    selector: ({ assessment }) => assessment.id,
  })
  .map((assessments) => cleanRecord({ assessments }));

/** One of everything. */
export function sampleContent(): BackupContent {
  const [assessment] = fc
    .sample(fc.tuple(told, answered), { seed: 12, numRuns: 20 })
    .flatMap(([one, other]): BackupContent[] =>
      one.sheets.length > 1 && one.log.length > 4 && other.sheets.length > 1
        ? [cleanRecord({ assessments: [{ ...one, names: { A1: 'Regeln' } }, other] })]
        : [],
    );
  if (assessment === undefined) throw new Error('no sample is large enough');
  // As it would be stored: without fields that are there and undefined.
  return JSON.parse(JSON.stringify(assessment)) as BackupContent;
}

/** Begins like a JPEG; no two seeds give the same. */
export async function aPhoto(seed: number): Promise<BackedUpPhoto> {
  const noise = Array.from({ length: 400 }, (_, index) => (index * 31 + seed * 7) % 251);
  const bytes = Uint8Array.from([0xff, 0xd8, 0xff, seed % 256, seed >> 8, ...noise]);
  return { digest: await sha256(bytes), bytes };
}

/** With two pictures in the first assessment. */
export async function withPhotos(content: BackupContent): Promise<BackupContent> {
  const [first, ...others] = content.assessments;
  if (first === undefined) return content;
  return { assessments: [{ ...first, photos: [await aPhoto(1), await aPhoto(2)] }, ...others] };
}

/** JSON that is the same for the same value, in whatever order its fields stand. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export async function bytesOf(file: Blob): Promise<Bytes> {
  return new Uint8Array(await file.arrayBuffer());
}

export async function written(content: BackupContent, password?: string): Promise<Bytes> {
  const lock = password === undefined ? {} : { password };
  return bytesOf(await writeBackup(content, { ...WRITTEN, ...lock }, FEW));
}

export type PlainHead = Extract<FileHead, { contents: { parts: unknown } }>;

/** A file of an unencrypted backup, with everything in it as a forger would change it: all checksums are right. */
export async function forged(
  file: Bytes,
  change: (head: PlainHead, bodies: Bytes[]) => void | Promise<void>,
): Promise<Bytes> {
  const frame = await readFrame(file);
  if (typeof frame === 'string') throw new Error(frame);
  const head = JSON.parse(new TextDecoder().decode(frame.head)) as PlainHead;
  let at = frame.partsFrom;
  const bodies = head.contents.parts.map(({ bytes }) => file.slice(at, (at += bytes)));
  await change(head, bodies);
  for (const [index, part] of head.contents.parts.entries()) {
    const body = bodies[index] ?? new Uint8Array();
    Object.assign(part, { bytes: body.length, sha256: await sha256(body) });
  }
  return framed(utf8(JSON.stringify(head)), bodies);
}

export async function framed(head: Bytes, bodies: readonly Bytes[]): Promise<Bytes> {
  const all = joined([await startLine(head), head, ...bodies, head]);
  return joined([all, await endLine(head, await sha256(all))]);
}

/** How many things of the original are neither in the reading nor named by it; and what it holds that was never written. */
export function unaccounted(original: BackupContent, { content, damaged }: BackupReading) {
  const things = (of: BackupContent): Map<string, string> =>
    new Map(
      of.assessments.flatMap(({ assessment, sheets, log }) => [
        [`${assessment.id} record`, canonicalJson(assessment)] as const,
        ...sheets.map((one) => {
          const place = sheetKey(one.objectId, one.moduleId);
          return [`${assessment.id} sheets ${place}`, canonicalJson(one)] as const;
        }),
        ...log.map((one) => {
          return [`${assessment.id} log ${String(one.seq)}`, canonicalJson(one)] as const;
        }),
      ]),
    );
  const [before, after] = [things(original), things(content)];
  const named = new Set(damaged.map(({ assessmentId, part }) => `${assessmentId} ${part}`));
  const isNamed = (thing: string): boolean => named.has(thing.split(' ').slice(0, 2).join(' '));
  return {
    lost: [...before.keys()].filter((thing) => !after.has(thing) && !isNamed(thing)),
    wrong: [...after].filter(([thing, json]) => before.get(thing) !== json).map(([thing]) => thing),
  };
}
