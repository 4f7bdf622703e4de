/** Where a module needs each thing as an object of its own, a number becomes that many objects, up to a limit. */
import type { ProposedObject } from './proposed-object';
import type { Verdict } from './setup-verdicts';

/** Last part of the origin of the object for everything beyond the limit. */
const REST = 'weitere';

/** The objects of one verdict: the first keeps its origin, the others have their number in theirs. */
export function singly(
  { proposal: { each } }: Verdict,
  object: ProposedObject,
  language: string,
): ProposedObject[] {
  const { count, origin } = object;
  if (each === undefined || count === null) return [object];
  const title = each.title[language] ?? each.title.de;
  const single = Math.min(count, each.most);
  const singles = Array.from({ length: single }, (_, i) => ({
    ...object,
    count: 1,
    nameable: true,
    origin: i === 0 ? origin : `${origin}/${String(i + 1)}`,
    title: count === 1 ? title : `${title} ${String(i + 1)}`,
  }));
  if (count === single) return singles;
  const rest = { origin: `${origin}/${REST}`, title: each.rest[language] ?? each.rest.de };
  return [...singles, { ...object, ...rest, count: count - single }];
}
