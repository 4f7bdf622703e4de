/**
 * The practice town: Musterhausen, 11,000 inhabitants, half answered. Everything about it is made up; days count from the
 * day it is made, so that something is always overdue. It is written to the disk through the same checks as a backup.
 */
import { placesInOrder } from '$domain/change/position';
import {
  sheetKey,
  type AnswerSheet,
  type AssessedProfile,
  type Assessment,
} from '$domain/record/assessment';
import { WHOLE_SCOPE_ID, type Provider, type TargetObject } from '$domain/record/target-object';
import { BUILDINGS, NETWORK, SOFTWARE, SYSTEMS } from './answers-objects';
import { ORGANISATION } from './answers-organisation';
import { dayFrom, practiceAnswer, type AnswerMaking } from './practice-answer';
import type { Measure } from '$domain/record/measure';
import type { PracticeAnswers, PracticeMeasure, PracticeObject } from './practice-types';
import { MEASURES } from './town-measures';
import { LEFT_OUT, OBJECTS, PEOPLE, PROVIDERS } from './town-objects';

export interface TownMaking extends AnswerMaking {
  id: string;
  profile: AssessedProfile;
}

/** Everything that was answered, by object. */
export const PRACTICE_ANSWERS: readonly PracticeAnswers[] = [
  { object: WHOLE_SCOPE_ID, rows: ORGANISATION },
  ...BUILDINGS,
  ...SYSTEMS,
  ...NETWORK,
  ...SOFTWARE,
];

/** `at`: the moment it is made. */
export function practiceTown(making: TownMaking): {
  assessment: Assessment;
  sheets: AnswerSheet[];
} {
  return { assessment: townOf(making), sheets: sheetsOf(making) };
}

function townOf({ id, profile, at }: TownMaking): Assessment {
  return {
    id,
    practice: true,
    title: `Übung: Basisprüfung ${at.slice(0, 4)}`,
    municipality: 'Gemeinde Musterhausen',
    state: '',
    inhabitants: 11_000,
    management: 'Bürgermeisterin Dr. Petra Sommerfeld',
    securityOfficer: PEOPLE.isb,
    dataProtectionOfficer: 'Holger Brandt (extern)',
    itOperations: `${PEOPLE.it} mit dem Zweckverband IT Musterland`,
    bodyKind: 'gemeinde',
    place: 'Musterhausen',
    scopeName: 'Gemeindeverwaltung Musterhausen',
    scopeDescription:
      'Die Verwaltung mit Rathaus, Bauhof, Feuerwehrhaus und Kita, ihre Fachverfahren und die Technik, die sie dafür braucht.',
    sites: 'Rathaus, Bauhof, Feuerwehrhaus, Kita Regenbogen',
    outOfScope:
      'Die Grundschule betreut der Landkreis; Wasser und Abwasser betreibt ein eigener Zweckverband.',
    protectionNormal: true,
    protectionExceptions: 'Einwohnermeldewesen und Bürgerbüro: hoch bei der Vertraulichkeit.',
    profile,
    targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }, ...objectsOf()],
    providerList: providersOf(),
    measures: MEASURES.map((measure, index) => measureOf(measure, index, at)),
    moduleChoices: Object.fromEntries(
      Object.entries(LEFT_OUT).map(([moduleId, reason]) => [moduleId, { leftOut: true, reason }]),
    ),
    createdAt: at,
    changedAt: at,
    changed: {},
  };
}

function objectsOf(): TargetObject[] {
  const places = placesInOrder(OBJECTS.map(({ key }) => key));
  return OBJECTS.map((object, index) => objectOf(object, places[index]?.position));
}

function objectOf(
  { key, kind, title, count, location, responsible, operatedBy, provider, need }: PracticeObject,
  position: string | undefined,
): TargetObject {
  return {
    id: key,
    kind,
    title,
    added: true,
    ...(position === undefined ? {} : { position }),
    ...(count === undefined ? {} : { count }),
    ...(location === undefined ? {} : { location }),
    ...(responsible === undefined ? {} : { responsible: PEOPLE[responsible] }),
    ...(operatedBy === undefined ? {} : { operatedBy }),
    ...(provider === undefined ? {} : { providerId: provider }),
    ...(need === undefined ? {} : { protectionNeed: need[0], protectionReason: need[1] }),
  };
}

function providersOf(): Provider[] {
  const places = placesInOrder(PROVIDERS.map(({ key }) => key));
  return PROVIDERS.map(({ key, ...fields }, index) => {
    const position = places[index]?.position;
    return { id: key, ...fields, ...(position === undefined ? {} : { position }) };
  });
}

function measureOf(
  { key, title, task, who, provider, due, once, yearly, effort, state, closes }: PracticeMeasure,
  index: number,
  at: string,
): Measure {
  return {
    id: key,
    at: `${dayFrom(at, index - 30)}T09:00:00.000Z`,
    number: index + 1,
    title,
    task,
    responsible: PEOPLE[who],
    dueDate: dayFrom(at, due),
    closes: closes.map(([objectId, requirementId]) => ({
      objectId,
      moduleId: moduleOf(requirementId),
      requirementId,
    })),
    ...(provider === undefined ? {} : { providerId: provider }),
    ...(once === undefined ? {} : { costOnce: once }),
    ...(yearly === undefined ? {} : { costYearly: yearly }),
    ...(effort === undefined ? {} : { effort }),
    ...(state === undefined ? {} : { state }),
  };
}

function sheetsOf(making: TownMaking): AnswerSheet[] {
  const sheets = new Map<string, AnswerSheet>();
  const rows = PRACTICE_ANSWERS.flatMap(({ object, rows: given }) =>
    given.map((row) => ({ object, row })),
  );
  for (const [index, { object, row }] of rows.entries()) {
    const [requirementId] = row;
    const moduleId = moduleOf(requirementId);
    const sheet = sheets.get(sheetKey(object, moduleId)) ?? {
      assessmentId: making.id,
      objectId: object,
      moduleId,
      revision: 1,
      answers: {},
    };
    sheet.answers[requirementId] = practiceAnswer(row, index, making);
    sheets.set(sheetKey(object, moduleId), sheet);
  }
  return [...sheets.values()];
}

/** "ORP.4" of "ORP.4.A22". */
export const moduleOf = (requirementId: string): string => requirementId.replace(/\.A\d+$/, '');
