import type { AppState } from '../app-state.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';
import { reopened } from './reopened.svelte';

/**
 * Opens an assessment anew under the version of its profile that now applies, and says so. Nothing happens while something
 * of it is not on the disk.
 */
export async function reopenSession(
  app: AppState,
  session: AssessmentSession,
  notice: string,
): Promise<void> {
  if (!(await session.flush()) || !app.sessions.includes(session)) return;
  app.forget(session.id);
  const { undoDesk } = await app.open(session.id);
  undoDesk.adopt(session.undoDesk);
  reopened.times += 1;
  app.notice = notice;
}
