/** What differs between two states of an assessment, field by field. When and by whom is not compared. */
import { NO_CHOICE, thingsOf, type AssessmentRecord } from '../change/apply';
import { partKey, type AnswerPart, type ChangePart, type RecordPart } from '../change/change';
import type { Answer, Assessment } from '../record/assessment';
import { sameValue } from '../values/same-value';

/** One field: the same place in both, each with its value; `undefined`: it has none. */
export interface Difference {
  before: ChangePart;
  after: ChangePart;
}

/** Fields of the structure first, then answers sheet by sheet. The other way round it is the same list, mirrored. */
export function differencesBetween(one: AssessmentRecord, other: AssessmentRecord): Difference[] {
  return [...recordDifferences(one.assessment, other.assessment), ...answerDifferences(one, other)];
}

const withValue = (part: ChangePart, value: unknown): ChangePart =>
  ({ ...part, value }) as ChangePart;

function recordDifferences(one: Assessment, other: Assessment): Difference[] {
  const [before, after] = [fieldsOf(one), fieldsOf(other)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [here, there] = [before.get(key), after.get(key)];
    const place = here ?? there;
    if (place === undefined || sameValue(here?.value, there?.value)) return [];
    return [{ before: withValue(place, here?.value), after: withValue(place, there?.value) }];
  });
}

/** What is no field of the assessment itself: lists of things, and what the device keeps for itself. */
const NO_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'targetObjects',
  'providerList',
  'moduleChoices',
  'setupAnswers',
  'document',
  'handout',
  // What was given out is out, like a version.
  'handedOut',
  'measures',
  'awaited',
  'unreadable',
  'createdAt',
  'changedAt',
  'restoredAt',
  'changed',
]);

/** Every field that has a value, outside the answers, by `partKey`. */
function fieldsOf(assessment: Assessment): Map<string, RecordPart> {
  const { moduleChoices = {}, setupAnswers = {}, document = {} } = assessment;
  const parts: unknown[] = [
    ...valuesOf(assessment, NO_FIELDS).map(([field, value]) => ({
      on: 'assessment',
      field,
      value,
    })),
    ...(['object', 'provider', 'version', 'measure'] as const).flatMap((on) =>
      thingsOf(assessment, on).flatMap((thing) => fieldsOfThing(on, thing)),
    ),
    ...Object.entries(moduleChoices).flatMap(([id, choice]) =>
      valuesOf(choice)
        .filter(([field, value]) => !sameValue(value, (NO_CHOICE as Values)[field]))
        .map(([field, value]) => ({ on: 'module', id, field, value })),
    ),
    ...Object.entries(setupAnswers).map(([id, value]) => ({ on: 'setup', id, value })),
    ...Object.entries(document.texts ?? {}).map(([id, value]) => ({ on: 'text', id, value })),
    ...valuesOf({ order: document.order, off: document.off }).map(([field, value]) => ({
      on: 'chapters',
      field,
      value,
    })),
  ];
  return new Map((parts as RecordPart[]).map((part) => [partKey(part), part]));
}

type Values = Readonly<Record<string, unknown>>;
const OF_THINGS: ReadonlySet<string> = new Set(['id', 'choices', 'changed']);

/** The fields of an object, a provider, a version or a measure, and which modules were chosen for it. */
export function fieldsOfThing(
  on: 'object' | 'provider' | 'version' | 'measure',
  thing: Values,
): RecordPart[] {
  const { id, choices } = thing;
  const parts = [
    ...valuesOf(thing, OF_THINGS).map(([field, value]) => ({ on, id, field, value })),
    ...valuesOf((choices ?? {}) as Values).map(([moduleId, value]) => ({
      on: 'choice',
      id,
      moduleId,
      value,
    })),
  ];
  return parts as RecordPart[];
}

function valuesOf(values: Values, without: ReadonlySet<string> = new Set()): [string, unknown][] {
  return Object.entries(values).filter(
    ([field, value]) => value !== undefined && !without.has(field),
  );
}

function answerDifferences(one: AssessmentRecord, other: AssessmentRecord): Difference[] {
  const keys = new Set([...one.answers.keys(), ...other.answers.keys()]);
  return [...keys].flatMap((key) => {
    const [before, after] = [one.answers.get(key) ?? {}, other.answers.get(key) ?? {}];
    if (before === after) return [];
    const [objectId = '', moduleId = ''] = key.split('/');
    const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...ids].flatMap((requirementId) =>
      differencesOfAnswer({ objectId, moduleId, requirementId }, before, after),
    );
  });
}

const OF_ANSWERS: ReadonlySet<string> = new Set(['changed']);

function differencesOfAnswer(
  place: Pick<AnswerPart, 'objectId' | 'moduleId' | 'requirementId'>,
  before: Readonly<Record<string, Answer>>,
  after: Readonly<Record<string, Answer>>,
): Difference[] {
  const here = new Map(valuesOf(before[place.requirementId] ?? {}, OF_ANSWERS));
  const there = new Map(valuesOf(after[place.requirementId] ?? {}, OF_ANSWERS));
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((field) => {
    const [from, to] = [here.get(field), there.get(field)];
    if (sameValue(from, to)) return [];
    const part = { on: 'answer', ...place, field } as ChangePart;
    return [{ before: withValue(part, from), after: withValue(part, to) }];
  });
}
