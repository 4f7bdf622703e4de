/** The proposal as a table: what stands in one group, and how a group is told while it is folded. */
import type { ObjectSuggestion } from '$domain/setup/setup-objects';
import type { Decided } from './setup-decision.svelte';

export interface ProposalGroup {
  id: string;
  title: string;
  rows: Decided<ObjectSuggestion>[];
}

interface Row {
  accepted: boolean;
  state: string;
}

/** True if it will be there: it is, or it is accepted. */
export const isWanted = ({ accepted, state }: Row): boolean =>
  state === 'known' || (state === 'gone' ? !accepted : accepted);

/** True if a person should look at it: it is not simply new and recommended. */
export const needsLook = ({ state }: Row): boolean => state !== 'new' && state !== 'known';

/** The suggestions of each target type, in the order of the types; types without any are left out. */
export function groupsOf(
  objects: readonly Decided<ObjectSuggestion>[],
  types: readonly { id: string; title: string }[],
  typeOf: (kind: string) => string,
): ProposalGroup[] {
  return types
    .map(({ id, title }) => ({
      id,
      title,
      rows: objects.filter(({ kind }) => typeOf(kind) === id),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** The tick of a group: all, none or some of what can be ticked. */
export function groupTick(rows: readonly Row[]): {
  checked: boolean;
  mixed: boolean;
} {
  const free = rows.filter(({ state }) => state !== 'known');
  const accepted = free.filter((row) => row.accepted).length;
  return {
    checked: free.length > 0 && accepted === free.length,
    mixed: accepted > 0 && accepted < free.length,
  };
}
