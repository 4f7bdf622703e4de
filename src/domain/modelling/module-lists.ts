/**
 * Lists of modules: the modelling as filtered by a person, and what the profile's stock has beyond the checklist.
 * Official order is kept throughout.
 */
import { modelModules, type ModuleModel } from './applicability';
import type { Assessment } from '../record/assessment';
import { moduleById, type Module, type ProfileFacts, type Requirement } from '../profile/profile';

export interface ModelRow extends ModuleModel {
  /** True for a module the shipped profile does not have. */
  added: boolean;
  /** How many further requirements were switched on. */
  extra: number;
  /** True if it was left out, or taken off an object, without a reason, and so still counts there. */
  reasonMissing: boolean;
}

/** The modelling of every module of the checklist, with its differences from the shipped profile. */
export function modelRows(
  shipped: ProfileFacts,
  profile: ProfileFacts,
  assessment: Assessment,
): ModelRow[] {
  return modelModules(profile, assessment).map((model) => {
    const { module, objects, leftOut } = model;
    const own = moduleById(shipped, module.id);
    const choice = assessment.moduleChoices?.[module.id];
    return {
      ...model,
      added: own === undefined,
      extra: furtherRequirements(own, module).length,
      reasonMissing:
        (choice?.leftOut === true && leftOut === undefined) ||
        objects.some(({ choices }) => choices?.[module.id]?.applies === false),
    };
  });
}

export const MODEL_FILTERS = ['all', 'unassigned', 'leftOut', 'added'] as const;
export type ModelFilter = (typeof MODEL_FILTERS)[number];

/** True if a row passes the filter; `objectId` empty: any object. */
export function isShown(row: ModelRow, filter: ModelFilter, objectId: string): boolean {
  const objects = [...row.objects, ...row.declined.map(({ object }) => object)];
  return matches(row, filter) && (objectId === '' || objects.some(({ id }) => id === objectId));
}

function matches(row: ModelRow, filter: ModelFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unassigned':
      return isUnassigned(row);
    case 'leftOut':
      return row.leftOut !== undefined || row.declined.length > 0 || row.reasonMissing;
    case 'added':
      return row.added || row.extra > 0;
  }
}

/** True for a module that applies to the scope as a whole only because its object has not been named yet. */
export function isUnassigned({ unassigned, leftOut }: ModuleModel): boolean {
  return unassigned && leftOut === undefined;
}

/** Requirements of `module` beyond the basic ones that `shipped`, its shipped version, does not have. */
export function furtherRequirements(shipped: Module | undefined, module: Module): Requirement[] {
  const own = new Set(shipped?.requirements.map(({ id }) => id));
  return module.requirements.filter(({ id, level }) => level !== 'basis' && !own.has(id));
}

/** The requirements of `further` that are on after switching some on or off, in the order of `further`. */
export function switchRequirements(
  further: readonly Requirement[],
  before: readonly string[],
  change: { ids: readonly string[]; on: boolean },
): string[] {
  const next = new Set(before);
  for (const id of change.ids)
    if (change.on) next.add(id);
    else next.delete(id);
  return further.map(({ id }) => id).filter((id) => next.has(id));
}

/** How many requirements of each level a module has. */
export function countLevels(module: Module): Record<Requirement['level'], number> {
  const count = (wanted: Requirement['level']): number =>
    module.requirements.filter(({ level }) => level === wanted).length;
  return { basis: count('basis'), standard: count('standard'), erhoeht: count('erhoeht') };
}

/** Modules of the stock that the shipped profile does not have. */
export function stockModules(stock: ProfileFacts, shipped: ProfileFacts): Module[] {
  return stock.modules.filter(({ id }) => moduleById(shipped, id) === undefined);
}

/** Modules whose id or title contains the text, regardless of case and of whether "ü" is written "ue" or "u". */
export function searchModules(modules: readonly Module[], text: string): Module[] {
  const wanted = text.trim();
  return modules.filter(({ id, title }) =>
    [plain, spelledOut].some((fold) => fold(`${id} ${title}`).includes(fold(wanted))),
  );
}

const plain = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
const spelledOut = (text: string): string =>
  plain(
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöü]/g, (letter) => `${letter}e`),
  );
