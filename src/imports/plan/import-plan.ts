/**
 * What an import would do, computed beforehand: one planned object for each object or row, and the plan that carries it
 * out. It only adds objects and providers, and changes fields the file says something about; nothing is cleared or
 * retired.
 */
import type { Assessment } from '$domain/record/assessment';
import type { ObjectKind } from '$domain/profile/profile';
import type { StructureChange, StructurePlan } from '$domain/change/structure-change';
import {
  isActive,
  WHOLE_SCOPE_ID,
  type ObjectField,
  type TargetObject,
} from '$domain/record/target-object';
import { groupByEach } from '$domain/values/group-by';
import { groupedItems, singleItems, type ImportItem } from './grouping';
import { kindFinder } from './kind-words';
import { differences, newObject } from './object-fields';
import type { ImportRow } from '../rows/objects-row';
import { withOperators } from './operators';
import { providerBook, type ProviderBook } from './provider-book';
import { joinSameNames, sameNameKey, sameNames, type SameName } from './same-names';
import { MAX_OBJECTS, refuse, type Refusal } from '../refusal';
import { cleanLine, wordKey } from '../words';

export interface PlannedObject {
  state: 'new' | 'update' | 'unchanged' | 'duplicate' | 'unknownKind';
  title: string;
  /** Title of the kind; for an unknown one, the word in the file. */
  kind: string;
  count: number | null;
  location: string;
  /** Lines of the file it comes from; for a duplicate, those of the first occurrence before its own. */
  lines: number[];
  /** What would change; only for updates. */
  fields: ObjectField[];
}

export interface ImportPlan {
  kind: 'plan';
  objects: PlannedObject[];
  /** Names in several rows, accepted as a group or not; empty if all similar rows are grouped anyway. */
  sameNames: SameName[];
  plan: StructurePlan;
}

interface Options {
  assessment: Assessment;
  kinds: readonly ObjectKind[];
  /** Kind id by `wordKey` of the word in the file; see `unknownKinds`. */
  kindByWord: Readonly<Record<string, string>>;
  group: boolean;
  /** Keys of `sameNames` that are not to become one group. */
  apart?: ReadonlySet<string>;
  /** Keys of names (`newProviders`) that are not providers. */
  declined?: ReadonlySet<string>;
  newId: () => string;
  /** "… und 312 weitere", for a list of names too long to fit. */
  more: (count: number) => string;
}

/** Refused only if the assessment would get more than MAX_OBJECTS objects. */
export function planObjectImport(
  rows: readonly ImportRow[],
  options: Options,
): ImportPlan | Refusal {
  const { assessment, kinds, kindByWord, newId, declined = new Set() } = options;
  const find = kindFinder(kinds, kindByWord);
  const known = knownObjects(assessment, kinds);
  const operated = withOperators(rows, assessment, declined);
  const { items, names } = itemsOf(operated, { ...options, find, known });
  const providers = providerBook(assessment.providerList ?? [], newId);
  const state = { known, seen: new Map<string, number[]>(), taken: new Map<string, number>() };
  const steps = items.map((item) => step(item, { ...state, providers, newId }));
  const added = steps.filter(({ planned }) => planned.state === 'new').length;
  const before = assessment.targetObjects.filter(isActive).length - 1;
  if (added > 0 && before + added > MAX_OBJECTS)
    return refuse('tooManyObjects', { max: MAX_OBJECTS });
  const changes = [...providers.changes, ...steps.flatMap((one) => one.changes)];
  return {
    kind: 'plan',
    objects: steps.map(({ planned }) => planned),
    sameNames: names,
    plan: { changes, answers: [] },
  };
}

function itemsOf(
  rows: readonly ImportRow[],
  options: Options & { find: ReturnType<typeof kindFinder>; known: KnownObjects },
): { items: ImportItem[]; names: SameName[] } {
  const { group, apart = new Set(), more, find, known } = options;
  if (group) return { items: groupedItems(rows, find, more), names: [] };
  const items = singleItems(rows, find);
  const names = sameNames(items, (key) => (known.get(key) ?? []).length > 1);
  const joined = names.map(({ key }) => key).filter((key) => !apart.has(key));
  return { items: joinSameNames(items, new Set(joined)), names };
}

interface Step {
  planned: PlannedObject;
  changes: StructureChange[];
}
/** Active objects by kind and name, in their order. */
type KnownObjects = ReadonlyMap<string, TargetObject[]>;
interface Context {
  known: KnownObjects;
  /** Lines by object, for the part of the file processed so far. */
  seen: Map<string, number[]>;
  /** How many of the known objects with a name already have their row. */
  taken: Map<string, number>;
  providers: ProviderBook;
  newId: () => string;
}

function step(item: ImportItem, { known, seen, taken, providers, newId }: Context): Step {
  const { kind, title, count, location, lines } = item;
  const about = { title, kind: kind?.title ?? item.word, count, location, lines };
  const plannedAs = (state: PlannedObject['state'], fields: ObjectField[] = []): PlannedObject => ({
    ...about,
    state,
    fields,
  });
  if (kind === undefined) return { planned: plannedAs('unknownKind'), changes: [] };
  const key = sameNameKey(kind, title);
  const first = seen.get(key);
  // Rows of a list written by this application: the second row with a name is the second object with that name.
  const place = taken.get(key) ?? 0;
  const object = known.get(key)?.[place];
  if (first !== undefined && object === undefined)
    return { planned: { ...plannedAs('duplicate'), lines: [...first, ...lines] }, changes: [] };
  seen.set(key, [...(first ?? []), ...lines]);
  taken.set(key, place + 1);
  if (object === undefined) {
    const added = newObject({ ...item, kind }, newId(), providers);
    return { planned: plannedAs('new'), changes: [{ kind: 'add', object: added }] };
  }
  const changes = differences(object, item, providers);
  const fields = changes.map(({ field }) => field);
  return { planned: plannedAs(fields.length === 0 ? 'unchanged' : 'update', fields), changes };
}

/** An object without a title is exported under that of its kind. */
function knownObjects({ targetObjects }: Assessment, kinds: readonly ObjectKind[]): KnownObjects {
  const kindsById = new Map(kinds.map((kind) => [kind.id, kind]));
  return groupByEach(targetObjects, (object) => {
    const kind = kindsById.get(object.kind ?? '');
    if (kind === undefined || !isActive(object) || object.id === WHOLE_SCOPE_ID) return [];
    return [sameNameKey(kind, cleanLine(object.title) || kind.title)];
  });
}

/** Words in the file that match no kind, in file order; `key` is the key for `kindByWord`. '' = no word. */
export function unknownKinds(
  rows: readonly ImportRow[],
  kinds: readonly ObjectKind[],
): { key: string; word: string; rows: number }[] {
  const find = kindFinder(kinds, {});
  const unknown = new Map<string, { key: string; word: string; rows: number }>();
  for (const { kind: word } of rows) {
    if (find(word) !== undefined) continue;
    const key = wordKey(word);
    const one = unknown.get(key) ?? { key, word, rows: 0 };
    unknown.set(key, { ...one, rows: one.rows + 1 });
  }
  return [...unknown.values()];
}
