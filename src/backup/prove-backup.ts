/** Proves a backup by reading it back: a copy that nobody has read is not one. */
import { cleanRecord } from '$domain/record/clean-record';
import { sameValue } from '$domain/values/same-value';
import type { BackupContent, BackupProof } from './backup-content';
import { sha256 } from '$sealing/bytes';
import { answersOf } from './format/draft-parts';
import { readBackup } from './read-backup';

/** What was read back of `file`, compared with what should be in it. Throws `BackupError` if nothing can be read. */
export async function proveBackup(
  file: Blob,
  secret: string | CryptoKey | undefined,
  content: BackupContent,
): Promise<BackupProof> {
  const { content: found, damaged, intact } = await readBackup(file, secret);
  const { assessments } = found;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    same: intact && damaged.length === 0 && sameValue(found, cleanRecord(content)),
    assessments: assessments.length,
    answers: sum(assessments.flatMap(({ sheets }) => sheets.map(answersOf))),
    entries: sum(assessments.map(({ log }) => log.length)),
    checksum: await sha256(new Uint8Array(await file.arrayBuffer())),
  };
}
