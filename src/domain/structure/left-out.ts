/**
 * Modules that are left out as a whole, and the objects that carry them all the same. Leaving out says "we have no such
 * thing"; an object added later makes that untrue. Either the module is taken up again, or it is declined for that
 * object with a reason of its own: nothing silently drops out of the check, however the object was added.
 */
import type { Assessment, ModuleChoice } from '../record/assessment';
import type { ObjectKind } from '../profile/profile';
import type { StructureChange } from '../change/structure-change';
import { afterChanges } from '../change/make-change';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';
import { isLeftOut } from '../modelling/applicability';

/** A module that is left out although something carries it. */
export interface CarriedLeftOut {
  moduleId: string;
  /** Why it was left out. */
  reason: string;
  /** Active objects that carry it and have no reason of their own; at least one. */
  objects: TargetObject[];
}

/** Existing contradictions: a module left out as a whole although an object carries it. */
export function carriedLeftOut(
  kinds: readonly ObjectKind[],
  assessment: Assessment,
): CarriedLeftOut[] {
  const found = new Map<string, CarriedLeftOut>();
  for (const object of assessment.targetObjects.filter(isActive))
    for (const moduleId of carriedBy(kinds, object)) {
      if (!isLeftOut(assessment, moduleId) || isDeclined(object, moduleId)) continue;
      const reason = reasonOf(assessment, moduleId);
      const one = found.get(moduleId) ?? { moduleId, reason, objects: [] };
      found.set(moduleId, { ...one, objects: [...one.objects, object] });
    }
  return [...found.values()];
}

/**
 * Contradictions these changes would cause, to ask about before carrying them out. Objects are as they would be then.
 */
export function newlyCarriedLeftOut(
  kinds: readonly ObjectKind[],
  assessment: Assessment,
  changes: readonly StructureChange[],
): CarriedLeftOut[] {
  const before = new Set(
    carriedLeftOut(kinds, assessment).flatMap(({ moduleId, objects }) =>
      objects.map(({ id }) => `${id}/${moduleId}`),
    ),
  );
  return carriedLeftOut(kinds, afterChanges(assessment, changes)).flatMap((one) => {
    const objects = one.objects.filter(({ id }) => !before.has(`${id}/${one.moduleId}`));
    return objects.length === 0 ? [] : [{ ...one, objects }];
  });
}

/** Takes a module up again; the reason, no longer true, is removed. */
export function reopenModule(moduleId: string): StructureChange {
  return { kind: 'module', moduleId, choice: { leftOut: false, reason: '' } };
}

/** What a person decided when asked: take it up again, or decline it for these objects with a reason. */
export function decideLeftOut(
  asked: readonly CarriedLeftOut[],
  reasons: ReadonlyMap<string, string>,
): StructureChange[] {
  return asked.flatMap(({ moduleId, objects }): StructureChange[] => {
    const reason = reasons.get(moduleId)?.trim() ?? '';
    if (reason === '') return [reopenModule(moduleId)];
    return objects.map(({ id }) => ({
      kind: 'choose',
      objectId: id,
      moduleId,
      choice: { applies: false, reason },
    }));
  });
}

/**
 * Completes changes so that they silently leave nothing out. Leaving a module out declines it, with the same reason,
 * for the objects that carry it at that time; taking it up again reverses that. An object that begins to carry a module
 * that is left out takes it up again, unless the changes decline it.
 */
export function settleLeftOut(
  kinds: readonly ObjectKind[],
  assessment: Assessment,
  changes: readonly StructureChange[],
): { changes: StructureChange[]; reopened: CarriedLeftOut[] } {
  // Answers change no structure and come with every keystroke, so nothing is computed for them.
  if (changes.length === 0) return { changes: [], reopened: [] };
  if (!changes.some(isModuleChange) && !hasLeftOut(assessment))
    return { changes: [...changes], reopened: [] };
  const staying = activeIds(afterChanges(assessment, changes));
  const decided = changes.flatMap((change) =>
    isModuleChange(change)
      ? [change, ...choicesWith(kinds, { assessment, staying }, change.moduleId, change.choice)]
      : [change],
  );
  const reopened = newlyCarriedLeftOut(kinds, assessment, decided);
  const taken = reopened.flatMap(({ moduleId }) => [
    reopenModule(moduleId),
    ...choicesWith(kinds, { assessment, staying }, moduleId, { leftOut: false, reason: '' }),
  ]);
  return { changes: [...decided, ...taken], reopened };
}

/** What happens to the single objects when the choice about a module changes. `staying`: objects active afterwards. */
function choicesWith(
  kinds: readonly ObjectKind[],
  { assessment, staying }: { assessment: Assessment; staying: ReadonlySet<string> },
  moduleId: string,
  choice: Partial<ModuleChoice>,
): StructureChange[] {
  const before = assessment.moduleChoices?.[moduleId] ?? { leftOut: false, reason: '' };
  const { leftOut, reason } = { ...before, ...choice };
  const out = leftOut && reason.trim() !== '';
  const wasOut = isLeftOut(assessment, moduleId);
  return assessment.targetObjects.flatMap((object): StructureChange[] => {
    const own = object.choices?.[moduleId];
    const follows = wasOut && own?.applies === false && own.reason.trim() === before.reason.trim();
    const carries =
      isActive(object) && staying.has(object.id) && carriedBy(kinds, object).includes(moduleId);
    const at = { kind: 'choose' as const, objectId: object.id, moduleId };
    if (out && (follows || (carries && !isDeclined(object, moduleId))))
      return [{ ...at, choice: { applies: false, reason } }];
    if (out || !follows) return [];
    // Added by hand, as the kind does not carry it.
    const byKind = kindModules(kinds, object).includes(moduleId);
    return [{ ...at, choice: byKind ? undefined : { applies: true, reason: '' } }];
  });
}

function activeIds({ targetObjects }: Assessment): ReadonlySet<string> {
  return new Set(targetObjects.filter(isActive).map(({ id }) => id));
}

function carriedBy(kinds: readonly ObjectKind[], object: TargetObject): string[] {
  if (object.id === WHOLE_SCOPE_ID) return [];
  const added = Object.entries(object.choices ?? {})
    .filter(([, { applies }]) => applies)
    .map(([id]) => id);
  return [...new Set([...kindModules(kinds, object), ...added])];
}

const kindModules = (kinds: readonly ObjectKind[], { kind }: TargetObject): readonly string[] =>
  kinds.find(({ id }) => id === kind)?.modules ?? [];

const reasonOf = (assessment: Assessment, moduleId: string): string =>
  assessment.moduleChoices?.[moduleId]?.reason.trim() ?? '';

function isDeclined(object: TargetObject, moduleId: string): boolean {
  const choice = object.choices?.[moduleId];
  return choice?.applies === false && choice.reason.trim() !== '';
}

const hasLeftOut = ({ moduleChoices = {} }: Assessment): boolean =>
  Object.values(moduleChoices).some(({ leftOut }) => leftOut);

type ModuleChange = Extract<StructureChange, { kind: 'module' }>;
const isModuleChange = (change: StructureChange): change is ModuleChange =>
  change.kind === 'module' && ('leftOut' in change.choice || 'reason' in change.choice);
