/** The available choices: only those with something on the paper, and how much that is. */
import { answeredPairs, type AnsweredPair } from '$domain/check/answered-pairs';
import { providerShares } from '$domain/check/provider-shares';
import type { ReportInput } from '../report-model';
import { openKindOf } from './open-pairs';
import { groupPairs, type GroupBy } from './paper-groups';
import type { OpenBy, ChecklistBy } from './paper-model';

export interface PaperChoice {
  id: string;
  title: string;
  /** Rows on the paper: counted pairs; in an interview, requirements; in a letter, what is to be confirmed. */
  count: number;
}

export interface PaperChoices {
  checklist: Record<ChecklistBy, PaperChoice[]>;
  openPoints: Record<OpenBy, PaperChoice[]>;
  interview: PaperChoice[];
}

/** Every choice for every paper, in the order of the paper that has them all. */
export function paperChoices(input: ReportInput): PaperChoices {
  const pairs = answeredPairs(input.profile, input.assessment, input.answers);
  const open = pairs.filter((pair) => openKindOf(pair) !== undefined);
  const choices = (by: GroupBy, some: typeof pairs): PaperChoice[] =>
    groupPairs(input, by, some).map(({ id, title, pairs: list }) => ({
      id,
      title,
      count: list.length,
    }));
  return {
    checklist: {
      module: choices('module', pairs),
      role: choices('role', pairs),
      place: choices('place', pairs),
    },
    openPoints: {
      role: choices('role', open),
      person: choices('person', open),
      provider: providerChoices(input, pairs),
    },
    interview: groupPairs(input, 'role', pairs).map(({ id, title, pairs: list }) => ({
      id,
      title,
      count: new Set(list.map(({ requirement }) => requirement.id)).size,
    })),
  };
}

/** Providers that can be asked something. */
function providerChoices(
  { assessment, labels }: ReportInput,
  pairs: readonly AnsweredPair[],
): PaperChoice[] {
  return providerShares(assessment, pairs).flatMap(({ provider, rows }) => {
    const count = rows.filter(({ toAsk }) => toAsk).length;
    if (provider === undefined || count === 0) return [];
    return [
      { id: provider.id, title: provider.name.trim() || labels.label('providerUnnamed'), count },
    ];
  });
}
