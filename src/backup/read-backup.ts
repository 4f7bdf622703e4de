/** Reads a backup file, wherever it comes from. */
import { groupBy } from '$domain/values/group-by';
import type { BackupReading, DamagedPart } from './backup-content';
import { assembled } from './reading/assemble';
import { openFile } from './reading/open-file';
import { readParts } from './reading/part-reader';

/**
 * Everything of the file that can be read, and the name of everything that cannot. Throws `BackupError` where that is
 * nothing at all; a file never makes it fail in another way.
 */
export async function readBackup(file: Blob, secret?: string | CryptoKey): Promise<BackupReading> {
  const open = await openFile(file, secret);
  const { assessments } = open.contents;
  const parts = await readParts(open);
  const reading: BackupReading = {
    head: { ...open.origin, assessments },
    content: { assessments: [] },
    damaged: [],
    intact: open.frame.intact && parts.every(({ damage }) => damage === undefined),
  };
  const partsOf = groupBy(parts, ({ entry }) => entry.of);
  const ids = new Set<string>();
  for (const [index, summary] of assessments.entries()) {
    const { id: assessmentId, title: assessment } = summary;
    const twin: DamagedPart = {
      part: 'record',
      assessment,
      assessmentId,
      reason: 'invalid',
      lost: 1,
    };
    const own = partsOf.get(index) ?? [];
    const found = ids.has(assessmentId)
      ? { assessment: undefined, damaged: [twin] }
      : assembled(summary, own);
    ids.add(assessmentId);
    if (found.assessment) reading.content.assessments.push(found.assessment);
    reading.damaged.push(...found.damaged);
  }
  return reading;
}
