/**
 * What a change does to a record. Screen, save queue, disk, other windows, undo, backup and merge all use this.
 *
 * Laws (property-tested over every kind of change): applied twice is applied once; the same set of changes gives the
 * same record in any order; a field holds the value with the latest stamp.
 * Things whose first change has not arrived wait in `awaited`, so that no part is lost.
 */
import { sheetKey, UNTOUCHED, type Answer, type Assessment } from '../record/assessment';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import type { Stamp } from '../record/fields';
import {
  isAnswerPart,
  type AnswerPart,
  type Change,
  type ChaptersPart,
  type ChoicePart,
  type HandedOutPart,
  type MeasurePart,
  type ModulePart,
  type ObjectPart,
  type ProviderPart,
  type RecordPart,
  type OwnTextPart,
  type VersionPart,
} from './change';
import { inOrder } from './position';
import { compareStamps, isLater } from './stamp';

/** Everything an assessment is: its record and its answers. */
export interface AssessmentRecord {
  assessment: Assessment;
  answers: AnswersBySheet;
}

/** What making and undoing a change read from a record: sheets are looked up, and iterated over only when necessary. */
export interface ReadableRecord {
  assessment: Assessment;
  answers: ReadableAnswers;
}
export type ReadableAnswers = Pick<AnswersBySheet, 'get' | typeof Symbol.iterator>;

/** The record after a change. The given record is not modified, and whatever did not change is the same object. */
export function apply(record: AssessmentRecord, { stamp, parts }: Change): AssessmentRecord {
  let { assessment } = record;
  const answers = new Map(record.answers);
  for (const part of parts)
    if (isAnswerPart(part)) {
      const key = sheetKey(part.objectId, part.moduleId);
      const sheet = answers.get(key) ?? {};
      const next = applyToSheet(sheet, part, stamp);
      if (next !== sheet) answers.set(key, next);
    } else assessment = applyToAssessment(assessment, part, stamp);
  return { assessment: touched(assessment, stamp), answers };
}

/** Keeps the time of the assessment's last change, answers included. */
export function touched(assessment: Assessment, { at }: Stamp): Assessment {
  return at > assessment.changedAt ? { ...assessment, changedAt: at } : assessment;
}

type Sheet = Readonly<Record<string, Answer>>;

/** The answers of one sheet after one part of a change. */
export function applyToSheet(sheet: Sheet, part: AnswerPart, stamp: Stamp): Sheet {
  const answer = sheet[part.requirementId] ?? UNTOUCHED;
  const next = applyToAnswer(answer, part, stamp);
  return next === answer ? sheet : { ...sheet, [part.requirementId]: next };
}

/**
 * A copied answer is a unit: it yields as a whole to the first field answered here, and to a later copy. Whoever
 * continues writing in it first makes it their own (`withOwned`), so nothing they saw disappears.
 */
function applyToAnswer(answer: Answer, part: AnswerPart, stamp: Stamp): Answer {
  const stamps = Object.values(answer.changed);
  if (part.copied !== true) {
    const own = stamps.some(({ copied }) => copied === true) ? UNTOUCHED : answer;
    return withField(own, part.field, part.value, stamp);
  }
  if (stamps.some(({ copied }) => copied !== true)) return answer;
  const order = stamps[0] === undefined ? 1 : compareStamps(stamp, stamps[0]);
  if (order < 0) return answer;
  return withField(order > 0 ? UNTOUCHED : answer, part.field, part.value, {
    ...stamp,
    copied: true,
  });
}

interface Stamped {
  changed?: Readonly<Record<string, Stamp>> | undefined;
}

/** The thing with the field set if the stamp is later; otherwise the same thing. */
function withField<T extends Stamped>(thing: T, field: string, value: unknown, stamp: Stamp): T {
  if (!isLater(stamp, thing.changed?.[field])) return thing;
  const { [field]: _before, ...others } = thing as Record<string, unknown>;
  const valued = value === undefined ? others : { ...others, [field]: value };
  return { ...valued, changed: { ...thing.changed, [field]: stamp } } as unknown as T;
}

/** The assessment after one part of a change that is not about an answer. */
export function applyToAssessment(
  assessment: Assessment,
  part: RecordPart,
  stamp: Stamp,
): Assessment {
  switch (part.on) {
    case 'assessment':
      return withField(assessment, part.field, part.value, stamp);
    case 'object':
    case 'choice':
    case 'provider':
    case 'version':
    case 'handedOut':
    case 'measure':
      return applyToThing(assessment, part, stamp);
    case 'setup':
      return withValue(assessment, { list: 'setupAnswers', ...part }, stamp);
    case 'module':
      return withModule(assessment, part, stamp);
    case 'text':
    case 'chapters':
      return withDocument(assessment, part, stamp);
  }
}

/** The choice for a module nobody has decided about. */
export const NO_CHOICE = { leftOut: false, reason: '' };

function withModule(
  assessment: Assessment,
  { id, field, value: wanted }: ModulePart,
  stamp: Stamp,
): Assessment {
  const before = { ...NO_CHOICE, ...assessment.moduleChoices?.[id] };
  const value = { ...before, [field]: wanted ?? (NO_CHOICE as Record<string, unknown>)[field] };
  const key = `module/${id}/${field}`;
  return withValue(assessment, { list: 'moduleChoices', id, value, key }, stamp);
}

type Settings = NonNullable<Assessment['document']>;

function withDocument(
  assessment: Assessment,
  part: OwnTextPart | ChaptersPart,
  stamp: Stamp,
): Assessment {
  const document = assessment.document ?? {};
  const next =
    part.on === 'text'
      ? withValue(document, { list: 'texts', key: `text/${part.id}`, ...part }, stamp)
      : chaptersOf(document, part, stamp);
  return next === document ? assessment : { ...assessment, document: next };
}

function chaptersOf(document: Settings, part: ChaptersPart, stamp: Stamp): Settings {
  if (!isLater(stamp, document.changed?.[`parts/${part.field}`])) return document;
  const { changed, [part.field]: _before, ...others } = document;
  const lists = part.value === undefined ? others : { ...others, [part.field]: part.value };
  return { ...lists, changed: { ...changed, [`parts/${part.field}`]: stamp } };
}

/** Sets one value in a list by id; its stamp is kept with those of its owner's other fields. */
function withValue<T extends Stamped>(
  owner: T,
  { list, id, value, key = `setup/${id}` }: ValueWrite,
  stamp: Stamp,
): T {
  if (!isLater(stamp, owner.changed?.[key])) return owner;
  const lists = owner as unknown as Record<string, Record<string, unknown> | undefined>;
  const { [id]: _before, ...others } = lists[list] ?? {};
  const values = value === undefined ? others : { ...others, [id]: value };
  return { ...owner, [list]: values, changed: { ...owner.changed, [key]: stamp } };
}

interface ValueWrite {
  list: string;
  id: string;
  value: unknown;
  key?: string;
}

type ThingPart = ObjectPart | ProviderPart | VersionPart | HandedOutPart | MeasurePart | ChoicePart;
interface Thing extends Stamped {
  id: string;
  position?: string | undefined;
  [field: string]: unknown;
}

/** The field that records that a thing was made. A thing without it waits, unless it is older than this field. */
const MADE = {
  object: 'added',
  provider: 'name',
  version: 'at',
  handedOut: 'at',
  measure: 'at',
} as const;
/** A kind of things that are made, each with its own id. */
export type ThingKind = keyof typeof MADE;

function applyToThing(assessment: Assessment, part: ThingPart, stamp: Stamp): Assessment {
  const on = part.on === 'choice' ? 'object' : part.on;
  const list = thingsOf(assessment, on);
  const waiting = `${on}/${part.id}`;
  const listed = list.find(({ id }) => id === part.id);
  const thing: Thing = listed ?? assessment.awaited?.[waiting] ?? { id: part.id, changed: {} };
  const next =
    part.on === 'choice'
      ? withChoice(thing, part, stamp)
      : withField(thing, part.field, part.value, stamp);
  if (next === thing) return assessment;
  const others = list.filter(({ id }) => id !== part.id);
  const { [waiting]: _waited, ...awaited } = assessment.awaited ?? {};
  const made = next[MADE[on]] !== undefined;
  const older = listed !== undefined && next.changed?.[MADE[on]] === undefined;
  if (!made && !older) {
    const kept = { ...awaited, [waiting]: next as { id: string; changed: Record<string, Stamp> } };
    return { ...withThings(assessment, on, others), awaited: kept };
  }
  const at = list.findIndex(({ id }) => id === part.id);
  const things = at === -1 ? [...others, next] : list.with(at, next);
  const settled = withThings(assessment, on, things);
  if (assessment.awaited === undefined) return settled;
  if (Object.keys(awaited).length > 0) return { ...settled, awaited };
  const { awaited: _none, ...rest } = settled;
  return rest;
}

function withChoice(object: Thing, { moduleId, value }: ChoicePart, stamp: Stamp): Thing {
  return withValue(
    object,
    { list: 'choices', id: moduleId, value, key: `choice/${moduleId}` },
    stamp,
  );
}

/** The objects, providers, versions, handed-out parts or measures that were made. */
export function thingsOf(assessment: Assessment, on: ThingKind): readonly Thing[] {
  if (on === 'object') return assessment.targetObjects;
  if (on === 'handedOut') return assessment.handedOut ?? [];
  if (on === 'measure') return assessment.measures ?? [];
  return (on === 'provider' ? assessment.providerList : assessment.document?.versions) ?? [];
}

function withThings(assessment: Assessment, on: ThingKind, things: readonly Thing[]): Assessment {
  if (on === 'object')
    return { ...assessment, targetObjects: inOrder(things) as Assessment['targetObjects'] };
  if (on === 'provider')
    return {
      ...assessment,
      providerList: inOrder(things) as NonNullable<Assessment['providerList']>,
    };
  if (on === 'handedOut')
    return {
      ...assessment,
      handedOut: things.toSorted(byRecording) as NonNullable<Assessment['handedOut']>,
    };
  if (on === 'measure')
    return {
      ...assessment,
      measures: things.toSorted(byRecording) as NonNullable<Assessment['measures']>,
    };
  const versions = things.toSorted(byRecording) as NonNullable<Settings['versions']>;
  return { ...assessment, document: { ...assessment.document, versions } };
}

function byRecording(a: Thing, b: Thing): number {
  const [one, other] = [`${String(a.at)}/${a.id}`, `${String(b.at)}/${b.id}`];
  return one === other ? 0 : one < other ? -1 : 1;
}
