/**
 * The objects the set-up proposes, compared with the existing ones. A suggestion is recommended only if following it
 * overrides nobody and hides no answer.
 */
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { isTouched, sheetKey, type Assessment } from '../record/assessment';
import { sameName } from '../values/clean-text';
import { isLater } from '../change/stamp';
import type { ProfileFacts } from '../profile/profile';
import type { Setup } from './setup';
import type { ProposedObject } from './proposed-object';
import type { SetupProposal } from './setup-proposal';
import { isDecided, questionOf, thingOf } from './setup-origin';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

/** What a proposal says about an object; a person may edit all of it. */
type Values = Pick<ProposedObject, 'title' | 'count' | 'operatedBy' | 'provider'>;

export interface ObjectSuggestion extends Values, Pick<ProposedObject, 'location' | 'nameable'> {
  /** Origin of the proposal; for a `gone` one, the id of its object. */
  key: string;
  /** `changed`: it exists with other values. `gone`: created by the set-up, no longer proposed. */
  state: 'new' | 'known' | 'changed' | 'retired' | 'gone';
  recommended: boolean;
  kind: string;
  /** Why a `gone` object is retired; a person may edit it. */
  reason: string;
  /** Modules it is to carry beyond those of its kind, and about which nobody has decided. */
  further: ProposedObject['further'];
  /** Values before any edit. */
  proposed: Values;
  /** The existing object; undefined for a new one. */
  object: TargetObject | undefined;
  /** Objects of this kind that somebody created by hand; only for a new one. */
  alike: TargetObject[];
  /** Answers given for the object. */
  answers: number;
}

export interface ReviewInput {
  setup: Setup;
  proposal: SetupProposal;
  profile: ProfileFacts;
  assessment: Assessment;
  answers: AnswersBySheet;
  /** The reason the set-up gives for retiring objects. */
  retireReason: string;
}

/** Proposed objects in the set-up's order, then those no longer proposed. */
export function suggestObjects(input: ReviewInput): ObjectSuggestion[] {
  const taken = new Set<string>();
  const suggestions = input.proposal.objects.map((proposed) => {
    const object = objectFor(proposed, input, taken);
    if (object !== undefined) taken.add(object.id);
    return suggestionFor(proposed, object, input);
  });
  return [...suggestions, ...goneSuggestions(input, taken)];
}

function suggestionFor(
  proposed: ProposedObject,
  object: TargetObject | undefined,
  { assessment, answers, retireReason }: ReviewInput,
): ObjectSuggestion {
  const { title, kind, location, nameable } = proposed;
  const handMade = assessment.targetObjects.filter(
    (one) => one.kind === kind && one.origin === undefined && isActive(one),
  );
  const suggestion = {
    key: proposed.origin,
    kind,
    location,
    nameable,
    object,
    reason: '',
    title: object?.title ?? title,
    // A proposal that says nothing about a value leaves it as it is.
    count: proposed.count ?? object?.count ?? null,
    operatedBy: proposed.operatedBy || object?.operatedBy || ('' as const),
    provider: proposed.provider || providerName(object, assessment),
    further: proposed.further.filter(({ moduleId }) => !object?.choices?.[moduleId]),
    alike: object === undefined ? handMade : [],
    proposed: valuesOf(proposed),
    answers: object === undefined ? 0 : countAnswers(answers, object.id),
  };
  return { ...suggestion, ...stateOf(suggestion, assessment, retireReason) };
}

function valuesOf({ title, count, operatedBy, provider }: Values): Values {
  return { title, count, operatedBy, provider };
}

/** Name of an object's provider; empty if it has none. */
function providerName(object: TargetObject | undefined, { providerList = [] }: Assessment): string {
  return providerList.find(({ id }) => id === object?.providerId)?.name ?? '';
}

/**
 * The object that represents a proposal: an active one rather than a retired one. The object that represented all
 * providers becomes that of the first provider.
 */
function objectFor(
  { origin, kind }: ProposedObject,
  { setup, profile, assessment: { targetObjects } }: ReviewInput,
  taken: ReadonlySet<string>,
): TargetObject | undefined {
  if (profile.objectKinds?.some(({ id, whole }) => whole === true && id === kind))
    return targetObjects.find(({ id }) => id === WHOLE_SCOPE_ID);
  const standingFor = (thing: string): TargetObject | undefined => {
    const same = targetObjects.filter(
      (object) =>
        object.origin !== undefined &&
        !taken.has(object.id) &&
        thingOf(setup, object.origin) === thing,
    );
    return same.find(isActive) ?? same[0];
  };
  const own = standingFor(thingOf(setup, origin));
  if (own !== undefined || kind !== setup.perProvider?.kind) return own;
  const general = standingFor(`one/${kind}`);
  return general && isActive(general) ? general : undefined;
}

type Compared = Pick<
  ObjectSuggestion,
  'object' | 'alike' | 'count' | 'operatedBy' | 'provider' | 'further'
>;

function stateOf(
  { object, alike, count, operatedBy, provider, further }: Compared,
  assessment: Assessment,
  retireReason: string,
): Pick<ObjectSuggestion, 'state' | 'recommended'> {
  if (object === undefined) return { state: 'new', recommended: alike.length === 0 };
  if (object.retired) {
    const { reason, mergedInto } = object.retired;
    return {
      state: 'retired',
      recommended: reason === retireReason && mergedInto === undefined,
    };
  }
  const differing = [
    ...(count === (object.count ?? null) ? [] : ['count']),
    ...(operatedBy === (object.operatedBy ?? '') ? [] : ['operatedBy']),
    ...(sameName(provider, providerName(object, assessment)) ? [] : ['providerId']),
  ];
  if (differing.length === 0 && further.length === 0) return { state: 'known', recommended: false };
  return { state: 'changed', recommended: !differing.some((field) => isDecidedBy(object, field)) };
}

/** True if a person set the value of the field, when accepting the object or later. */
function isDecidedBy({ decided, changed }: TargetObject, field: string): boolean {
  return decided?.includes(field) === true || isLater(changed?.[field], changed?.added);
}

/** Active objects created by the set-up that it no longer proposes; without those still undecided. */
function goneSuggestions(input: ReviewInput, taken: ReadonlySet<string>): ObjectSuggestion[] {
  const { setup, assessment, retireReason } = input;
  return assessment.targetObjects.filter(isActive).flatMap((object): ObjectSuggestion[] => {
    const { origin, title, count = null, operatedBy = '', location = '' } = object;
    const question = questionOf(setup, origin ?? '');
    if (origin === undefined || question === undefined || taken.has(object.id)) return [];
    if (!isDecided(setup, assessment.setupAnswers ?? {}, question)) return [];
    const answers = countAnswers(input.answers, object.id);
    const values = { title, count, operatedBy, provider: providerName(object, assessment) };
    return [
      {
        key: object.id,
        state: 'gone',
        recommended: answers === 0,
        kind: object.kind ?? '',
        ...values,
        proposed: values,
        reason: retireReason,
        object,
        alike: [],
        answers,
        location,
        nameable: false,
        further: [],
      },
    ];
  });
}

/** Answers for an object: all of them, or those to one module. */
export function countAnswers(answers: AnswersBySheet, objectId: string, moduleId?: string): number {
  const prefix = sheetKey(objectId, '');
  const wanted = (key: string): boolean =>
    moduleId === undefined ? key.startsWith(prefix) : key === sheetKey(objectId, moduleId);
  return [...answers]
    .filter(([key]) => wanted(key))
    .reduce((sum, [, sheet]) => sum + Object.values(sheet).filter(isTouched).length, 0);
}
