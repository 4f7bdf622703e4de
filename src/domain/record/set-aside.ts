/**
 * Reading a stored record of which a part cannot be read: that part is set aside by name and the rest is taken. What was
 * set aside stays with the record, word for word, when it is written again.
 */
import * as z from 'zod/mini';

export const setAsideSchema = z.looseObject({
  /** Where it stood: names of fields, ids, places in a list. */
  path: z.array(z.union([z.string(), z.number()])),
  value: z.unknown(),
});
export type SetAside = z.infer<typeof setAsideSchema>;

const EPOCH = '1970-01-01T00:00:00.000Z';
/** What stands in for a field that a record cannot be without, by its name. A place or an id has nothing like that. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  title: '',
  municipality: '',
  state: '',
  management: '',
  securityOfficer: '',
  dataProtectionOfficer: '',
  itOperations: '',
  version: '',
  digest: '',
  name: '',
  by: '',
  note: '',
  reason: '',
  releasedBy: '',
  releasedOn: '',
  inhabitants: null,
  leftOut: false,
  revision: 0,
  targetObjects: [],
  answers: {},
  tally: {},
  changed: {},
  createdAt: EPOCH,
  changedAt: EPOCH,
  at: EPOCH,
};

type Path = readonly PropertyKey[];
type Node = Record<PropertyKey, unknown>;
/** What is broken shows layer by layer; a record has fewer layers than this. */
const MAX_ROUNDS = 30;

interface Lenient {
  unreadable?: SetAside[] | undefined;
}

/** The record without what could not be read, which stands in `unreadable`; undefined if nothing can be made of it. */
export function readLeniently<T extends z.ZodMiniType<Lenient>>(
  schema: T,
  record: unknown,
): z.infer<T> | undefined {
  let result = z.safeParse(schema, record);
  if (result.success || !isNode(record)) return result.data;
  const copy = unshared(record) as Node;
  const aside: SetAside[] = [];
  for (let round = 0; !result.success; round += 1) {
    if (round === MAX_ROUNDS) return undefined;
    const before = aside.length;
    if (!mended(copy, pathsOf(result.error), aside) && aside.length === before) return undefined;
    result = z.safeParse(schema, copy);
  }
  if (aside.length === 0) return result.data;
  return { ...result.data, unreadable: [...(result.data.unreadable ?? []), ...aside] };
}

/** Shortest first, each once. A stamp is a whole, and so is what was set aside before. */
function pathsOf({ issues }: z.core.$ZodError): Path[] {
  const paths = issues.map(({ path }) => {
    const whole = path.findIndex((name) => name === 'changed' || name === 'unreadable');
    return whole === -1 ? path : path.slice(0, whole + 2);
  });
  const byName = new Map(paths.map((path) => [path.map(String).join('\0'), path]));
  return [...byName.values()].sort((a, b) => a.length - b.length);
}

/** Takes out what stands at these paths, and puts a stand-in where there is nothing. True if anything was filled in. */
function mended(record: Node, paths: readonly Path[], aside: SetAside[]): boolean {
  let filled = false;
  const gone: Path[] = [];
  for (const path of paths) {
    if (gone.some((above) => above.every((name, index) => name === path[index]))) continue;
    const name = path.at(-1);
    const owner = name === undefined ? undefined : nodeAt(record, path.slice(0, -1));
    if (owner === undefined || name === undefined) continue;
    if (Object.hasOwn(owner, name)) {
      take(record, path, aside);
      gone.push(path);
    } else if (Object.hasOwn(STAND_INS, name)) {
      owner[name] = structuredClone(STAND_INS[name as string]);
      filled = true;
    } else if (path.length > 1) {
      take(record, path.slice(0, -1), aside);
      gone.push(path.slice(0, -1));
    }
  }
  for (const path of gone) closeGap(nodeAt(record, path.slice(0, -1)));
  return filled;
}

const GAP = Symbol('taken out');

function take(record: Node, path: Path, aside: SetAside[]): void {
  const owner = nodeAt(record, path.slice(0, -1));
  const name = path.at(-1);
  if (owner === undefined || name === undefined) return;
  aside.push({
    path: path.map((step) => (typeof step === 'symbol' ? '' : step)),
    value: owner[name],
  });
  if (Array.isArray(owner)) owner[name as number] = GAP;
  else Reflect.deleteProperty(owner, name);
}

/** Only now, so that the places of what else is to be taken out still hold. */
function closeGap(owner: Node | undefined): void {
  if (!Array.isArray(owner)) return;
  const kept: unknown[] = owner.filter((item) => item !== GAP);
  owner.splice(0, owner.length, ...kept);
}

function nodeAt(record: Node, path: Path): Node | undefined {
  let node: unknown = record;
  for (const name of path)
    node = isNode(node) && Object.hasOwn(node, name) ? node[name] : undefined;
  return isNode(node) ? node : undefined;
}

/** A copy in which no two places share a part, as they do in what was written as one: each is mended by itself. */
function unshared(value: unknown): unknown {
  if (!isNode(value)) return value;
  if (Array.isArray(value)) return value.map(unshared);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unshared(part)]));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

/** A list in which no two things have one id: screens and changes look things up by it. */
export function distinctIds<T extends { id: string }>() {
  return z.check<T[]>(({ value, issues }) => {
    const known = new Set<string>();
    value.forEach(({ id }, index) => {
      if (known.has(id))
        issues.push({ code: 'custom', input: id, path: [index], message: `a second ${id}` });
      known.add(id);
    });
  });
}
