/**
 * A part of an assessment, to be given to somebody else: the answers to its questions as they stand, their log, and of
 * the structure only what its questions need. Nothing else goes along, because it is a list of weaknesses.
 *
 * Laws: a part holds no answer outside its questions; taken back unchanged, it changes nothing (`take-back.ts`).
 */
import { keyOfPair } from '../measures/gaps';
import type { AnsweredPair } from '../check/answered-pairs';
import { providerIdOf } from '../check/carrier';
import { isAnswerPart, type ChangePart } from '../change/change';
import { logEntry, type LogEntry } from '../change/change-log';
import type { Answer, AnswerSheet, Assessment, ModuleChoice } from '../record/assessment';
import { pairKey, type Measure } from '../record/measure';
import { requirementsAt, type Handout, type Places } from '../record/handout';
import { WHOLE_SCOPE_ID, type Provider, type TargetObject } from '../record/target-object';
import { placesOf } from './select-pairs';
import type { Whole } from './whole';

/** What the person says about the part; `places` and `of` follow from what was selected. */
export type HandoutFacts = Omit<Known<Handout>, 'places' | 'of'>;
/** The fields known to this version, of a record that also keeps unknown ones. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

/** `withNotes`: internal notes go along. They were written for nobody else. */
export function handOut(
  whole: Whole,
  pairs: readonly AnsweredPair[],
  { facts, withNotes }: { facts: HandoutFacts; withNotes: boolean },
): Whole {
  const { assessment } = whole;
  const places = placesOf(pairs);
  const handout = { ...facts, of: assessment.id, places };
  return {
    assessment: recordOf(assessment, pairs, handout),
    ...answersAt(whole, places, withNotes),
  };
}

/** The answers at these places and their log, and nothing of any other. */
export function answersAt(
  { assessment, sheets, log }: Whole,
  places: Places,
  withNotes = true,
): Pick<Whole, 'sheets' | 'log'> {
  const asked = askedAt(places);
  const goes = (part: ChangePart): boolean =>
    isAnswerPart(part) &&
    (withNotes || part.field !== 'note') &&
    asked(part.objectId, part.moduleId).has(part.requirementId);
  return {
    sheets: sheets.flatMap((sheet) => sheetAt(sheet, asked, withNotes) ?? []),
    log: log.flatMap((entry) => entryWith(entry, assessment.id, goes) ?? []),
  };
}

type Asked = (objectId: string, moduleId: string) => ReadonlySet<string>;

function askedAt(places: Places): Asked {
  const known = new Map<string, ReadonlySet<string>>();
  return (objectId, moduleId) => {
    const place = `${objectId}/${moduleId}`;
    const ids = known.get(place) ?? new Set(requirementsAt(places, moduleId, objectId));
    known.set(place, ids);
    return ids;
  };
}

function sheetAt(sheet: AnswerSheet, asked: Asked, withNotes: boolean): AnswerSheet | undefined {
  const { assessmentId, objectId, moduleId, revision } = sheet;
  const ids = asked(objectId, moduleId);
  const answers = Object.entries(sheet.answers).flatMap(([id, answer]): [string, Answer][] => {
    const going = withNotes ? answer : withoutNote(answer);
    return ids.has(id) && Object.keys(going.changed).length > 0 ? [[id, going]] : [];
  });
  if (answers.length === 0) return undefined;
  return { assessmentId, objectId, moduleId, revision, answers: Object.fromEntries(answers) };
}

function withoutNote(answer: Answer): Answer {
  const { note: _note, changed, ...others } = answer;
  const { note: _stamp, ...stamps } = changed;
  return { ...others, changed: stamps };
}

/** The entry with those of its parts that go along, and what stood before them. */
function entryWith(
  { change, before, seq }: LogEntry,
  assessmentId: string,
  goes: (part: ChangePart) => boolean,
): LogEntry | undefined {
  const kept = change.parts.flatMap((part, index) => (goes(part) ? [index] : []));
  if (kept.length === 0) return undefined;
  const at = (parts: readonly ChangePart[]): ChangePart[] =>
    kept.flatMap((index) => parts[index] ?? []);
  const entry = logEntry(assessmentId, { ...change, parts: at(change.parts) }, at(before));
  return seq === undefined ? entry : { ...entry, seq };
}

/** What a screen needs to ask these questions, and no text beside it. */
function recordOf(
  assessment: Assessment,
  pairs: readonly AnsweredPair[],
  handout: Handout,
): Assessment {
  const { id, title, municipality, state, bodyKind, profile } = assessment;
  const objects = new Set(pairs.map(({ object }) => object.id));
  const targetObjects = assessment.targetObjects.flatMap((object) =>
    objects.has(object.id)
      ? [objectOf(object)]
      : object.id === WHOLE_SCOPE_ID
        ? [named(object)]
        : [],
  );
  return {
    id,
    title,
    municipality,
    state,
    inhabitants: null,
    management: '',
    securityOfficer: '',
    dataProtectionOfficer: '',
    itOperations: '',
    ...(bodyKind === undefined ? {} : { bodyKind }),
    profile,
    targetObjects,
    providerList: providersOf(assessment, pairs),
    moduleChoices: choicesOf(assessment, pairs),
    ...measuresOf(assessment, pairs),
    handout,
    createdAt: handout.at,
    changedAt: handout.at,
    changed: {},
  };
}

const named = ({ id, title }: TargetObject): TargetObject => ({ id, title });

/** As the questions name it, and what decides who carries them out. */
function objectOf(object: TargetObject): TargetObject {
  const NEEDED = [
    'kind',
    'count',
    'position',
    'location',
    'responsible',
    'operatedBy',
    'providerId',
  ];
  const needed = Object.entries(object).filter(
    ([field, value]) => NEEDED.includes(field) && value !== undefined,
  );
  return { ...named(object), ...Object.fromEntries(needed) };
}

/** The names of those who are named in the questions. */
function providersOf(assessment: Assessment, pairs: readonly AnsweredPair[]): Provider[] {
  const used = new Set(
    pairs.flatMap((pair) => [
      providerIdOf(pair, assessment),
      pair.answer?.providerId,
      pair.target?.providerId,
    ]),
  );
  return (assessment.providerList ?? [])
    .filter(({ id }) => used.has(id))
    .map(({ id, name, position, removed }) => ({
      id,
      name,
      ...(position === undefined ? {} : { position }),
      ...(removed === undefined ? {} : { removed }),
    }));
}

/** What is planned about these questions: what, who and until when. Details and costs stay at home. */
function measuresOf(
  { measures = [] }: Assessment,
  pairs: readonly AnsweredPair[],
): Pick<Assessment, 'measures'> {
  const asked = new Set(pairs.map(keyOfPair));
  const going = measures.flatMap((measure): Measure[] => {
    const closes = (measure.closes ?? []).filter((pair) => asked.has(pairKey(pair)));
    if (closes.length === 0) return [];
    const { id, at } = measure;
    const FACTS = ['number', 'title', 'responsible', 'dueDate', 'state', 'doneOn'] as const;
    const facts = FACTS.flatMap((field): [string, unknown][] =>
      measure[field] === undefined ? [] : [[field, measure[field]]],
    );
    return [{ id, at, ...Object.fromEntries(facts), closes }];
  });
  return going.length === 0 ? {} : { measures: going };
}

/** What brings the modules of the part and their requirements from the stock; the reasons stay at home. */
function choicesOf(
  { moduleChoices = {}, targetObjects }: Assessment,
  pairs: readonly AnsweredPair[],
): Record<string, ModuleChoice> {
  const ids = new Set(pairs.map(({ module }) => module.id));
  return Object.fromEntries(
    [...ids].flatMap((id): [string, ModuleChoice][] => {
      const choice = Object.hasOwn(moduleChoices, id) ? moduleChoices[id] : undefined;
      const added =
        choice?.added === true ||
        targetObjects.some(({ choices }) => choices?.[id]?.applies === true);
      const extra = choice?.extra ?? [];
      if (!added && extra.length === 0) return [];
      const brings = { ...(added ? { added } : {}), ...(extra.length > 0 ? { extra } : {}) };
      return [[id, { leftOut: false, reason: '', ...brings }]];
    }),
  );
}
