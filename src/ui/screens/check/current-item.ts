/** Which entry of the list is the one the page is about. */
import type { Query } from '$ui/query';
import type { AssessmentPage } from '$ui/routes';
import type { Item } from './module-groups';

export interface ListPlace {
  moduleId: string | undefined;
  /** Undefined: all objects. */
  objectId: string | undefined;
  /** Topic, place, role or provider. */
  key: string | undefined;
}

export function placeOfPage(page: AssessmentPage, query: Query): ListPlace {
  if (page.page === 'module')
    return { moduleId: page.moduleId, objectId: page.objectId, key: undefined };
  const key =
    page.page === 'firstLap' ? page.topicId : (query.ort ?? query.rolle ?? query.dienstleister);
  return { moduleId: undefined, objectId: undefined, key };
}

export function isCurrentItem(entry: Item, place: ListPlace): boolean {
  if (entry.pairs.length === 0) return entry.key === place.key;
  return entry.pairs.some(
    ({ module, object }) =>
      module.id === place.moduleId &&
      (place.objectId === undefined || object.id === place.objectId),
  );
}
