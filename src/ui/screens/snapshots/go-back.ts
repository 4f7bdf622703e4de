import type { AppState } from '$ui/app-state.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { storedAuthor } from '$ui/preferences';
import { assessmentLink } from '$ui/routes';

/**
 * Goes back to a snapshot and shows it here too. `before`: the snapshot of what stood before; undefined if nothing
 * differed. Where the profile is another one then, the page is loaded anew.
 */
export async function goBack(
  app: AppState,
  session: AssessmentSession,
  id: number,
): Promise<{ before: string | undefined } | 'unsaved'> {
  if (!(await session.flush())) return 'unsaved';
  const { snapshots } = await app.repository();
  const { version } = session.assessment.profile;
  const actor = { at: new Date().toISOString(), by: storedAuthor() };
  const changes = await snapshots.goBack(session.id, id, { clock: session.clock, actor });
  await session.hear(changes);
  app.listVersion += 1;
  if (session.assessment.profile.version !== version) {
    location.assign(assessmentLink(session.id, { page: 'snapshots' }));
    location.reload();
  }
  const [newest] = changes.length > 0 ? await snapshots.list(session.id) : [];
  return { before: newest && String(newest.id) };
}
