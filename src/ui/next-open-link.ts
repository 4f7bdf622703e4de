/** The link to where work continues: the module with the first open question, at that question. */
import { firstOpenRequirement, nextOpenPair } from '$domain/check/next-open';
import type { PairTally } from '$domain/check/coverage-table';
import type { AssessmentSession } from './assessment-session.svelte';
import { assessmentLink } from './routes';

interface NextOpen {
  href: string;
  /** The module, and the target object if there are several. */
  name: string;
}

/** Undefined if nothing is open. A module not begun yet is opened at its top, with its introduction. */
export function nextOpen(session: AssessmentSession): NextOpen | undefined {
  const pair = nextOpenPair(session.coverage.pairs);
  if (pair === undefined) return undefined;
  const { module, object } = pair;
  const open = firstOpenRequirement(module, (id) => session.answer(object.id, module.id, id));
  const begun = open !== undefined && open !== module.requirements[0]?.id;
  const href = assessmentLink(session.id, {
    page: 'module',
    moduleId: module.id,
    ...(session.severalObjects ? { objectId: object.id } : {}),
    ...(begun ? { requirementId: open } : {}),
  });
  return { href, name: pairName(session, pair) };
}

/** The name of a pair in lists. */
export function pairName(
  { severalObjects }: AssessmentSession,
  { module, object }: Pick<PairTally, 'module' | 'object'>,
): string {
  return `${module.id} ${module.title}${severalObjects ? ` – ${object.title}` : ''}`;
}
