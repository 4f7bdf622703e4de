/**
 * Which module applies to which target object. Today every module that is not left out applies once to the whole
 * scope; real target objects will change this file and nothing else.
 */
import { sheetKey, type Answer, type AnswerSheet, type Assessment } from './assessment';
import { sumTallies, tallyAnswers, type Tally } from './coverage';
import { ORDERS, type Module, type Order, type ProfileFacts } from './profile';

export interface AppliedModule {
  module: Module;
  object: { id: string; title: string };
}

/** True if the municipality has left the module out and said why. Without a reason it still applies. */
export function isLeftOut(assessment: Assessment, moduleId: string): boolean {
  const choice = assessment.moduleChoices?.[moduleId];
  return choice?.leftOut === true && choice.reason.trim() !== '';
}

/** Modules that are left out with a reason, in the profile's order. Their answers are kept and not counted. */
export function leftOutModules(
  profile: ProfileFacts,
  assessment: Assessment,
): { module: Module; reason: string }[] {
  return profile.modules
    .filter((module) => isLeftOut(assessment, module.id))
    .map((module) => ({ module, reason: assessment.moduleChoices?.[module.id]?.reason ?? '' }));
}

/** Every (module, target object) pair that applies, in the profile's order of modules. */
export function appliedModules(profile: ProfileFacts, assessment: Assessment): AppliedModule[] {
  const applying = profile.modules.filter((module) => !isLeftOut(assessment, module.id));
  return applying.flatMap((module) =>
    assessment.targetObjects.map((object) => ({
      module,
      object: { id: object.id, title: object.title },
    })),
  );
}

/** Answers of an assessment by `sheetKey`; a missing sheet means nothing has been answered there. */
export type AnswersBySheet = ReadonlyMap<string, Readonly<Record<string, Answer>>>;

export function answersBySheet(sheets: Iterable<AnswerSheet>): AnswersBySheet {
  const map = new Map<string, Readonly<Record<string, Answer>>>();
  for (const sheet of sheets) map.set(sheetKey(sheet.objectId, sheet.moduleId), sheet.answers);
  return map;
}

export interface ModuleTally extends AppliedModule {
  tally: Tally;
}

export interface CoverageTable {
  whole: Tally;
  layers: { id: string; title: string; tally: Tally }[];
  orders: { order: Order; tally: Tally }[];
  modules: ModuleTally[];
}

/** Counts one applied module. Answers to requirements the profile does not contain are not counted. */
export function tallyModule(
  module: Module,
  answers: Readonly<Record<string, Answer>> | undefined,
): Tally {
  return tallyAnswers(module.requirements.map((requirement) => answers?.[requirement.id]));
}

/** Sums of counted modules: whole, per layer, per order of work. Layers and orders without a module are left out. */
export function coverageTable(profile: ProfileFacts, modules: ModuleTally[]): CoverageTable {
  const sumOf = (wanted: (module: Module) => boolean): Tally =>
    sumTallies(modules.filter((row) => wanted(row.module)).map((row) => row.tally));
  return {
    whole: sumTallies(modules.map((row) => row.tally)),
    layers: profile.layers
      .map(({ id, title }) => ({ id, title, tally: sumOf((module) => module.layer === id) }))
      .filter((row) => row.tally.applicable > 0),
    orders: ORDERS.map((order) => ({
      order,
      tally: sumOf((module) => module.order === order),
    })).filter((row) => row.tally.applicable > 0),
    modules,
  };
}

/** The whole coverage of an assessment, counted from its answers. */
export function coverageOf(
  profile: ProfileFacts,
  assessment: Assessment,
  answers: AnswersBySheet,
): CoverageTable {
  const modules = appliedModules(profile, assessment).map((applied) => ({
    ...applied,
    tally: tallyModule(applied.module, answers.get(sheetKey(applied.object.id, applied.module.id))),
  }));
  return coverageTable(profile, modules);
}
