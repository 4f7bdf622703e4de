/** What a page still holds of assessments that are no longer on the disk, written back. */
import type { AppDatabase } from './database';
import { writeWhole, type WholeAssessment } from './whole-assessment';

/** All that are missing, or nothing. Ids of those written, and of those that are there: they are left as they are. */
export async function writeBack(
  database: AppDatabase,
  held: readonly WholeAssessment[],
  at: string,
): Promise<{ written: string[]; there: string[] }> {
  const ids = held.map(({ assessment }) => assessment.id);
  const records = await database.assessments.bulkGet(ids);
  const there = ids.filter((_, index) => records[index] !== undefined);
  const missing = held.filter(({ assessment }) => !there.includes(assessment.id));
  // One that another window writes back at this moment is refused by `add`, and nothing is written.
  await writeWhole(
    database,
    missing.map((whole) => ({ whole, at })),
  );
  return { written: missing.map(({ assessment }) => assessment.id), there };
}
