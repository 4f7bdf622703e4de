/** The rows of the heat map by which it is looked at, and where their cells lead. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import {
  rowsOfModules,
  rowsOfObjects,
  rowsOfQuestions,
  type HeatCell,
  type HeatRow,
  type ShownModules,
} from '$domain/check/heat-map';
import { leftOutModules } from '$domain/modelling/applicability';
import { ORDERS, rolesOf } from '$domain/profile/profile';
import { compareNaturally } from '$domain/values/natural-order';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { assessmentLink } from '$ui/routes';

/** The word in the address of each. */
export const HEAT_BY = {
  layer: 'schicht',
  order: 'reihenfolge',
  role: 'rolle',
  place: 'ort',
  object: 'zielobjekt',
} as const;
export type HeatBy = keyof typeof HEAT_BY;

export function heatByIn(word: string | undefined): HeatBy {
  return (Object.keys(HEAT_BY) as HeatBy[]).find((by) => HEAT_BY[by] === word) ?? 'layer';
}

/** What there is to look at: objects only if there are several. */
export function heatChoices({ severalObjects, profile }: AssessmentSession): HeatBy[] {
  return (Object.keys(HEAT_BY) as HeatBy[]).filter(
    (by) => (by !== 'object' || severalObjects) && (by !== 'place' || profile.places.length > 1),
  );
}

/** `pairs`: everything that is counted. */
export function heatRows(
  session: AssessmentSession,
  by: HeatBy,
  pairs: readonly AnsweredPair[],
): HeatRow[] {
  const { profile, coverage } = session;
  switch (by) {
    case 'layer':
      return rowsOfModules(profile.layers, ({ layer }) => layer, shownModules(session));
    case 'order': {
      const rows = ORDERS.map((order) => ({ id: order, title: t(`order.${order}`) }));
      return rowsOfModules(rows, ({ order }) => order, shownModules(session));
    }
    case 'object':
      return rowsOfObjects(coverage.pairs);
    case 'role': {
      const rolesFor = ({ module, requirement }: AnsweredPair): readonly string[] =>
        rolesOf(module, requirement);
      const roles = [...new Set(pairs.flatMap(rolesFor))].sort(compareNaturally);
      return rowsOfQuestions(
        roles.map((role) => ({ id: role, title: role })),
        rolesFor,
        pairs,
      );
    }
    case 'place':
      return rowsOfQuestions(
        profile.places,
        ({ requirement }) => (requirement.place === undefined ? [] : [requirement.place]),
        pairs,
      );
  }
}

function shownModules({ profile, assessment, coverage }: AssessmentSession): ShownModules {
  const leftOut = new Set(leftOutModules(profile, assessment).map(({ module }) => module.id));
  return { counted: coverage.modules, inOrder: profile.modules, leftOut };
}

/** To the questions that are counted in the cell. */
export function cellLink(
  session: AssessmentSession,
  by: HeatBy,
  { module }: HeatCell,
  row: HeatRow,
): string {
  if (by === 'role' || by === 'place') {
    const query = { [by === 'role' ? 'rolle' : 'ort']: row.id, baustein: module.id };
    return assessmentLink(session.id, { page: 'requirements' }, query);
  }
  return assessmentLink(session.id, {
    page: 'module',
    moduleId: module.id,
    ...(by === 'object' ? { objectId: row.id } : {}),
  });
}
