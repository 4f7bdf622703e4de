/** Proves a backup by reading it back: a copy that nobody has read is not one. */
import { cleanRecord } from '$domain/record/clean-record';
import type { BackupContent, BackupProof } from './backup-content';
import { sha256 } from '$sealing/bytes';
import { answersOf } from './format/draft-parts';
import { readBackup } from './read-backup';

/** What was read back of `file`, compared with what should be in it. Throws `BackupError` if nothing can be read. */
export async function proveBackup(
  file: Blob,
  password: string | undefined,
  content: BackupContent,
): Promise<BackupProof> {
  const { content: found, damaged, intact } = await readBackup(file, password);
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

/** True if both say the same; a field that is there and undefined is none. */
function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  for (const name in a) if (!sameValue(a[name], b[name])) return false;
  for (const name in b) if (a[name] === undefined && b[name] !== undefined) return false;
  return true;
}
