/** How far every module is, in rows: one row per layer, order of work, role, place or target object. */
import type { Module } from '../profile/profile';
import { groupBy, groupByEach } from '../values/group-by';
import type { AnsweredPair } from './answered-pairs';
import { sumTallies, tallyPairs, type Tally } from './coverage';
import type { CoverageTable, PairTally } from './coverage-table';

export interface HeatCell {
  module: Module;
  /** Undefined: left out with a reason. */
  tally: Tally | undefined;
}

export interface HeatRow {
  id: string;
  title: string;
  tally: Tally;
  /** In the order of the profile. */
  cells: HeatCell[];
}

/** A row as it is called. */
type Named = Pick<HeatRow, 'id' | 'title'>;

/** The modules to show: those that are counted, and among them those left out. */
export interface ShownModules {
  counted: CoverageTable['modules'];
  inOrder: readonly Module[];
  leftOut: ReadonlySet<string>;
}

/** Rows of modules: every module stands in exactly one of them. Rows without a module are left out. */
export function rowsOfModules(
  rows: readonly Named[],
  rowOf: (module: Module) => string,
  { counted, inOrder, leftOut }: ShownModules,
): HeatRow[] {
  const tallies = new Map(counted.map(({ module, tally }) => [module.id, tally]));
  const shown = inOrder.filter(({ id }) => tallies.has(id) || leftOut.has(id));
  const groups = groupBy(shown, rowOf);
  return rows.flatMap(({ id, title }) => {
    const cells = (groups.get(id) ?? []).map((module) => ({
      module,
      tally: tallies.get(module.id),
    }));
    const tally = sumTallies(cells.flatMap((cell) => cell.tally ?? []));
    return cells.length === 0 ? [] : [{ id, title, tally, cells }];
  });
}

/** A row for every target object; its cells are its modules. */
export function rowsOfObjects(pairs: readonly PairTally[]): HeatRow[] {
  return [...groupBy(pairs, ({ object }) => object.id)].map(([id, list]) => ({
    id,
    title: list[0]?.object.title ?? '',
    tally: sumTallies(list.map(({ tally }) => tally)),
    cells: list.map(({ module, tally }) => ({ module, tally })),
  }));
}

/**
 * Rows of single questions, for what a module has several of: roles and places. `rowsFor`: the ids of the rows a question
 * belongs to; with several it counts in each of them, so these rows do not add up.
 */
export function rowsOfQuestions(
  rows: readonly Named[],
  rowsFor: (pair: AnsweredPair) => readonly string[],
  pairs: readonly AnsweredPair[],
): HeatRow[] {
  const groups = groupByEach(pairs, rowsFor);
  return rows.flatMap(({ id, title }) => {
    const list = groups.get(id) ?? [];
    const cells = [...groupBy(list, ({ module }) => module.id).values()].flatMap((ofModule) => {
      const module = ofModule[0]?.module;
      return module === undefined ? [] : [{ module, tally: tallyPairs(ofModule) }];
    });
    return list.length === 0 ? [] : [{ id, title, tally: tallyPairs(list), cells }];
  });
}
