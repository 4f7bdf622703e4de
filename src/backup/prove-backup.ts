/** Proves a backup by reading it back: a copy that nobody has read is none. */
import { cleanRecord } from '$domain/record/clean-record';
import type { BackupContent, BackupProof } from './backup-content';
import { canonicalJson } from './format/canonical-json';
import { sha256, utf8 } from './format/bytes';
import { answersOf, draftParts } from './format/draft-parts';
import { readBackup } from './read-backup';

/** What was read back of `file`, compared with what should be in it. Throws `BackupError` if nothing can be read. */
export async function proveBackup(
  file: Blob,
  password: string | undefined,
  content: BackupContent,
): Promise<BackupProof> {
  const { content: found, damaged, intact } = await readBackup(file, password);
  const checksum = await contentChecksum(found);
  const { assessments } = found;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    same: intact && damaged.length === 0 && checksum === (await contentChecksum(content)),
    assessments: assessments.length,
    answers: sum(assessments.flatMap(({ sheets }) => sheets.map(answersOf))),
    entries: sum(assessments.map(({ log }) => log.length)),
    checksum,
  };
}

/** The same for the same content, in whatever order its fields stand. */
async function contentChecksum(content: BackupContent): Promise<string> {
  const parts: string[] = [];
  for (const { json } of draftParts(cleanRecord(content), canonicalJson))
    parts.push(await sha256(utf8(json)));
  return sha256(utf8(parts.join('\n')));
}
