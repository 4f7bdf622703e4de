/**
 * Changes of the structure: what a municipality has and which modules apply. Each change is small, pure and may be
 * applied twice without harm, because a failed write is given again. None of them touches an answer.
 */
import type { Assessment, ModuleChoice } from '../assessment';
import { cleanRecord } from '../clean-record';
import { changeDocument, type DocumentChange } from '../document/document-settings';
import type { SetupAnswer } from '../setup/setup-answers';
import type { Stamp } from '../fields';
import {
  WHOLE_SCOPE_ID,
  type ObjectChoice,
  type ObjectField,
  type ObjectFields,
  type Provider,
  type TargetObject,
} from './target-object';

/** One changed field of a target object. */
export type ObjectChange = {
  [F in ObjectField]: { field: F; value: ObjectFields[F] };
}[ObjectField] & { kind: 'object'; objectId: string };

export type StructureChange =
  | ObjectChange
  /** `after`: id of the object it stands behind; at the end without one. Nothing happens if the id is known. */
  | { kind: 'add'; object: TargetObject; after?: string }
  /** `counts`: of the object it was merged into, before and after. */
  | {
      kind: 'retire';
      objectId: string;
      reason: string;
      mergedInto?: string;
      counts?: { before: number; after: number };
    }
  | { kind: 'revive'; objectId: string }
  /** Puts an object in the place of another one. */
  | { kind: 'move'; objectId: string; to: string }
  /** Adds a module to an object or takes it off; undefined: as the kind says. */
  | { kind: 'choose'; objectId: string; moduleId: string; choice: ObjectChoice | undefined }
  | { kind: 'module'; moduleId: string; choice: Partial<ModuleChoice> }
  /** The answer to one question of the set-up; undefined takes it back. */
  | { kind: 'setup'; questionId: string; answer: SetupAnswer | undefined }
  /** Adds a provider or changes the given fields of a known one. */
  | { kind: 'provider'; provider: Pick<Provider, 'id'> & Partial<Provider> }
  | DocumentChange;

/** Carries out changes one after the other, all with one stamp. */
export function changeAll(
  changes: readonly StructureChange[],
  stamp: Stamp,
): (assessment: Assessment) => Assessment {
  return (assessment) =>
    changes.reduce((next, change) => changeStructure(next, change, stamp), assessment);
}

/** The assessment with one change of its structure, its texts cleaned, stamped; the given one is left as it was. */
export function changeStructure(
  assessment: Assessment,
  wanted: StructureChange,
  stamp: Stamp,
): Assessment {
  const change = cleanRecord(wanted);
  switch (change.kind) {
    case 'add':
      return addObject(assessment, change, stamp);
    case 'move':
      return moveObject(assessment, change);
    case 'module':
      return changeModule(assessment, change, stamp);
    case 'setup': {
      const { [change.questionId]: _before, ...others } = assessment.setupAnswers ?? {};
      const { questionId, answer } = change;
      const setupAnswers = answer === undefined ? others : { ...others, [questionId]: answer };
      return { ...assessment, setupAnswers };
    }
    case 'provider':
      return changeProvider(assessment, change.provider);
    case 'documentText':
    case 'documentParts':
    case 'documentVersion':
      return { ...assessment, document: changeDocument(assessment.document, change, stamp) };
    default: {
      const { objectId } = change;
      const targetObjects = assessment.targetObjects.map((object) =>
        object.id === objectId ? changeObject(object, change, stamp) : object,
      );
      return { ...assessment, targetObjects };
    }
  }
}

type OneObjectChange = Extract<StructureChange, { objectId: string }>;

function changeObject(object: TargetObject, change: OneObjectChange, stamp: Stamp): TargetObject {
  const stamped = (field: string): TargetObject => ({
    ...object,
    changed: { ...object.changed, [field]: stamp },
  });
  switch (change.kind) {
    case 'object':
      return { ...stamped(change.field), [change.field]: change.value };
    case 'retire': {
      // The scope as a whole is what everything else stands in.
      if (object.id === WHOLE_SCOPE_ID) return object;
      const { reason, mergedInto, counts } = change;
      const merged = mergedInto === undefined ? {} : { mergedInto };
      const retired = { ...stamp, reason, ...merged, ...(counts === undefined ? {} : { counts }) };
      return { ...stamped('retired'), retired };
    }
    case 'revive':
      return { ...stamped('retired'), retired: null };
    case 'choose': {
      const { [change.moduleId]: _before, ...others } = object.choices ?? {};
      const choices =
        change.choice === undefined ? others : { ...others, [change.moduleId]: change.choice };
      return { ...stamped(`choice/${change.moduleId}`), choices };
    }
    case 'move':
      return object;
  }
}

function addObject(
  assessment: Assessment,
  { object, after }: Extract<StructureChange, { kind: 'add' }>,
  stamp: Stamp,
): Assessment {
  const { targetObjects } = assessment;
  if (targetObjects.some(({ id }) => id === object.id)) return assessment;
  const before = targetObjects.findIndex(({ id }) => id === after);
  const at = before === -1 ? targetObjects.length : before + 1;
  const added = { ...object, changed: { ...object.changed, added: stamp } };
  return { ...assessment, targetObjects: targetObjects.toSpliced(at, 0, added) };
}

function moveObject(
  assessment: Assessment,
  { objectId, to }: Extract<StructureChange, { kind: 'move' }>,
): Assessment {
  const { targetObjects } = assessment;
  const from = targetObjects.findIndex(({ id }) => id === objectId);
  const place = targetObjects.findIndex(({ id }) => id === to);
  const object = targetObjects[from];
  if (object === undefined || place === -1) return assessment;
  return {
    ...assessment,
    targetObjects: targetObjects.toSpliced(from, 1).toSpliced(place, 0, object),
  };
}

function changeModule(
  assessment: Assessment,
  { moduleId, choice }: Extract<StructureChange, { kind: 'module' }>,
  stamp: Stamp,
): Assessment {
  const before = assessment.moduleChoices?.[moduleId] ?? { leftOut: false, reason: '' };
  return {
    ...assessment,
    moduleChoices: { ...assessment.moduleChoices, [moduleId]: { ...before, ...choice } },
    changed: { ...assessment.changed, [`module/${moduleId}`]: stamp },
  };
}

function changeProvider(
  assessment: Assessment,
  provider: Extract<StructureChange, { kind: 'provider' }>['provider'],
): Assessment {
  const { providerList = [] } = assessment;
  const known = providerList.some(({ id }) => id === provider.id);
  return {
    ...assessment,
    providerList: known
      ? providerList.map((one) => (one.id === provider.id ? { ...one, ...provider } : one))
      : [...providerList, { name: '', ...provider }],
  };
}
