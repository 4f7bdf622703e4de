/** Undoing a change: the parts that restore everything nobody has changed since. */
import { sheetKey, type Assessment } from '../record/assessment';
import type { Stamp } from '../record/fields';
import { NO_CHOICE, thingsOf, type ReadableRecord, type ThingKind } from './apply';
import type { Change, ChangePart } from './change';
import { compareStamps } from './stamp';

/** The current values of the fields a change is about to write. Taken before it is applied; undo restores them. */
export function partsBefore(record: ReadableRecord, parts: readonly ChangePart[]): ChangePart[] {
  return parts.map((part) => ({ ...part, value: valueAt(record, part) }) as ChangePart);
}

/**
 * The parts that undo a change, only for fields that still carry its stamp: anything changed since stays.
 * `before`: what `partsBefore` returned when the change was made.
 */
export function undoParts(
  record: ReadableRecord,
  change: Change,
  before: readonly ChangePart[],
): ChangePart[] {
  return before.filter((part) => {
    const stamp = stampAt(record, part);
    return stamp !== undefined && compareStamps(stamp, change.stamp) === 0;
  });
}

/**
 * Undoing a change that made objects: an object somebody has worked on since is retired instead of removed, so that
 * nothing written disappears.
 */
export function undoWithObjects(
  record: ReadableRecord,
  done: { change: Change; before: readonly ChangePart[] },
  retirement: { at: string; by: string; reason: string },
): ChangePart[] {
  const parts = undoParts(record, done.change, done.before);
  const kept = new Set(
    parts.flatMap((part) =>
      part.on === 'object' && part.field === 'added' && isWrittenOn(record, part.id, done.change)
        ? [part.id]
        : [],
    ),
  );
  const undone = withoutWrittenMeasures(record, done.change, parts);
  if (kept.size === 0) return undone;
  return [
    ...undone.filter(
      (part) => !((part.on === 'object' || part.on === 'choice') && kept.has(part.id)),
    ),
    ...[...kept].map((id): ChangePart => ({
      on: 'object',
      id,
      field: 'retired',
      value: retirement,
    })),
  ];
}

/** A measure somebody has worked on since stays: it is theirs too. */
function withoutWrittenMeasures(
  { assessment }: ReadableRecord,
  made: Change,
  parts: ChangePart[],
): ChangePart[] {
  const taken = new Set(
    parts.flatMap((part) =>
      part.on === 'measure' && part.field === 'at' && part.value === undefined ? [part.id] : [],
    ),
  );
  const written = new Set(
    (assessment.measures ?? [])
      .filter(({ id, changed = {} }) => {
        const others = Object.values(changed).some((one) => compareStamps(one, made.stamp) !== 0);
        return taken.has(id) && others;
      })
      .map(({ id }) => id),
  );
  if (written.size === 0) return parts;
  return parts.filter((part) => part.on !== 'measure' || !written.has(part.id));
}

/** True if anything about an object, or any answer for it, comes from another change. */
function isWrittenOn({ assessment, answers }: ReadableRecord, id: string, made: Change): boolean {
  const own = ({ changed }: Holder): boolean =>
    Object.values(changed ?? {}).some((stamp) => compareStamps(stamp, made.stamp) !== 0);
  const object = assessment.targetObjects.find((one) => one.id === id);
  if (object !== undefined && own(object)) return true;
  const prefix = sheetKey(id, '');
  return [...answers].some(
    ([key, sheet]) => key.startsWith(prefix) && Object.values(sheet).some(own),
  );
}

interface Holder {
  changed?: Readonly<Record<string, Stamp>> | undefined;
}

type Holding = [holder: Holder | undefined, name: string];

/** The thing that holds the field of a part, and the name under which its stamp is kept. */
function holderOf(record: ReadableRecord, part: ChangePart): Holding {
  const { assessment, answers } = record;
  switch (part.on) {
    case 'answer': {
      const sheet = answers.get(sheetKey(part.objectId, part.moduleId));
      return [sheet?.[part.requirementId], part.field];
    }
    case 'assessment':
      return [assessment, part.field];
    case 'object':
    case 'provider':
    case 'version':
    case 'handedOut':
    case 'measure':
      return [thingAt(assessment, part.on, part.id), part.field];
    case 'choice':
      return [thingAt(assessment, 'object', part.id), `choice/${part.moduleId}`];
    case 'module':
      return [assessment, `module/${part.id}/${part.field}`];
    case 'setup':
      return [assessment, `setup/${part.id}`];
    case 'text':
      return [assessment.document, `text/${part.id}`];
    case 'chapters':
      return [assessment.document, `parts/${part.field}`];
  }
}

function thingAt(assessment: Assessment, on: ThingKind, id: string): Holder | undefined {
  const made = thingsOf(assessment, on).find((thing) => thing.id === id);
  return made ?? assessment.awaited?.[`${on}/${id}`];
}

/** When and by whom the field of a part was last changed; undefined if never. */
export function stampAt(record: ReadableRecord, part: ChangePart): Stamp | undefined {
  const [holder, name] = holderOf(record, part);
  return holder?.changed?.[name];
}

/** The value of the field of a part. */
export function valueAt(record: ReadableRecord, part: ChangePart): unknown {
  const { assessment } = record;
  switch (part.on) {
    case 'module':
      return { ...NO_CHOICE, ...own(assessment.moduleChoices, part.id) }[part.field];
    case 'setup':
      return own(assessment.setupAnswers, part.id);
    case 'text':
      return own(assessment.document?.texts, part.id);
    case 'choice': {
      const [object] = holderOf(record, part);
      return own(
        (object as { choices?: Record<string, unknown> } | undefined)?.choices,
        part.moduleId,
      );
    }
    default: {
      const [holder] = holderOf(record, part);
      return (holder as Record<string, unknown> | undefined)?.[part.field];
    }
  }
}

/** Own properties only: names come from people and files, and every object inherits a `toString`. */
function own<T>(values: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
