/** Every number of an assessment at once: pairs counted, and summed per layer, order of work, module and object. */
import { sheetKey, type Answer, type Assessment } from '../record/assessment';
import { sumTallies, tallyPairs, type Tally } from './coverage';
import { ORDERS, type Module, type Order, type ProfileFacts } from '../profile/profile';
import type { TargetObject } from '../record/target-object';
import { appliedModules, type AppliedModule, type NamedObject } from '../modelling/applicability';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { groupBy } from '../values/group-by';

export interface PairTally extends AppliedModule {
  tally: Tally;
}

export interface CoverageTable {
  whole: Tally;
  layers: { id: string; title: string; tally: Tally }[];
  orders: { order: Order; tally: Tally }[];
  /** Each module over all its objects. */
  modules: { module: Module; objects: NamedObject[]; tally: Tally }[];
  /** Each object over all its modules, in the order in which they first appear. */
  objects: { object: NamedObject; tally: Tally }[];
  pairs: PairTally[];
}

/** Counts one module applied to `target`. Answers to requirements the profile does not contain are not counted. */
export function tallyModule(
  module: Module,
  target: TargetObject | undefined,
  answers: Readonly<Record<string, Answer>> | undefined,
): Tally {
  return tallyPairs(
    module.requirements.map((requirement) => ({
      module,
      requirement,
      target,
      answer: answers?.[requirement.id],
    })),
  );
}

/**
 * Sums of counted pairs: whole, per layer, order of work, module and object. Every one of these lists adds up to the
 * whole. Layers and orders without a module are left out.
 */
export function coverageTable(profile: ProfileFacts, pairs: PairTally[]): CoverageTable {
  const sumOf = (wanted: (module: Module) => boolean): Tally =>
    sumTallies(pairs.filter((row) => wanted(row.module)).map((row) => row.tally));
  const byModule = groupedBy(pairs, ({ module }) => module.id);
  const byObject = groupedBy(pairs, ({ object }) => object.id);
  return {
    whole: sumTallies(pairs.map((row) => row.tally)),
    layers: profile.layers
      .map(({ id, title }) => ({ id, title, tally: sumOf((module) => module.layer === id) }))
      .filter((row) => row.tally.applicable > 0),
    orders: ORDERS.map((order) => ({
      order,
      tally: sumOf((module) => module.order === order),
    })).filter((row) => row.tally.applicable > 0),
    modules: byModule.map(([{ module }, rows]) => ({
      module,
      objects: rows.map(({ object }) => object),
      tally: sumTallies(rows.map(({ tally }) => tally)),
    })),
    objects: byObject.map(([{ object }, rows]) => ({
      object,
      tally: sumTallies(rows.map(({ tally }) => tally)),
    })),
    pairs,
  };
}

/** Groups in the order in which they first appear, each with its first row. */
function groupedBy(
  pairs: PairTally[],
  keyOf: (row: PairTally) => string,
): [PairTally, PairTally[]][] {
  return [...groupBy(pairs, keyOf).values()].flatMap((rows) =>
    rows[0] === undefined ? [] : [[rows[0], rows]],
  );
}

/** The whole coverage of an assessment, counted from its answers. */
export function coverageOf(
  profile: ProfileFacts,
  assessment: Assessment,
  answers: AnswersBySheet,
): CoverageTable {
  const targets = new Map(assessment.targetObjects.map((target) => [target.id, target]));
  const pairs = appliedModules(profile, assessment).map(({ module, object }) => ({
    module,
    object,
    tally: tallyModule(module, targets.get(object.id), answers.get(sheetKey(object.id, module.id))),
  }));
  return coverageTable(profile, pairs);
}
