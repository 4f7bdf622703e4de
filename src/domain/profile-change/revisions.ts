/**
 * The revisions of a profile, as its author writes them (`profiles/<id>/revisions.json`): what became of every
 * requirement from one version to the next. Several of them in a row say what happened to somebody who skipped a version.
 */
import * as z from 'zod/mini';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/));
const noteById = z.optional(z.record(id, text(400)));

const revisionSchema = z.strictObject({
  version: text(40),
  /** The version it replaces; its files are kept below `earlier/`. */
  after: text(40),
  /** What is new, in two sentences for the municipality. */
  summary: z.optional(text(800)),
  /**
   * Where a requirement or a module comes from if not from the same id: renumbered (one id), one part of a split (an id
   * that other parts name too, or that goes on), merged (several).
   */
  origins: z.optional(z.record(id, z.array(id).check(z.minLength(1), z.maxLength(20)))),
  /** What changed in a requirement, split and merged ones included, in one sentence; its answers have to be reviewed. */
  changed: noteById,
  /** Requirements with corrections that do not change what is asked; their answers hold. */
  editorial: z.optional(z.array(id)),
  /** Why a requirement was dropped; by its former id. */
  dropped: noteById,
});
export type Revision = z.infer<typeof revisionSchema>;

/** The shape of `profiles/<id>/revisions.json`, oldest first. */
export const revisionsSchema = z.strictObject({
  revisions: z.array(revisionSchema).check(z.minLength(1), z.maxLength(100)),
});
export type Revisions = z.infer<typeof revisionsSchema>;

/** The revisions that lead from one version to a later one, oldest first; none if they do not. */
export function revisionsBetween(
  { revisions }: Revisions,
  from: string,
  to: string,
): readonly Revision[] {
  const first = revisions.findIndex(({ after }) => after === from);
  const last = revisions.findIndex(({ version }) => version === to);
  return first === -1 ? [] : revisions.slice(first, last + 1);
}

/** What the authors say about one requirement of the latest version, over several revisions. */
export interface Descent {
  /** Its ids before the first of the revisions, whether they existed or not. */
  origins: readonly string[];
  /** What they declared about its texts; `changed` if any revision did. */
  declared: 'changed' | 'editorial' | undefined;
  /** One sentence per revision that changed it, oldest first. */
  notes: readonly string[];
}

/** Follows a requirement back through the revisions. `id`: its present one. */
export function descentOf(revisions: readonly Revision[], id: string): Descent {
  let ids: readonly string[] = [id];
  let declared: Descent['declared'];
  const notes: string[] = [];
  for (const { origins, changed, editorial = [], dropped } of revisions.toReversed()) {
    for (const one of ids) {
      const note = own(changed, one);
      if (note !== undefined) notes.unshift(note);
      if (note !== undefined) declared = 'changed';
      else if (editorial.includes(one)) declared ??= 'editorial';
    }
    const before = ids.flatMap((one) => own(origins, one) ?? (own(dropped, one) ? [] : [one]));
    ids = [...new Set(before)];
  }
  return { origins: ids, declared, notes };
}

/** Why a requirement was dropped; undefined if the authors do not say. */
export function dropNote(revisions: readonly Revision[], id: string): string | undefined {
  let ids: readonly string[] = [id];
  for (const { origins = {}, dropped } of revisions) {
    const note = ids.map((one) => own(dropped, one)).find((one) => one !== undefined);
    if (note !== undefined) return note;
    const after = Object.entries(origins).flatMap(([to, from]) =>
      from.some((one) => ids.includes(one)) ? [to] : [],
    );
    ids = [...ids, ...after];
  }
  return undefined;
}

/** Own properties only: every object inherits a `constructor`. */
function own<T>(values: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
