/** What can be found: one of these per thing, under the heading where it is listed. What is shown of it is read anew. */
import type { AnswerField } from '$domain/record/assessment';
import type { Indexed } from '$search/search-index';
import type { TermKey } from './terms';
import type { Way } from './ways';

/** In the order in which they are listed. */
export const GROUPS = ['questions', 'own', 'measures', 'objects', 'ways', 'terms'] as const;
export type Group = (typeof GROUPS)[number];

export type Place =
  | { kind: 'module'; moduleId: string }
  /** Without `objectId`, as it is asked of all objects. */
  | { kind: 'requirement'; moduleId: string; requirementId: string; objectId?: string }
  | {
      kind: 'text';
      objectId: string;
      moduleId: string;
      requirementId: string;
      field: AnswerField;
    }
  | { kind: 'measure'; measureId: string }
  | { kind: 'object'; objectId: string }
  | { kind: 'provider'; providerId: string }
  | { kind: 'way'; way: Way }
  | { kind: 'term'; term: TermKey };

export interface Findable extends Indexed {
  group: Group;
  place: Place;
}

/** The same thing has the same id, so that what has changed replaces what was there. */
export function findableOf(group: Group, place: Place, words: Omit<Indexed, 'id'>): Findable {
  return { id: Object.values(place).join('/'), group, place, ...words };
}
