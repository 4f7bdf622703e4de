/** Writes the backup file. */
import type {
  BackedUpAssessment,
  BackupContent,
  BackupSummary,
  WriteOptions,
} from './backup-content';
import {
  AAD,
  FORMAT_OF_PARTS,
  type BackupFormat,
  type Contents,
  type Encryption,
  type FileHead,
} from './format/backup-format';
import { joined, sha256, toHex, utf8, type Bytes } from '$sealing/bytes';
import { endLine, startLine } from './format/frame';
import { packed } from './format/gzip';
import { ITERATIONS, keyOf, passwordBits, seal } from '$sealing/seal';
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
  if (options.password === '') throw new RangeError('an empty password protects nothing');
  // What older readers can read stays readable for them.
  const isPart = content.assessments.some(({ assessment }) => assessment.handout !== undefined);
  const format = isPart ? FORMAT_OF_PARTS : 1;
  const lock =
    options.password === undefined
      ? undefined
      : await newLock(options.password, { iterations, format });
  const parts: Contents['parts'] = [];
  const bodies: Bytes[] = [];
  for (const { json, ...draft } of draftParts(content)) {
    const raw = utf8(json);
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

interface Lock {
  key: CryptoKey;
  encryption: Encryption;
}

async function newLock(
  password: string,
  { iterations, format }: { iterations: number; format: BackupFormat },
): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyOf(await passwordBits(password, salt, iterations));
  const check = toHex(await seal(key, utf8(AAD.check(format)), AAD.check(format)));
  return {
    key,
    encryption: {
      kdf: 'PBKDF2-SHA-256',
      iterations,
      salt: toHex(salt),
      cipher: 'AES-256-GCM',
      check,
    },
  };
}

async function headOf(
  contents: Contents,
  { at, appVersion, format }: WriteOptions & { format: BackupFormat },
  lock: Lock | undefined,
): Promise<FileHead> {
  const origin = { format, at, appVersion };
  if (lock === undefined) return { ...origin, contents };
  const { key, encryption } = lock;
  const sealed = await seal(key, utf8(JSON.stringify(contents)), AAD.contents(origin));
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
