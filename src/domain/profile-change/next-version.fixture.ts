/** Made-up next versions of a profile, with what their author would write about them. Test code only. */
import fc from 'fast-check';
import type { Requirement, RequirementTexts } from '../profile/profile';
import type { Revision } from './revisions';
import type { WordedProfile } from './wording';

/** What becomes of one requirement. `New`: the number goes as well. */
export type Fortune =
  | ('reword' | 'correct' | 'renumber' | 'drop' | 'lighten')
  | ('split' | 'splitNew' | 'mergeWithNext' | 'mergeWithNextNew' | 'addAfter');

export interface NextVersion {
  profile: WordedProfile;
  revision: Revision;
}

type Worded = [requirement: Requirement, texts: RequirementTexts];

/** The next version of a profile in which these things happened to its requirements, by id. */
export function nextVersion(
  { facts, texts }: WordedProfile,
  version: string,
  fortunes: Readonly<Record<string, Fortune>>,
): NextVersion {
  const tag = version.replaceAll('.', '');
  const notes = { origins: {}, changed: {}, editorial: [] as string[], dropped: {} } as Notes;
  const renumbered = (one: Worded, name: string): Worded => {
    const [requirement, own] = one;
    const id = `${requirement.id}${name}${tag}`;
    notes.origins[id] = [requirement.id];
    return [{ ...requirement, id }, own];
  };
  const reworded = ([requirement, own]: Worded, why: string): Worded => {
    notes.changed[requirement.id] = why;
    const question = `Neu in ${version}: ${own.question ?? ''}`.slice(0, 219);
    return [requirement, { ...own, question }];
  };
  const merged = (one: Worded, kept: Worded, other: Worded | undefined): Worded[] => {
    if (other === undefined) return [one];
    notes.origins[kept[0].id] = [one[0].id, other[0].id];
    return [reworded(kept, `${kept[0].id} enthält jetzt ${other[0].id}.`)];
  };
  /** `rest`: the requirements that follow in the same module. */
  const become: Record<Fortune, (one: Worded, rest: Worded[]) => Worded[]> = {
    reword: (one) => [reworded(one, `${one[0].id} fragt in ${version} mehr.`)],
    correct: ([requirement, own]) => {
      notes.editorial.push(requirement.id);
      const why = `${own.why ?? ''} `.replace('.', ';') + version;
      const points = (own.fulfilledWhen ?? ['Punkt']).map((point) => `${point} ${version}`);
      return [[requirement, { ...own, why, fulfilledWhen: points }]];
    },
    lighten: ([requirement, own]) => [
      [{ ...requirement, effort: requirement.effort === 'hoch' ? 'gering' : 'hoch' }, own],
    ],
    renumber: (one) => [renumbered(one, 'n')],
    drop: ([{ id }]) => {
      notes.dropped[id] = `${id} steht jetzt anderswo.`;
      return [];
    },
    split: (one) =>
      [one, renumbered(one, 's')].map((part) => reworded(part, `${one[0].id} ist geteilt.`)),
    splitNew: (one) =>
      ['s', 't'].map((name) => reworded(renumbered(one, name), `${one[0].id} ist geteilt.`)),
    mergeWithNext: (one, rest) => merged(one, one, rest.shift()),
    mergeWithNextNew: (one, rest) => {
      const other = rest.shift();
      return other === undefined ? [one] : merged(one, renumbered(one, 'm'), other);
    },
    addAfter: (one) => [
      one,
      [{ ...one[0], id: `${one[0].id}a${tag}` }, { question: `Neu ${version}?` }],
    ],
  };
  const after: WordedProfile['texts'] = { ...texts, requirements: {} };
  const modules = facts.modules.map((module) => {
    const rest = module.requirements.map((one): Worded => [one, texts.requirements[one.id] ?? {}]);
    const next: Worded[] = [];
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
      const fortune = fortunes[one[0].id];
      next.push(...(fortune === undefined ? [one] : become[fortune](one, rest)));
    }
    for (const [requirement, own] of next) after.requirements[requirement.id] = own;
    return { ...module, requirements: next.map(([requirement]) => requirement) };
  });
  return {
    profile: { facts: { ...facts, version, modules }, texts: after },
    revision: { version, after: facts.version, ...notes },
  };
}

type Notes = Required<Pick<Revision, 'origins' | 'changed' | 'dropped'>> & {
  origins: Record<string, string[]>;
  changed: Record<string, string>;
  dropped: Record<string, string>;
  editorial: string[];
};

const aFortune = fc.constantFrom<(Fortune | undefined)[]>(
  'reword',
  'correct',
  'renumber',
  'drop',
  'lighten',
  'split',
  'splitNew',
  'mergeWithNext',
  'mergeWithNextNew',
  'addAfter',
  undefined,
  undefined,
);

/** What happens in the next version of a profile: by its requirements, in their order. */
export const someFortunes: fc.Arbitrary<(Fortune | undefined)[]> = fc.array(aFortune, {
  minLength: 40,
  maxLength: 40,
});

export function fortunesOf(
  { facts }: WordedProfile,
  drawn: readonly (Fortune | undefined)[],
): Record<string, Fortune> {
  const ids = facts.modules.flatMap(({ requirements }) => requirements.map(({ id }) => id));
  return Object.fromEntries(
    ids.flatMap((id, index) => {
      const fortune = drawn[index % drawn.length];
      return fortune === undefined ? [] : [[id, fortune] as const];
    }),
  );
}
