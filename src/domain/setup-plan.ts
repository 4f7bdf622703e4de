/**
 * The plan that carries out what a person accepted of the set-up. It is checked against what stands now, so that the
 * same entries given twice change nothing the second time. Answers are copied where nothing stands, never changed.
 */
import { modelModules, type AnswersBySheet } from './applicability';
import type { AnswerChange, Assessment } from './assessment';
import { activeProviders } from './carrier';
import type { ProfileFacts } from './profile';
import type { ObjectEntry } from './setup-objects';
import { sameName, type ModuleEntry, type ProviderEntry, type SetupReview } from './setup-review';
import { changeStructure, type StructureChange } from './structure';
import { copyAnswers, type StructurePlan } from './structure-plan';
import { isActive, WHOLE_SCOPE_ID, type ObjectField, type TargetObject } from './target-object';

export interface PlanInput {
  profile: ProfileFacts;
  assessment: Assessment;
  answers: AnswersBySheet;
  /** Whether answers given for the scope as a whole go along with modules that move to a new object. */
  takeOver: boolean;
  newId: () => string;
}

/** `accepted`: the entries a person wants, as edited. */
export function planSetup(accepted: SetupReview, input: PlanInput): StructurePlan {
  const providers = accepted.providers.flatMap((one) => providerChanges(one, input));
  const providerId = onlyProvider(providers, input.assessment);
  const changes = [
    ...providers,
    ...accepted.objects.flatMap((entry) => objectChanges(entry, providerId, input)),
    ...accepted.modules.flatMap((entry) => moduleChanges(entry, input.assessment)),
  ];
  return { changes, answers: input.takeOver ? answersToTakeOver(changes, input) : [] };
}

function providerChanges(
  { key: name }: ProviderEntry,
  { assessment: { providerList = [] }, newId }: PlanInput,
): StructureChange[] {
  const same = providerList.filter((one) => sameName(one.name, name));
  const [first] = same;
  if (first === undefined) return [{ kind: 'provider', provider: { id: newId(), name } }];
  if (same.some(({ removed }) => removed !== true)) return [];
  return [{ kind: 'provider', provider: { id: first.id, removed: false } }];
}

/** Id of the provider if there is exactly one once the changes are made; empty otherwise. */
function onlyProvider(changes: readonly StructureChange[], assessment: Assessment): string {
  const providers = activeProviders(afterChanges(assessment, changes));
  return providers.length === 1 ? (providers[0]?.id ?? '') : '';
}

function objectChanges(
  entry: ObjectEntry,
  providerId: string,
  { assessment, newId }: PlanInput,
): StructureChange[] {
  if (entry.object === undefined) {
    const known = assessment.targetObjects.some(({ origin }) => origin === entry.key);
    return known ? [] : additionOf(entry, newId(), providerId);
  }
  const { id } = entry.object;
  const object = assessment.targetObjects.find((one) => one.id === id);
  if (object === undefined) return [];
  if (entry.state === 'gone')
    return isActive(object) ? [{ kind: 'retire', objectId: id, reason: entry.reason.trim() }] : [];
  return [
    ...(isActive(object) ? [] : [{ kind: 'revive' as const, objectId: id }]),
    ...valueChanges(entry, object, providerId),
  ];
}

/** A new object as it was proposed; what a person edited follows as changes, so that it counts as decided. */
function additionOf(entry: ObjectEntry, id: string, providerId: string): StructureChange[] {
  const { key: origin, kind, proposed, operatedBy } = entry;
  const given = isProvided(operatedBy) && providerId !== '' ? { providerId } : {};
  const object: TargetObject = { id, kind, origin, ...proposed, ...given };
  const edited = { title: entry.title.trim() || proposed.title, count: entry.count, operatedBy };
  return [
    { kind: 'add', object },
    ...(['title', 'count', 'operatedBy'] as const)
      .filter((field) => edited[field] !== proposed[field])
      .map((field) => setField(id, field, edited[field])),
  ];
}

function valueChanges(
  { count, operatedBy }: ObjectEntry,
  object: TargetObject,
  providerId: string,
): StructureChange[] {
  const changes: StructureChange[] = [];
  if (count !== (object.count ?? null)) changes.push(setField(object.id, 'count', count));
  if (operatedBy === (object.operatedBy ?? '')) return changes;
  changes.push(setField(object.id, 'operatedBy', operatedBy));
  if (isProvided(operatedBy) && providerId !== '' && !object.providerId)
    changes.push(setField(object.id, 'providerId', providerId));
  return changes;
}

function isProvided(operatedBy: string): boolean {
  return operatedBy === 'dienstleister' || operatedBy === 'gemeinsam';
}

function setField(objectId: string, field: ObjectField, value: unknown): StructureChange {
  return { kind: 'object', objectId, field, value } as StructureChange;
}

function moduleChanges(
  { key: moduleId, state, reason }: ModuleEntry,
  assessment: Assessment,
): StructureChange[] {
  const leftOut = assessment.moduleChoices?.[moduleId]?.leftOut === true;
  if (state === 'takeBack')
    return leftOut ? [{ kind: 'module', moduleId, choice: { leftOut: false, reason: '' } }] : [];
  const before = leftOut ? assessment.moduleChoices?.[moduleId]?.reason.trim() : '';
  // Without a reason the module would still apply.
  if (before !== '' || reason.trim() === '') return [];
  return [{ kind: 'module', moduleId, choice: { leftOut: true, reason: reason.trim() } }];
}

/** Copies of the answers to modules that leave the scope as a whole: to the first object that is new to the check. */
function answersToTakeOver(
  changes: readonly StructureChange[],
  { profile, assessment, answers }: PlanInput,
): AnswerChange[] {
  const onWhole = new Set(
    modelModules(profile, assessment)
      .filter(({ objects, leftOut }) => leftOut === undefined && objects.some(isWhole))
      .map(({ module }) => module.id),
  );
  const fresh = new Set(
    changes.flatMap((change) => {
      if (change.kind === 'add') return [change.object.id];
      return change.kind === 'revive' ? [change.objectId] : [];
    }),
  );
  return modelModules(profile, afterChanges(assessment, changes)).flatMap((model) => {
    const { module, objects, leftOut } = model;
    const to = objects.find(({ id }) => fresh.has(id));
    if (to === undefined || leftOut !== undefined || !onWhole.has(module.id)) return [];
    const copy = { from: WHOLE_SCOPE_ID, to: to.id, moduleIds: [module.id], withCheck: true };
    return copyAnswers(answers, copy);
  });
}

const isWhole = ({ id }: TargetObject): boolean => id === WHOLE_SCOPE_ID;

/** For looking ahead only: when the plan is carried out, the session stamps it. */
const LOOKING_AHEAD = { at: '1970-01-01T00:00:00.000Z', by: '' };

function afterChanges(assessment: Assessment, changes: readonly StructureChange[]): Assessment {
  return changes.reduce((next, change) => changeStructure(next, change, LOOKING_AHEAD), assessment);
}
