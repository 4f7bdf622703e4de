/**
 * Providers by name while an import is planned: known ones are found, unknown ones are noted to be added.
 */
import { nameKey } from '$domain/values/clean-text';
import type { StructureChange } from '$domain/change/structure-change';
import type { Provider } from '$domain/record/target-object';

export interface ProviderBook {
  /** The id for a name; an unknown name is added, a removed provider reinstated. */
  idOf: (name: string) => string;
  /** True if the provider with this id has this name. Two may share a name. */
  isNamed: (id: string, name: string) => boolean;
  /** The changes needed for the ids handed out so far. */
  changes: StructureChange[];
}

export function providerBook(list: readonly Provider[], newId: () => string): ProviderBook {
  const names = new Map(list.map(({ id, name }) => [id, nameKey(name)]));
  // Of two with the same name, the one the municipality still works with.
  const inUse = list.filter(({ removed }) => removed !== true);
  const byName = new Map([...list, ...inUse].map((one) => [nameKey(one.name), one]));
  const changes: StructureChange[] = [];
  const put = (provider: Provider, change: Partial<Provider>): string => {
    changes.push({ kind: 'provider', provider: { id: provider.id, ...change } });
    byName.set(nameKey(provider.name), { ...provider, ...change });
    return provider.id;
  };
  return {
    changes,
    isNamed: (id, name) => names.get(id) === nameKey(name),
    idOf: (name) => {
      const known = byName.get(nameKey(name));
      if (known === undefined) return put({ id: newId(), name }, { name });
      return known.removed === true ? put(known, { removed: false }) : known.id;
    },
  };
}
