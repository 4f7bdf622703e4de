/** Takes a part that was handed out off this device once it was returned. Nothing is deleted that is not in the file. */
import { sameValue } from '$domain/values/same-value';
import type { AppDatabase } from './database';
import { clearSnapshots } from './snapshots';
import { clear, readAll, type WholeAssessment } from './whole-assessment';

/**
 * Deletes the part if what stands on the disk is what was returned, to the letter. `changed`: something was written
 * since, or cannot be read and so was not returned; nothing is deleted then. `gone`: read again, and nothing is there.
 * Throws `gone` if there was nothing before.
 */
export async function deleteReturned(
  database: AppDatabase,
  id: string,
  returned: WholeAssessment,
): Promise<'gone' | 'changed'> {
  // In one transaction: no other window can write between the look and the deletion.
  const same = await database.transaction('rw', database.tables, async () => {
    const { unreadable, ...here } = await readAll(database, id);
    const aside = [here.assessment, ...here.sheets].some((record) => record.unreadable);
    if (unreadable > 0 || aside || !sameValue(here, returned)) return false;
    await clear(database, id);
    await clearSnapshots(database, id);
    return true;
  });
  if (!same) return 'changed';
  if ((await countOf(database, id)) > 0) throw new Error(`something of ${id} is still there`);
  return 'gone';
}

/** How many records of an assessment there are, of every kind. */
async function countOf(database: AppDatabase, id: string): Promise<number> {
  const { assessments, sheets, changes, touched, snapshots, snapshotParts, photos } = database;
  const counts = await Promise.all([
    assessments.where('id').equals(id).count(),
    touched.where('id').equals(id).count(),
    sheets.where('assessmentId').equals(id).count(),
    changes.where('[assessmentId+seq]').between([id, -Infinity], [id, Infinity]).count(),
    snapshots.where('assessmentId').equals(id).count(),
    photos.where('assessmentId').equals(id).count(),
    snapshotParts.where('[assessmentId+place+print]').between([id], [id, []]).count(),
  ]);
  return counts.reduce((sum, one) => sum + one, 0);
}
