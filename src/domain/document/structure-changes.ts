/**
 * What was changed in the structure, the details and the document's own texts after an instant, as far as stamps show
 * it. Objects in older records have no stamp of their creation, so they are not listed as new.
 */
import type { Assessment } from '../record/assessment';
import { latestOf } from '../change/stamp';
import type { Stamp } from '../record/fields';
import { WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

export type StructureChangeSince = Stamp &
  /** `reason`: why it was retired. */
  (
    | {
        of: 'object';
        title: string;
        how: 'added' | 'retired' | 'revived' | 'changed';
        reason?: string;
      }
    | { of: 'module'; moduleId: string; how: 'leftOut' | 'added' | 'changed' }
    /** Field of the assessment. */
    | { of: 'detail'; field: string }
    | { of: 'document'; how: 'text' | 'sections' }
  );

/** Objects in the municipality's order, then modules, details and the document; each at most once, by its last change. */
export function structureChangesSince(
  since: string,
  assessment: Assessment,
): StructureChangeSince[] {
  const later = (stamps: Readonly<Record<string, Stamp>> | undefined): [string, Stamp][] =>
    Object.entries(stamps ?? {}).filter(([, { at }]) => at > since);
  const objects = assessment.targetObjects.flatMap((object) => {
    const stamp = latestOf(later(object.changed).map(([, one]) => one));
    if (stamp === undefined) return [];
    const { title } = object;
    const how = howOf(object, since);
    const reason = how === 'retired' ? (object.retired?.reason.trim() ?? '') : '';
    return [{ of: 'object' as const, title, how, ...(reason === '' ? {} : { reason }), ...stamp }];
  });
  const own = later(assessment.changed);
  return [
    ...objects,
    ...moduleStamps(own).map(([id, stamp]) => moduleChange(assessment, id, stamp)),
    ...own
      // Answers to the set-up show in the objects that resulted from them.
      .filter(([name]) => !name.includes('/'))
      .map(([field, stamp]) => ({ of: 'detail' as const, field, ...stamp })),
    ...documentChanges(later(assessment.document?.changed)),
  ];
}

const MODULE = 'module/';

function howOf(
  { id, changed, retired }: TargetObject,
  since: string,
): 'added' | 'retired' | 'revived' | 'changed' {
  const isLater = (field: string): boolean => (changed?.[field]?.at ?? '') > since;
  if (id === WHOLE_SCOPE_ID) return 'changed';
  if (isLater('retired') && (retired ?? null) !== null) return 'retired';
  if (isLater('added')) return 'added';
  return isLater('retired') ? 'revived' : 'changed';
}

/** The latest stamp of each module's fields (`module/ID/field`; before version 3 `module/ID`). */
function moduleStamps(changed: readonly [string, Stamp][]): [string, Stamp][] {
  const latest = new Map<string, Stamp>();
  for (const [name, stamp] of changed) {
    if (!name.startsWith(MODULE)) continue;
    const id = name.slice(MODULE.length).split('/')[0] ?? '';
    latest.set(id, latestOf([latest.get(id), stamp]) ?? stamp);
  }
  return [...latest];
}

function moduleChange(
  { moduleChoices }: Assessment,
  moduleId: string,
  stamp: Stamp,
): StructureChangeSince {
  const choice = moduleChoices?.[moduleId];
  const leftOut = choice?.leftOut === true && choice.reason.trim() !== '';
  const how = leftOut ? 'leftOut' : choice?.added === true ? 'added' : 'changed';
  return { of: 'module', moduleId, how, ...stamp };
}

function documentChanges(changed: readonly [string, Stamp][]): StructureChangeSince[] {
  const of = (how: 'text' | 'sections'): StructureChangeSince[] => {
    const wanted = changed.filter(([name]) => name.startsWith('parts') === (how === 'sections'));
    const stamp = latestOf(wanted.map(([, one]) => one));
    return stamp === undefined ? [] : [{ of: 'document', how, ...stamp }];
  };
  return [...of('text'), ...of('sections')];
}
