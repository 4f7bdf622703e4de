/**
 * What an import would do, before it does it: one entry for each object or row, and the plan that carries it out. Only
 * adds objects and providers, and changes fields the file says something about; nothing is emptied or retired.
 */
import type { Assessment } from '../domain/assessment';
import type { ObjectKind } from '../domain/profile';
import type { StructureChange } from '../domain/structure/structure';
import type { StructurePlan } from '../domain/structure/structure-plan';
import {
  isActive,
  WHOLE_SCOPE_ID,
  type ObjectField,
  type TargetObject,
} from '../domain/structure/target-object';
import { groupedItems, singleItems, type ImportItem } from './grouping';
import { kindFinder } from './kind-words';
import { differences, newObject } from './object-fields';
import type { ImportRow } from './objects-row';
import { providerBook, type ProviderBook } from './provider-book';
import { MAX_OBJECTS, refuse, type Refusal } from './refusal';
import { cleanLine, wordKey } from './words';

export interface ImportEntry {
  state: 'new' | 'update' | 'unchanged' | 'duplicate' | 'unknownKind';
  title: string;
  /** Title of the kind; for an unknown one the word of the file. */
  kind: string;
  count: number | null;
  location: string;
  /** Lines of the file it comes from; for a duplicate the lines of the first one before its own. */
  lines: number[];
  /** What would change; only for updates. */
  fields: ObjectField[];
}

export interface ImportPlan {
  kind: 'plan';
  entries: ImportEntry[];
  plan: StructurePlan;
}

interface Options {
  assessment: Assessment;
  kinds: readonly ObjectKind[];
  /** Kind id by `wordKey` of the word in the file; see `unknownKinds`. */
  kindByWord: Readonly<Record<string, string>>;
  group: boolean;
  newId: () => string;
  /** "… und 312 weitere", for a list of names that does not fit. */
  more: (count: number) => string;
}

/** Refused only if the assessment would get more than MAX_OBJECTS objects. */
export function planObjectImport(
  rows: readonly ImportRow[],
  options: Options,
): ImportPlan | Refusal {
  const { assessment, kinds, kindByWord, group, newId, more } = options;
  const find = kindFinder(kinds, kindByWord);
  const items = group ? groupedItems(rows, find, more) : singleItems(rows, find);
  const providers = providerBook(assessment.providerList ?? [], newId);
  const state = { known: knownObjects(assessment, kinds), seen: new Map<string, number[]>() };
  const steps = items.map((item) => step(item, { ...state, providers, newId }));
  const added = steps.filter(({ entry }) => entry.state === 'new').length;
  const before = assessment.targetObjects.filter(isActive).length - 1;
  if (added > 0 && before + added > MAX_OBJECTS)
    return refuse('tooManyObjects', { max: MAX_OBJECTS });
  const changes = [...providers.changes, ...steps.flatMap((one) => one.changes)];
  return {
    kind: 'plan',
    entries: steps.map(({ entry }) => entry),
    plan: { changes, answers: [] },
  };
}

interface Step {
  entry: ImportEntry;
  changes: StructureChange[];
}
interface Context {
  known: ReadonlyMap<string, TargetObject>;
  /** Lines by object, as far as the file has been read. */
  seen: Map<string, number[]>;
  providers: ProviderBook;
  newId: () => string;
}

function step(item: ImportItem, { known, seen, providers, newId }: Context): Step {
  const { kind, title, count, location, lines } = item;
  const about = { title, kind: kind?.title ?? item.word, count, location, lines };
  const entry = (state: ImportEntry['state'], fields: ObjectField[] = []): ImportEntry => ({
    ...{ ...about, state, fields },
  });
  if (kind === undefined) return { entry: entry('unknownKind'), changes: [] };
  const key = objectKey(kind.id, title);
  const first = seen.get(key);
  if (first !== undefined)
    return { entry: { ...entry('duplicate'), lines: [...first, ...lines] }, changes: [] };
  seen.set(key, lines);
  const object = known.get(key);
  if (object === undefined) {
    const added = newObject({ ...item, kind }, newId(), providers);
    return { entry: entry('new'), changes: [{ kind: 'add', object: added }] };
  }
  const changes = differences(object, item, providers);
  const fields = changes.map(({ field }) => field);
  return { entry: entry(fields.length === 0 ? 'unchanged' : 'update', fields), changes };
}

const objectKey = (kindId: string, title: string): string => JSON.stringify([kindId, title]);

/** Active objects by kind and title; of several alike the first. One without a title is exported under its kind's. */
function knownObjects(
  { targetObjects }: Assessment,
  kinds: readonly ObjectKind[],
): ReadonlyMap<string, TargetObject> {
  const titles = new Map(kinds.map(({ id, title }) => [id, title]));
  const known = new Map<string, TargetObject>();
  for (const object of targetObjects) {
    const { kind = '' } = object;
    const key = objectKey(kind, cleanLine(object.title) || (titles.get(kind) ?? ''));
    if (isActive(object) && object.id !== WHOLE_SCOPE_ID && !known.has(key)) known.set(key, object);
  }
  return known;
}

/** Words in the file that mean no kind, in the order of the file; `key` is what `kindByWord` wants. '' = no word. */
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
