/** What a link has selected to be handed out, in the words of the address: `?ort=serverraum`. */
import type { HandoutSelection } from '$domain/handout/select-pairs';
import type { Query } from '$ui/query';

const NAMES = {
  ort: 'placeId',
  rolle: 'role',
  dienstleister: 'providerId',
} as const satisfies Record<string, keyof HandoutSelection>;

export function selectionIn(query: Query): HandoutSelection {
  return Object.fromEntries(
    Object.entries(NAMES).flatMap(([name, field]) => {
      const value = query[name];
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
