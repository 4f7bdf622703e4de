/** What "Heute" reads from the disk: the log since the last visit, and the last backup. */
import { changedSince, type ChangedBy } from '$domain/waiting/since-visit';
import type { AppState } from '$ui/app-state.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { isBackupDue } from '$ui/backup/reminder';
import { backupPutOffAt } from '$ui/backup/remembered';
import { ownStamps } from '$ui/own-stamps';
import { storedBackup, type BackedUp } from '$ui/preferences';
import { noteVisit, visitBefore } from '$ui/visit';

export interface Since {
  /** When the person was last here before today; undefined if never, or if that is not known. */
  visit: string | undefined;
  /** What others have changed since. */
  changed: ChangedBy[];
  backup: BackupState;
  /** How many earlier states there are to compare with. */
  states: number;
}

export interface BackupState {
  last: BackedUp | undefined;
  /** Changes since then, or ever. */
  changes: number;
  due: boolean;
}

/** Takes note of this visit. Never fails: without the log, nothing is said of it. */
export async function readSince(app: AppState, session: AssessmentSession): Promise<Since> {
  const at = new Date().toISOString();
  const visit = visitBefore(session.id, at);
  const last = storedBackup(session.id);
  try {
    const repository = await app.repository();
    // The question is shown in its words from the start.
    await session.texts.settled;
    const [log, changes, states] = await Promise.all([
      repository.changesSince(session.id, visit?.logEnd ?? Number.MAX_SAFE_INTEGER - 1),
      repository.countSince(session.id, last?.logEnd ?? 0),
      repository.snapshots.list(session.id),
    ]);
    noteVisit(session.id, { at, logEnd: await repository.logEnd() });
    const { createdAt, restoredAt = '' } = session.assessment;
    // A log that was written anew by a backup tells again what was known.
    const known = (when: string): boolean =>
      visit !== undefined && restoredAt > visit.at && when <= visit.at;
    const isOwn = ownStamps();
    return {
      visit: visit?.at,
      changed: changedSince(log.changes, (stamp) => isOwn(stamp) || known(stamp.at)),
      backup: {
        last,
        changes,
        due: isBackupDue(
          { last, changes, createdAt, putOffAt: backupPutOffAt(session.id) },
          Date.now(),
        ),
      },
      states: states.length,
    };
  } catch {
    return {
      visit: undefined,
      changed: [],
      backup: { last, changes: 0, due: false },
      states: 0,
    };
  }
}
