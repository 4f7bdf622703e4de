/**
 * The checklist of one assessment: its profile, and what was added to it from the profile's stock (modules a kind of
 * object or a person asked for, requirements that were switched on). Official order is kept throughout.
 */
import type { Assessment } from '../record/assessment';
import type { Module, ObjectKind, ProfileFacts, Requirement } from '../profile/profile';
import { isActive, WHOLE_SCOPE_ID } from '../record/target-object';
import { profileWithin } from './within-handout';

/** The kinds of objects in a profile, in its order; one for each target type if it names none. */
export function objectKindsOf(profile: ProfileFacts): readonly ObjectKind[] {
  if (profile.objectKinds !== undefined) return profile.objectKinds;
  const carried = profile.targetTypes.map(({ id, title }) => ({
    id,
    title,
    type: id,
    modules: profile.modules
      .filter(({ appliesTo }) => appliesTo.includes(id))
      .map((module) => module.id),
    ...(id === WHOLE_SCOPE_ID ? { whole: true } : {}),
  }));
  return carried.filter(({ modules }) => modules.length > 0);
}

/** Ids of the modules an assessment uses: those of its objects, and those added by hand. */
export function usedModuleIds(profile: ProfileFacts, assessment: Assessment): ReadonlySet<string> {
  const used = new Set<string>();
  const kinds = new Map(objectKindsOf(profile).map((kind) => [kind.id, kind.modules]));
  for (const object of assessment.targetObjects.filter(isActive)) {
    for (const id of kinds.get(object.kind ?? '') ?? []) used.add(id);
    for (const [id, { applies }] of Object.entries(object.choices ?? {})) if (applies) used.add(id);
  }
  for (const [id, { added }] of Object.entries(assessment.moduleChoices ?? {}))
    if (added === true) used.add(id);
  return used;
}

/** True if the assessment needs something that only the stock has. */
export function needsStock(profile: ProfileFacts, assessment: Assessment): boolean {
  if (profile.stock === undefined) return false;
  const own = new Set(profile.modules.map(({ id }) => id));
  return (
    [...usedModuleIds(profile, assessment)].some((id) => !own.has(id)) ||
    Object.values(assessment.moduleChoices ?? {}).some(({ extra = [] }) => extra.length > 0)
  );
}

/**
 * The checklist of an assessment. A module from the stock brings its basic requirements and those
 * switched on; a module of the profile keeps its own requirements and gains those switched on. Without a stock, or if
 * nothing in it is used, it is the profile itself. Of a handed-out part, only its questions.
 */
export function composeProfile(
  profile: ProfileFacts,
  stock: ProfileFacts | undefined,
  assessment: Assessment,
): ProfileFacts {
  const composed = withStock(profile, stock, assessment);
  return assessment.handout === undefined ? composed : profileWithin(composed, assessment.handout);
}

function withStock(
  profile: ProfileFacts,
  stock: ProfileFacts | undefined,
  assessment: Assessment,
): ProfileFacts {
  if (stock === undefined || !needsStock(profile, assessment)) return profile;
  const used = usedModuleIds(profile, assessment);
  const own = new Map(profile.modules.map((module) => [module.id, module]));
  const extraOf = (id: string): readonly string[] => assessment.moduleChoices?.[id]?.extra ?? [];
  const fromStock = stock.modules.flatMap((module) => {
    const known = own.get(module.id);
    if (known !== undefined) return [withExtra(known, module, extraOf(module.id))];
    return used.has(module.id) ? [chosenOf(module, extraOf(module.id))] : [];
  });
  const inStock = new Set(stock.modules.map(({ id }) => id));
  const modules = [...fromStock, ...profile.modules.filter(({ id }) => !inStock.has(id))];
  return {
    ...profile,
    modules,
    layers: ordered(stock.layers, profile.layers).filter(({ id }) =>
      modules.some(({ layer }) => layer === id),
    ),
    threats: ordered(stock.threats, profile.threats),
    targetTypes: ordered(profile.targetTypes, stock.targetTypes),
  };
}

/** A module of the stock with its basic requirements and the ones that were switched on. */
function chosenOf(module: Module, extra: readonly string[]): Module {
  const wanted = ({ id, level }: Requirement): boolean => level === 'basis' || extra.includes(id);
  return { ...module, requirements: module.requirements.filter(wanted) };
}

/** A module of the profile with further requirements from the stock, all in the stock's order. */
function withExtra(module: Module, stock: Module, extra: readonly string[]): Module {
  if (extra.length === 0) return module;
  const own = new Map(module.requirements.map((requirement) => [requirement.id, requirement]));
  const merged = stock.requirements.flatMap((requirement) => {
    const known = own.get(requirement.id);
    if (known !== undefined) return [known];
    return extra.includes(requirement.id) ? [requirement] : [];
  });
  const inStock = new Set(stock.requirements.map(({ id }) => id));
  return {
    ...module,
    requirements: [...merged, ...module.requirements.filter(({ id }) => !inStock.has(id))],
  };
}

function ordered<T extends { id: string }>(first: readonly T[], second: readonly T[]): T[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}
