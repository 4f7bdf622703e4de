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
  const after: WordedProfile['texts'] = { ...texts, requirements: {} };
  const modules = facts.modules.map((module) => {
    const queue = module.requirements.map((one): Worded => [one, texts.requirements[one.id] ?? {}]);
    const next: Worded[] = [];
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
      const [requirement, own] = one;
      const { id } = requirement;
      switch (fortunes[id]) {
        case 'reword':
          next.push(reworded(one, `${id} fragt in ${version} mehr.`));
          break;
        case 'correct':
          notes.editorial.push(id);
          next.push([
            requirement,
            {
              ...own,
              why: `${own.why ?? ''} `.replace('.', ';') + version,
              fulfilledWhen: (own.fulfilledWhen ?? ['Punkt']).map((point) => `${point} ${version}`),
            },
          ]);
          break;
        case 'lighten':
          next.push([{ ...requirement, effort: requirement.effort === 'hoch' ? 'gering' : 'hoch' }, own]);
          break;
        case 'renumber':
          next.push(renumbered(one, 'n'));
          break;
        case 'drop':
          notes.dropped[id] = `${id} steht jetzt anderswo.`;
          break;
        case 'split':
          next.push(reworded(one, `${id} ist geteilt.`), reworded(renumbered(one, 's'), `${id} ist geteilt.`));
          break;
        case 'splitNew':
          next.push(reworded(renumbered(one, 's'), `${id} ist geteilt.`), reworded(renumbered(one, 't'), `${id} ist geteilt.`));
          break;
        case 'mergeWithNext':
        case 'mergeWithNextNew': {
          const other = queue.shift();
          if (other === undefined) next.push(one);
          else {
            const kept = fortunes[id] === 'mergeWithNext' ? one : renumbered(one, 'm');
            notes.origins[kept[0].id] = [id, other[0].id];
            next.push(reworded(kept, `${id} enthält jetzt ${other[0].id}.`));
          }
          break;
        }
        case 'addAfter':
          next.push(one, [{ ...requirement, id: `${id}a${tag}` }, { question: `Neu ${version}?` }]);
          break;
        default:
          next.push(one);
      }
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
