/** A version of the document that is released keeps a snapshot of what was released. */
import type { Change } from '$domain/change/change';
import type { AppDatabase } from '../database';
import { takeSnapshot } from '../snapshots';

/** Inside the transaction that wrote the change; nothing to do if it releases nothing. */
export async function keepReleased(
  database: AppDatabase,
  assessmentId: string,
  { stamp, parts }: Change,
): Promise<void> {
  const release = parts.find(
    (part) => part.on === 'version' && part.field === 'releasedBy' && part.value !== '',
  );
  if (release?.value === undefined) return;
  const name = parts.find((part) => part.on === 'version' && part.field === 'name')?.value;
  const { at, by } = stamp;
  await takeSnapshot(database, assessmentId, {
    kind: 'release',
    at,
    by,
    name: typeof name === 'string' ? name : '',
  });
}
