/** Writes the backup file. */
import type {
  BackedUpAssessment,
  BackupContent,
  BackupSummary,
  WriteOptions,
} from './backup-content';
import {
  AAD,
  FORMAT_OF_MEASURES,
  FORMAT_OF_PARTS,
  FORMAT_OF_PHOTOS,
  type BackupFormat,
  type Contents,
  type FileHead,
} from './format/backup-format';
import { encryptionOf, newLock, type BackupLock } from './format/backup-lock';
import { joined, sha256, toHex, utf8, type Bytes } from '$sealing/bytes';
import { endLine, startLine } from './format/frame';
import { packed } from './format/gzip';
import { ITERATIONS, seal } from '$sealing/seal';
import { answersOf, draftParts } from './format/draft-parts';

/**
 * The file as it is saved. The same content never gives the same bytes where there is a password.
 * `iterations` is for tests, which have no time for a slow key.
 */
export async function writeBackup(
  content: BackupContent,
  options: WriteOptions,
  iterations = ITERATIONS,
): Promise<Blob> {
  const format = formatOf(content);
  const lock = await lockOf(options, iterations);
  const parts: Contents['parts'] = [];
  const bodies: Bytes[] = [];
  for (const { raw: rawOf, ...draft } of draftParts(content)) {
    const raw = rawOf();
    const entry = { ...draft, rawBytes: raw.length, sha256: '', bytes: 0 };
    const plain = await packed(raw);
    const body = lock ? await seal(lock.key, plain, AAD.part(format, entry, parts.length)) : plain;
    parts.push({ ...entry, bytes: body.length, sha256: await sha256(body) });
    bodies.push(body);
  }
  const contents = { assessments: content.assessments.map(summaryOf), parts };
  const head = utf8(JSON.stringify(await headOf(contents, { ...options, format }, lock)));
  const all = joined([await startLine(head), head, ...bodies, head]);
  return new Blob([all, await endLine(head, await sha256(all))], {
    type: 'application/octet-stream',
  });
}

/** What older readers can read stays readable for them. */
function formatOf({ assessments }: BackupContent): BackupFormat {
  if (assessments.some(knowsMeasures)) return FORMAT_OF_MEASURES;
  if (assessments.some(({ photos = [] }) => photos.length > 0)) return FORMAT_OF_PHOTOS;
  const isPart = assessments.some(({ assessment }) => assessment.handout !== undefined);
  return isPart ? FORMAT_OF_PARTS : 1;
}

/** The log may tell of measures that were undone since. */
function knowsMeasures({ assessment, log }: BackedUpAssessment): boolean {
  const { measures = [], dismissedBundles = [] } = assessment;
  return (
    measures.length + dismissedBundles.length > 0 ||
    log.some(({ change }) => change.parts.some(({ on }) => on === 'measure'))
  );
}

async function lockOf(
  { password, lock }: WriteOptions,
  iterations: number,
): Promise<BackupLock | undefined> {
  if (password === '') throw new RangeError('an empty password protects nothing');
  return password === undefined ? lock : newLock(password, iterations);
}

async function headOf(
  contents: Contents,
  { at, appVersion, format }: WriteOptions & { format: BackupFormat },
  lock: BackupLock | undefined,
): Promise<FileHead> {
  const origin = { format, at, appVersion };
  if (lock === undefined) return { ...origin, contents };
  const encryption = await encryptionOf(lock, format);
  const sealed = await seal(lock.key, utf8(JSON.stringify(contents)), AAD.contents(origin));
  return { ...origin, encryption, contents: toHex(sealed) };
}

function summaryOf({ assessment, sheets, log }: BackedUpAssessment): BackupSummary {
  const { id, title, municipality, profile, changedAt } = assessment;
  return {
    id,
    title,
    municipality,
    profile,
    changedAt,
    answers: sheets.reduce((sum, sheet) => sum + answersOf(sheet), 0),
    entries: log.length,
  };
}
