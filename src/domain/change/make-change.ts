/**
 * Turns what a person wants into a change: every request becomes the fields it sets, complete in itself. The
 * requests of one plan build on each other, and all of them together are one change with one stamp.
 */
import { ANSWER_FIELDS, sheetKey, type AnswerChange, type Assessment } from '../record/assessment';
import { cleanRecord } from '../record/clean-record';
import type { DocumentVersion } from '../record/document-settings';
import type { Stamp } from '../record/fields';
import type {
  DocumentChange,
  PlanChange,
  StructureChange,
  StructurePlan,
} from './structure-change';
import { WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';
import { applyToAssessment, type ReadableRecord } from './apply';
import { partKey, type AnswerPart, type Change, type ChangePart, type RecordPart } from './change';
import { stampAt } from './invert';
import { inOrder, lastPosition, positionsFor } from './position';
import { latestStamp } from './record-stamps';
import { latestOf, type ChangeClock } from './stamp';

/** Who acts, and at what wall-clock time; recorded as given. */
type Actor = Pick<Stamp, 'at' | 'by'>;

/** The change that carries out a plan; undefined if the plan changes nothing. */
export function makeChange(
  record: ReadableRecord,
  plan: StructurePlan,
  { clock, actor }: { clock: ChangeClock; actor: Actor },
): Change | undefined {
  return changeOf(record, partsOf(record, plan, actor), { clock, actor });
}

/** The change with these parts, stamped later than everything it touches. */
export function changeOf(
  record: ReadableRecord,
  parts: readonly ChangePart[],
  { clock, actor }: { clock: ChangeClock; actor: Pick<Actor, 'by'> },
): Change | undefined {
  if (parts.length === 0) return undefined;
  const recorded = parts.some(isRecording);
  // A version covers everything, so its stamp is later than everything, and everything that follows is later still.
  const known = recorded
    ? latestStamp(record)
    : latestOf([...parts.map((part) => stampAt(record, part)), ...recordings(record)]);
  const stamp = clock.stamp(actor.by, known);
  if (!recorded) return { stamp, parts };
  return {
    stamp,
    parts: parts.map((part) =>
      isRecording(part) ? ({ ...part, value: stamp.at } as ChangePart) : part,
    ),
  };
}

/** True for the part that makes a version. */
const isRecording = (part: ChangePart): boolean =>
  part.on === 'version' && part.field === 'at' && part.value !== undefined;

function recordings({ assessment }: ReadableRecord): Stamp[] {
  return (assessment.document?.versions ?? []).map(({ at, by }) => ({ at, by }));
}

/** The fields a plan sets, their texts cleaned. Of two values for one field, only the later. */
function partsOf(record: ReadableRecord, wanted: StructurePlan, actor: Actor): ChangePart[] {
  const plan = cleanRecord(wanted);
  const parts = new Map<string, ChangePart>();
  const add = (part: ChangePart): void => {
    const key = partKey(part);
    parts.delete(key);
    parts.set(key, part);
  };
  let { assessment } = record;
  const ahead = lookingAhead();
  for (const change of plan.changes)
    for (const part of structureParts(assessment, change, actor)) {
      add(part);
      assessment = ahead(assessment, part);
    }
  const answers = plan.answers.map(toAnswerPart);
  for (const part of [...ownedParts(record, answers), ...answers]) add(part);
  return [...parts.values()];
}

/** The assessment as it would be after these changes. Only for looking ahead: nothing of it is kept. */
export function afterChanges(
  assessment: Assessment,
  changes: readonly StructureChange[],
): Assessment {
  const actor = { at: assessment.changedAt, by: '' };
  const ahead = lookingAhead();
  return changes.reduce(
    (next, change) => structureParts(next, change, actor).reduce(ahead, next),
    assessment,
  );
}

/** Each step is later than everything before it, whatever stamps the assessment carries. */
function lookingAhead(): (assessment: Assessment, part: RecordPart) => Assessment {
  let last = Date.UTC(9999, 0, 1);
  return (assessment, part) =>
    applyToAssessment(assessment, part, { at: new Date((last += 1)).toISOString(), by: '' });
}

function toAnswerPart({ copied, ...change }: AnswerChange): AnswerPart {
  return { on: 'answer', ...change, ...(copied === true ? { copied } : {}) };
}

/** Whoever writes in a copied answer makes all of it their own; otherwise it would yield to their first word. */
function ownedParts(record: ReadableRecord, parts: readonly AnswerPart[]): AnswerPart[] {
  return parts.flatMap(({ copied, objectId, moduleId, requirementId }) => {
    const answer = record.answers.get(sheetKey(objectId, moduleId))?.[requirementId];
    if (copied === true || answer === undefined) return [];
    return ANSWER_FIELDS.filter((field) => answer.changed[field]?.copied === true).map(
      (field) =>
        ({
          on: 'answer',
          objectId,
          moduleId,
          requirementId,
          field,
          value: answer[field],
        }) as AnswerPart,
    );
  });
}

function structureParts(
  assessment: Assessment,
  change: StructureChange,
  actor: Actor,
): RecordPart[] {
  switch (change.kind) {
    case 'detail':
      return [{ on: 'assessment', field: change.field, value: change.value } as RecordPart];
    case 'profile':
      return [{ on: 'assessment', field: 'profile', value: change.profile }];
    case 'object':
      return [objectPart(change.objectId, change.field, change.value)];
    case 'add':
      return addParts(assessment, change);
    case 'move':
      return moveParts(assessment, change);
    case 'retire': {
      // The scope as a whole contains everything else and keeps its place.
      if (change.objectId === WHOLE_SCOPE_ID) return [];
      const { kind: _kind, objectId: _objectId, ...why } = change;
      const value = { at: actor.at, by: actor.by, ...why };
      return [objectPart(change.objectId, 'retired', value)];
    }
    case 'revive':
      return [objectPart(change.objectId, 'retired', null)];
    case 'choose': {
      const { objectId: id, moduleId, choice: value } = change;
      return [{ on: 'choice', id, moduleId, value }];
    }
    case 'module':
      return fieldParts('module', change.moduleId, change.choice);
    case 'setup':
      return [{ on: 'setup', id: change.questionId, value: change.answer }];
    case 'provider':
      return providerParts(assessment, change.provider);
    case 'handedOut': {
      const { id, changed: _changed, ...fields } = change.handedOut;
      return fieldParts('handedOut', id, fields);
    }
    default:
      return planParts(assessment, change, actor);
  }
}

function planParts(
  assessment: Assessment,
  change: PlanChange | DocumentChange,
  actor: Actor,
): RecordPart[] {
  switch (change.kind) {
    case 'measure':
      return measureParts(assessment, change.measure, actor);
    case 'dismissBundle': {
      const { dismissedBundles: known = [] } = assessment;
      if (known.includes(change.bundleId)) return [];
      const value = [...known, change.bundleId];
      return [{ on: 'assessment', field: 'dismissedBundles', value }];
    }
    default:
      return documentParts(assessment, change, actor);
  }
}

function documentParts(assessment: Assessment, change: DocumentChange, actor: Actor): RecordPart[] {
  switch (change.kind) {
    case 'documentText':
      return [{ on: 'text', id: change.name, value: change.text }];
    case 'documentSections': {
      const { kind: _kind, ...lists } = change;
      return Object.entries(lists).map(
        ([field, value]) => ({ on: 'chapters', field, value }) as RecordPart,
      );
    }
    case 'documentVersion':
      return versionParts(assessment, change.version, actor);
  }
}

function fieldParts(on: RecordPart['on'], id: string, fields: object): RecordPart[] {
  return Object.entries(fields).map(
    ([field, value]: [string, unknown]) => ({ on, id, field, value }) as RecordPart,
  );
}

const objectPart = (id: string, field: string, value: unknown): RecordPart =>
  ({ on: 'object', id, field, value }) as RecordPart;

/** Nothing if the id is known: a plan may be carried out twice. */
function addParts(
  assessment: Assessment,
  { object, after }: Extract<StructureChange, { kind: 'add' }>,
): RecordPart[] {
  const { targetObjects } = assessment;
  if (targetObjects.some(({ id }) => id === object.id)) return [];
  const { id, choices = {}, changed: _changed, position: _position, ...fields } = object;
  const behind = inOrder(targetObjects).findIndex((one) => one.id === after);
  const places =
    behind === -1
      ? [{ id, position: lastPosition(targetObjects) }]
      : positionsFor(targetObjects, id, behind + 1);
  return [
    ...places.map((place) => objectPart(place.id, 'position', place.position)),
    ...fieldParts('object', id, { ...fields, added: true }),
    ...Object.entries(choices).map(([moduleId, value]): RecordPart => ({
      on: 'choice',
      id,
      moduleId,
      value,
    })),
  ];
}

/** Moves an object to the place of another one, which shifts towards where the first came from. */
function moveParts(
  { targetObjects }: Assessment,
  { objectId, to }: Extract<StructureChange, { kind: 'move' }>,
): RecordPart[] {
  const ordered: readonly TargetObject[] = inOrder(targetObjects);
  const place = ordered.findIndex(({ id }) => id === to);
  if (place === -1 || objectId === to || !ordered.some(({ id }) => id === objectId)) return [];
  return positionsFor(ordered, objectId, place).map(({ id, position }) =>
    objectPart(id, 'position', position),
  );
}

function providerParts(
  { providerList = [] }: Assessment,
  provider: Extract<StructureChange, { kind: 'provider' }>['provider'],
): RecordPart[] {
  const { id, changed: _changed, ...fields } = provider;
  if (providerList.some((one) => one.id === id)) return fieldParts('provider', id, fields);
  return fieldParts('provider', id, { name: '', position: lastPosition(providerList), ...fields });
}

/** A new one is called by the number after the highest that was ever given here. */
function measureParts(
  { measures = [] }: Assessment,
  measure: Extract<StructureChange, { kind: 'measure' }>['measure'],
  { at }: Actor,
): RecordPart[] {
  const { id, changed: _changed, at: _at, number: _number, ...fields } = measure;
  if (measures.some((one) => one.id === id)) return fieldParts('measure', id, fields);
  const number = Math.max(0, ...measures.map((one) => one.number ?? 0)) + 1;
  return fieldParts('measure', id, { ...fields, number, at });
}

const NEW_VERSION = { name: '', note: '', releasedBy: '', releasedOn: '', tally: {} };

function versionParts(
  { document }: Assessment,
  version: Pick<DocumentVersion, 'id'> & Partial<DocumentVersion>,
  { at, by }: Actor,
): RecordPart[] {
  const { id, at: _at, by: _by, changed: _changed, ...fields } = version;
  const known = document?.versions?.some((one) => one.id === id) === true;
  return fieldParts('version', id, known ? fields : { ...NEW_VERSION, ...fields, at, by });
}
