/** Every field of an assessment outside the answers, whether it carries a stamp or is older than stamps. */
import { thingsOf } from '../change/apply';
import { partKey, type ChangePart, type RecordPart } from '../change/change';
import { stampAt, valueAt } from '../change/invert';
import { BEFORE_DEVICES } from '../change/stamp';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import type { Assessment } from '../record/assessment';
import type { Stamp } from '../record/fields';
import { isEmptyValue } from '../values/same-value';

/** The value of one field, and when and by whom it was given. */
export interface Held {
  value: unknown;
  /** Undefined: never touched. */
  stamp: Stamp | undefined;
}

/** What was given before fields carried stamps is older than everything that has one; what says nothing was never given. */
export function held(value: unknown, stamp: Stamp | undefined, { createdAt }: Assessment): Held {
  if (stamp !== undefined || isEmptyValue(value)) return { value, stamp };
  return { value, stamp: { at: createdAt, by: '', device: BEFORE_DEVICES } };
}

type OwnField = Extract<ChangePart, { on: 'assessment' }>['field'];
/** A new field of the assessment itself does not compile without a row here. */
const OWN: Readonly<Record<OwnField, true>> = {
  profile: true,
  dismissedBundles: true,
  title: true,
  municipality: true,
  state: true,
  inhabitants: true,
  management: true,
  securityOfficer: true,
  dataProtectionOfficer: true,
  itOperations: true,
  bodyKind: true,
  place: true,
  scopeName: true,
  scopeDescription: true,
  sites: true,
  providers: true,
  outOfScope: true,
  protectionNormal: true,
  protectionExceptions: true,
};

export interface HeldField extends Held {
  part: RecordPart;
}

/** What is listed by id in an assessment. */
export const THINGS = ['object', 'provider', 'version', 'handedOut', 'measure'] as const;

/** By `partKey`; the part carries the value. */
export function heldFields(assessment: Assessment): Map<string, HeldField> {
  const record = { assessment, answers: NO_ANSWERS };
  const fields = new Map<string, HeldField>();
  for (const head of heads(assessment)) {
    const part = { ...head, value: valueAt(record, head) } as RecordPart;
    const key = partKey(part);
    if (!fields.has(key))
      fields.set(key, { part, ...held(part.value, stampAt(record, part), assessment) });
  }
  return fields;
}

const NO_ANSWERS: AnswersBySheet = new Map();

const headOf = (on: string, names: object): RecordPart =>
  ({ on, value: undefined, ...names }) as RecordPart;

function* heads(assessment: Assessment): Iterable<RecordPart> {
  for (const field of Object.keys(OWN)) yield headOf('assessment', { field });
  yield* headsOfChoices(assessment);
  yield* headsOfDocument(assessment);
  for (const on of THINGS)
    for (const thing of thingsOf(assessment, on)) yield* headsOfThing(on, thing);
  for (const [key, thing] of Object.entries(assessment.awaited ?? {}))
    yield* headsOfThing(key.split('/')[0] ?? '', thing);
}

function* headsOfChoices(assessment: Assessment): Iterable<RecordPart> {
  const { moduleChoices = {}, setupAnswers = {}, changed } = assessment;
  for (const [id, choice] of Object.entries(moduleChoices))
    for (const field of Object.keys(choice)) yield headOf('module', { id, field });
  for (const id of Object.keys(setupAnswers)) yield headOf('setup', { id });
  for (const key of Object.keys(changed)) {
    const [on, ...names] = key.split('/');
    if (on === 'setup') yield headOf('setup', { id: names.join('/') });
    if (on === 'module')
      yield headOf('module', { id: names.slice(0, -1).join('/'), field: names.at(-1) });
  }
}

function* headsOfDocument({ document }: Assessment): Iterable<RecordPart> {
  for (const id of Object.keys(document?.texts ?? {})) yield headOf('text', { id });
  for (const field of ['order', 'off']) yield headOf('chapters', { field });
  for (const key of Object.keys(document?.changed ?? {}))
    if (key.startsWith('text/')) yield headOf('text', { id: key.slice('text/'.length) });
}

interface Thing {
  id: string;
  changed?: Readonly<Record<string, unknown>> | undefined;
  choices?: unknown;
}

/** What is part of a thing without being one of its fields. */
const NO_FIELDS: ReadonlySet<string> = new Set(['id', 'changed', 'choices']);

function* headsOfThing(on: string, thing: Thing): Iterable<RecordPart> {
  const { id, changed = {}, choices = {} } = thing;
  const stamped = Object.keys(changed);
  for (const field of [...Object.keys(thing), ...stamped])
    if (!NO_FIELDS.has(field) && !field.startsWith('choice/')) yield headOf(on, { id, field });
  const chosen = stamped.filter((name) => name.startsWith('choice/')).map((name) => name.slice(7));
  for (const moduleId of [...Object.keys(choices as object), ...chosen])
    yield headOf('choice', { id, moduleId });
}
