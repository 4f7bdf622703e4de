/** What became of every requirement from one version of a profile to another. Pure; shown, and turned into a plan. */
import type { Module } from '../profile/profile';
import { descentOf, dropNote, type Revision } from './revisions';
import {
  differingFields,
  wordedRequirements,
  type Wording,
  type WordedProfile,
  type WordedRequirement,
  type WordingField,
} from './wording';

/**
 * `adjusted`: differs only in what does not concern an answer. `renumbered`: the same under another number. Answers to
 * `changed`, `split` and `merged` ones have to be reviewed.
 */
export const FATES = [
  'changed',
  'split',
  'merged',
  'new',
  'renumbered',
  'adjusted',
  'unchanged',
] as const;
type Fate = (typeof FATES)[number];

/** A requirement as it was in the earlier version. */
export interface FormerRequirement {
  moduleId: string;
  id: string;
  wording: Wording;
}

export interface RequirementChange {
  fate: Fate;
  moduleId: string;
  id: string;
  wording: Wording;
  /** What it comes from; none if it is new. */
  from: readonly FormerRequirement[];
  /** What differs from the first of these. */
  fields: readonly WordingField[];
  /** What the authors say about it. */
  notes: readonly string[];
}

interface DroppedRequirement extends FormerRequirement {
  note: string | undefined;
}

type NamedModule = Pick<Module, 'id' | 'title'>;

export interface ProfileComparison {
  /** In the order of the later version. */
  requirements: readonly RequirementChange[];
  /** In the order of the earlier one. */
  dropped: readonly DroppedRequirement[];
  newModules: readonly NamedModule[];
  droppedModules: readonly NamedModule[];
  /** Modules under another id, by their former one. */
  renamedModules: ReadonlyMap<string, string>;
}

/** True if answers to it hold only after somebody has looked at them again. */
export function isToBeReviewed({ fate }: Pick<RequirementChange, 'fate'>): boolean {
  return fate === 'changed' || fate === 'split' || fate === 'merged';
}

/** Changes that concern no answer, whatever the authors say about them. */
const BESIDE_THE_QUESTION: readonly WordingField[] = ['effort'];

/** `revisions`: those that lead from the earlier version to the later one, oldest first. */
export function compareProfiles(
  before: WordedProfile,
  after: WordedProfile,
  revisions: readonly Revision[],
): ProfileComparison {
  const former = wordedRequirements(before);
  const descents = [...wordedRequirements(after)].map(([id, one]) => {
    const descent = descentOf(revisions, id);
    const origins = descent.origins.filter((origin) => former.has(origin));
    return { id, one, ...descent, origins };
  });
  const heirs = new Map<string, number>();
  for (const { origins } of descents)
    for (const origin of origins) heirs.set(origin, (heirs.get(origin) ?? 0) + 1);
  const requirements = descents.map(({ id, one, origins, declared, notes }): RequirementChange => {
    const from = origins.flatMap((origin) => formerOf(former, origin));
    const fields = from[0] === undefined ? [] : differingFields(from[0].wording, one.wording);
    const split = origins.some((origin) => (heirs.get(origin) ?? 0) > 1);
    const fate = fateOf({ id, origins, fields, declared, split });
    return { fate, moduleId: one.moduleId, id, wording: one.wording, from, fields, notes };
  });
  const dropped = [...former.keys()]
    .filter((id) => !heirs.has(id))
    .flatMap((id) => formerOf(former, id))
    .map((one) => ({ ...one, note: dropNote(revisions, one.id) }));
  return { requirements, dropped, ...compareModules(before, after, revisions) };
}

function formerOf(former: ReadonlyMap<string, WordedRequirement>, id: string): FormerRequirement[] {
  const found = former.get(id);
  return found === undefined ? [] : [{ moduleId: found.moduleId, id, wording: found.wording }];
}

function fateOf(known: {
  id: string;
  origins: readonly string[];
  fields: readonly WordingField[];
  declared: 'changed' | 'editorial' | undefined;
  split: boolean;
}): Fate {
  const { id, origins, fields, declared, split } = known;
  if (origins.length === 0) return 'new';
  if (origins.length > 1) return 'merged';
  if (split) return 'split';
  const concerning = fields.filter((field) => !BESIDE_THE_QUESTION.includes(field));
  // Silence is not a statement: what nobody declared editorial is reviewed, and a level is never a matter of style.
  if (concerning.includes('level') || (concerning.length > 0 && declared !== 'editorial'))
    return 'changed';
  if (origins[0] !== id) return 'renumbered';
  return fields.length > 0 ? 'adjusted' : 'unchanged';
}

function compareModules(
  before: WordedProfile,
  after: WordedProfile,
  revisions: readonly Revision[],
): Pick<ProfileComparison, 'newModules' | 'droppedModules' | 'renamedModules'> {
  const former = new Map(before.facts.modules.map((module) => [module.id, module]));
  const continued = new Set<string>();
  const renamedModules = new Map<string, string>();
  const newModules: NamedModule[] = [];
  for (const { id, title } of after.facts.modules) {
    const origins = descentOf(revisions, id).origins.filter((origin) => former.has(origin));
    for (const origin of origins) continued.add(origin);
    if (origins.length === 0) newModules.push({ id, title });
    const [origin] = origins;
    if (origin !== undefined && !origins.includes(id)) renamedModules.set(origin, id);
  }
  const droppedModules = [...former.values()]
    .filter(({ id }) => !continued.has(id))
    .map(({ id, title }) => ({ id, title }));
  return { newModules, droppedModules, renamedModules };
}
