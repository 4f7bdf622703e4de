/** What others have changed since the last visit, as lines of a number and what it counts. */
import { CHANGED_THINGS, type ChangedBy } from '$domain/waiting/since-visit';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';

export interface SinceRow {
  id: string;
  count: number;
  text: string;
}

export function sinceRows(session: AssessmentSession, changed: readonly ChangedBy[]): SinceRow[] {
  return changed.flatMap((person) =>
    CHANGED_THINGS.flatMap((thing) => {
      const count = person.counts[thing];
      if (count === 0) return [];
      const what = t(`since.${thing}`, { count });
      const text = [
        thing === 'answer' ? withObjects(session, what, person) : what,
        person.by === '' ? t('since.byNobody') : t('since.by', { name: person.by }),
      ].join(', ');
      return [{ id: `${person.by}/${thing}`, count, text }];
    }),
  );
}

function withObjects(session: AssessmentSession, what: string, { objects }: ChangedBy): string {
  if (!session.severalObjects) return what;
  const { targetObjects } = session.assessment;
  const names = targetObjects.filter(({ id }) => objects.includes(id)).map(({ title }) => title);
  const [first, second] = names;
  if (first === undefined) return what;
  if (names.length > 2) return t('since.atMany', { what, object: first, count: names.length - 1 });
  return second === undefined
    ? t('since.atOne', { what, object: first })
    : t('since.atTwo', { what, object: first, other: second });
}
