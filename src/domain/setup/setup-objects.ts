/**
 * The objects the set-up proposes, against those that stand. An entry is recommended only where following it overrides
 * nobody and hides no answer.
 */
import type { AnswersBySheet } from '../modelling/applicability';
import { isTouched, sheetKey, type Assessment } from '../assessment';
import type { Carrier } from '../fields';
import type { ProfileFacts } from '../profile';
import type { Setup } from './setup';
import type { ProposedObject, SetupProposal } from './setup-proposal';
import { isDecided, questionOf, thingOf } from './setup-origin';
import { isActive, type TargetObject } from '../structure/target-object';

export interface ObjectEntry {
  /** Origin of the proposal; of one that is gone the id of its object. */
  key: string;
  /** `changed`: it stands, with another number or operator. `gone`: made by the set-up, proposed no longer. */
  state: 'new' | 'known' | 'changed' | 'retired' | 'gone';
  recommended: boolean;
  kind: string;
  /** What the object is to have; a person may edit it. The title counts for a new object only. */
  title: string;
  count: number | null;
  operatedBy: Carrier | '';
  /** Why a `gone` object is retired; a person may edit it. */
  reason: string;
  /** Values before any edit. */
  proposed: Pick<ProposedObject, 'title' | 'count' | 'operatedBy'>;
  /** The object that stands; undefined for a new one. */
  object: TargetObject | undefined;
  /** Objects of this kind that somebody made by hand; only for a new one. */
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
  /** Reason under which the set-up retires objects. */
  retireReason: string;
}

/** Proposed objects in the set-up's order, then those that are proposed no longer. */
export function objectEntries(input: ReviewInput): ObjectEntry[] {
  return [
    ...input.proposal.objects.map((proposed) => proposedEntry(proposed, input)),
    ...goneEntries(input),
  ];
}

function proposedEntry(proposed: ProposedObject, input: ReviewInput): ObjectEntry {
  const object = objectFor(proposed.origin, input);
  // A proposal that says nothing about a value leaves it as it is.
  const count = proposed.count ?? object?.count ?? null;
  const operatedBy: Carrier | '' = proposed.operatedBy || object?.operatedBy || '';
  const { title } = proposed;
  const handMade = input.assessment.targetObjects.filter(
    (one) => one.kind === proposed.kind && one.origin === undefined && isActive(one),
  );
  const entry = {
    key: proposed.origin,
    kind: proposed.kind,
    title: object?.title ?? title,
    ...{ count, operatedBy, object, reason: '' },
    alike: object === undefined ? handMade : [],
    proposed: { title, count: proposed.count, operatedBy: proposed.operatedBy },
    answers: object === undefined ? 0 : countAnswers(input.answers, object.id),
  };
  return { ...entry, ...stateOf(entry, input.retireReason) };
}

/** The object that stands for a proposal: an active one rather than a retired one. */
function objectFor(origin: string, { setup, assessment }: ReviewInput): TargetObject | undefined {
  const thing = thingOf(setup, origin);
  const same = assessment.targetObjects.filter(
    (object) => object.origin !== undefined && thingOf(setup, object.origin) === thing,
  );
  return same.find(isActive) ?? same[0];
}

function stateOf(
  { object, alike, count, operatedBy }: Omit<ObjectEntry, 'state' | 'recommended'>,
  retireReason: string,
): Pick<ObjectEntry, 'state' | 'recommended'> {
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
  ];
  if (differing.length === 0) return { state: 'known', recommended: false };
  // A stamped field was changed after the object was made: somebody has decided it.
  const recommended = differing.every((field) => object.changed?.[field] === undefined);
  return { state: 'changed', recommended };
}

/** Active objects that the set-up made and proposes no longer. What nobody has decided yet is not among them. */
function goneEntries(input: ReviewInput): ObjectEntry[] {
  const { setup, proposal, assessment, retireReason } = input;
  const proposed = new Set(proposal.objects.map(({ origin }) => thingOf(setup, origin)));
  return assessment.targetObjects.filter(isActive).flatMap((object) => {
    const { origin, title, count = null, operatedBy = '' } = object;
    const question = questionOf(setup, origin ?? '');
    if (origin === undefined || question === undefined || proposed.has(thingOf(setup, origin)))
      return [];
    if (!isDecided(setup, assessment.setupAnswers ?? {}, question)) return [];
    const answers = countAnswers(input.answers, object.id);
    const values = { title, count, operatedBy };
    return [
      {
        key: object.id,
        ...{ state: 'gone' as const, recommended: answers === 0, kind: object.kind ?? '' },
        ...{ ...values, proposed: values, reason: retireReason, object, alike: [], answers },
      },
    ];
  });
}

/** Answers of an object: all of them, or those of one module. */
export function countAnswers(answers: AnswersBySheet, objectId: string, moduleId?: string): number {
  const prefix = sheetKey(objectId, '');
  const wanted = (key: string): boolean =>
    moduleId === undefined ? key.startsWith(prefix) : key === sheetKey(objectId, moduleId);
  return [...answers]
    .filter(([key]) => wanted(key))
    .reduce((sum, [, sheet]) => sum + Object.values(sheet).filter(isTouched).length, 0);
}
