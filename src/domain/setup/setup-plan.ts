/**
 * The plan that carries out the suggestions a person accepted. It is checked against the current state, so accepting
 * the same suggestions again changes nothing. Answers are copied to empty places, never changed.
 */
import type { AnswersBySheet } from '../record/answers-by-sheet';
import type { Assessment } from '../record/assessment';
import { sameName } from '../values/clean-text';
import { activeProviders, isProvided } from '../check/carrier';
import type { ProfileFacts } from '../profile/profile';
import type { ObjectSuggestion } from './setup-objects';
import type { ModuleSuggestion, ProviderSuggestion, SetupReview } from './setup-review';
import type { StructureChange, StructurePlan } from '../change/structure-change';
import { afterChanges } from '../change/make-change';
import { answersToTakeOver } from '../structure/take-over';
import { isActive, type ObjectField, type TargetObject } from '../record/target-object';

export interface PlanInput {
  profile: ProfileFacts;
  assessment: Assessment;
  answers: AnswersBySheet;
  /** Whether answers for the scope as a whole move along with modules that move to a new object. */
  takeOver: boolean;
  newId: () => string;
}

/** `accepted`: the suggestions a person wants, as edited. */
export function planSetup(accepted: SetupReview, input: PlanInput): StructurePlan {
  const providers = accepted.providers.flatMap((one) => providerChanges(one, input));
  const idOf = providerIds(providers, input.assessment);
  const changes = [
    ...providers,
    ...accepted.objects.flatMap((suggestion) => objectChanges(suggestion, idOf(suggestion), input)),
    ...accepted.modules.flatMap((suggestion) => moduleChanges(suggestion, input.assessment)),
  ];
  return { changes, answers: input.takeOver ? answersToTakeOver(changes, input) : [] };
}

function providerChanges(
  { key: name }: ProviderSuggestion,
  { assessment: { providerList = [] }, newId }: PlanInput,
): StructureChange[] {
  const same = providerList.filter((one) => sameName(one.name, name));
  const [first] = same;
  if (first === undefined) return [{ kind: 'provider', provider: { id: newId(), name } }];
  if (same.some(({ removed }) => removed !== true)) return [];
  return [{ kind: 'provider', provider: { id: first.id, removed: false } }];
}

/**
 * Finds the id of a suggestion's provider once the changes are made: the named one, otherwise the only one there is.
 * Empty if no provider is involved, or nobody has said which.
 */
function providerIds(
  changes: readonly StructureChange[],
  assessment: Assessment,
): (suggestion: ObjectSuggestion) => string {
  const providers = activeProviders(afterChanges(assessment, changes));
  return ({ provider, operatedBy }) => {
    if (operatedBy === 'wir') return '';
    const named = providers.find(({ name }) => sameName(name, provider));
    if (provider !== '') return named?.id ?? '';
    return isProvided(operatedBy) && providers.length === 1 ? (providers[0]?.id ?? '') : '';
  };
}

function objectChanges(
  suggestion: ObjectSuggestion,
  providerId: string,
  { assessment, newId }: PlanInput,
): StructureChange[] {
  if (suggestion.object === undefined) {
    const known = assessment.targetObjects.some(({ origin }) => origin === suggestion.key);
    return known ? [] : additionOf(suggestion, newId(), providerId);
  }
  const { id } = suggestion.object;
  const object = assessment.targetObjects.find((one) => one.id === id);
  if (object === undefined) return [];
  if (suggestion.state === 'gone')
    return isActive(object)
      ? [{ kind: 'retire', objectId: id, reason: suggestion.reason.trim() }]
      : [];
  return [
    ...(isActive(object) ? [] : [{ kind: 'revive' as const, objectId: id }]),
    ...valueChanges(suggestion, object, providerId),
  ];
}

/** A new object as the person wants it. Whatever they edited counts as decided by them. */
function additionOf(
  suggestion: ObjectSuggestion,
  id: string,
  providerId: string,
): StructureChange[] {
  const { key: origin, kind, proposed, operatedBy, location, further } = suggestion;
  const wanted = {
    title: suggestion.title.trim() || proposed.title,
    count: suggestion.count,
    operatedBy,
  };
  const decided = (['title', 'count', 'operatedBy'] as const).filter(
    (field) => wanted[field] !== proposed[field],
  );
  const object: TargetObject = {
    id,
    kind,
    origin,
    ...wanted,
    ...(decided.length === 0 ? {} : { decided }),
    ...(providerId === '' ? {} : { providerId }),
    ...(location === '' ? {} : { location }),
    ...(further.length === 0
      ? {}
      : {
          choices: Object.fromEntries(
            further.map(({ moduleId, reason }) => [moduleId, { applies: true, reason }]),
          ),
        }),
  };
  return [{ kind: 'add', object }];
}

function valueChanges(
  { count, operatedBy, provider, further }: ObjectSuggestion,
  object: TargetObject,
  providerId: string,
): StructureChange[] {
  const { id: objectId } = object;
  const changes: StructureChange[] = [];
  if (count !== (object.count ?? null)) changes.push(setField(objectId, 'count', count));
  if (operatedBy !== (object.operatedBy ?? ''))
    changes.push(setField(objectId, 'operatedBy', operatedBy));
  // A provider that nobody named fills only what is empty.
  const replaces = provider !== '' || (!object.providerId && changes.length > 0);
  if (providerId !== '' && providerId !== (object.providerId ?? '') && replaces)
    changes.push(setField(objectId, 'providerId', providerId));
  return [
    ...changes,
    ...further
      .filter(({ moduleId }) => !object.choices?.[moduleId])
      .map(({ moduleId, reason }): StructureChange => {
        const choice = { applies: true, reason };
        return { kind: 'choose', objectId, moduleId, choice };
      }),
  ];
}

function setField(objectId: string, field: ObjectField, value: unknown): StructureChange {
  return { kind: 'object', objectId, field, value } as StructureChange;
}

function moduleChanges(
  { key: moduleId, state, reason }: ModuleSuggestion,
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
