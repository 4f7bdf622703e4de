/** One object for each provider that runs something: what the module on outsourcing applies to. */
import { isProvided } from '../check/carrier';
import { namedProviders } from './setup-asking';
import type { ProfileFacts } from '../profile/profile';
import type { Setup } from './setup';
import type { SetupAnswers } from '../record/setup-answers';
import type { ProposedObject } from './proposed-object';
import type { State, Verdict } from './setup-verdicts';

interface Asked {
  setup: Setup;
  answers: SetupAnswers;
  verdicts: readonly Verdict[];
  language: string;
  profile: ProfileFacts;
}

/**
 * The objects, with one per provider in place of the one that represents all of them. A provider counts if
 * it runs an object of a kind that is not excepted; one to which nothing was assigned counts unless the answers
 * say that nothing is run by anyone else. `verdict` says that the kind is there even if no option proposed it.
 */
export function withProviders(
  objects: ProposedObject[],
  { setup, answers, verdicts, language, profile }: Asked,
): { objects: ProposedObject[]; verdict: Pick<Verdict, 'proposal' | 'state'>[] } {
  const { perProvider } = setup;
  if (perProvider === undefined) return { objects, verdict: [] };
  const { kind, exceptKinds, title } = perProvider;
  const others = objects.filter((object) => object.kind !== kind);
  const provided = others.filter(({ operatedBy }) => isProvided(operatedBy));
  const serving = provided.filter((object) => !exceptKinds.includes(object.kind));
  const [general] = objects.filter((object) => object.kind === kind);
  const base = stateOf(verdicts.filter(({ proposal }) => proposal.kind === kind));
  const all = namedProviders(setup, answers);
  // A sole provider need not be named.
  const runs = (list: ProposedObject[], name: string): boolean =>
    list.some(({ provider }) => provider === name || (provider === '' && all.length === 1));
  const names = all.filter(
    (name) => runs(serving, name) || (base !== 'absent' && !runs(provided, name)),
  );
  const question = setup.questions.find(({ names: asks }) => asks);
  const standing: ProposedObject = {
    kind,
    origin: `${question?.id ?? ''}/${kind}/${kind}`,
    count: null,
    title: profile.objectKinds?.find(({ id }) => id === kind)?.title ?? title.de,
    operatedBy: '',
    provider: '',
    location: '',
    further: [],
    nameable: false,
    ...general,
  };
  const own = names.map((name) => ({
    ...standing,
    provider: name,
    title: `${title[language] ?? title.de}: ${name}`,
    origin: `${question?.id ?? ''}/${nameKey(name)}/${kind}`,
  }));
  const made = own.length > 0 ? own : general || serving.length > 0 ? [standing] : [];
  const verdict = made.length > 0 ? [{ proposal: { kind }, state: 'present' as const }] : [];
  return { objects: placed(objects, made, kind), verdict };
}

/** Puts the given objects in the place of those of their kind, otherwise at the end. */
function placed(objects: ProposedObject[], made: ProposedObject[], kind: string): ProposedObject[] {
  const at = objects.findIndex((object) => object.kind === kind);
  const others = objects.filter((object) => object.kind !== kind);
  return at === -1 ? [...others, ...made] : others.toSpliced(at, 0, ...made);
}

function stateOf(verdicts: readonly Verdict[]): State {
  const states = verdicts.map(({ state }) => state);
  if (states.includes('present')) return 'present';
  return states.length === 0 || states.includes('unknown') ? 'unknown' : 'absent';
}

/** A short key of a name for use in an origin: the same for the same name, regardless of case. */
function nameKey(name: string): string {
  const folded = name.trim().toLowerCase();
  let hash = 0x811c9dc5;
  for (const letter of folded) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  const letters = folded.replace(/[^a-z0-9]+/g, '-').slice(0, 40);
  return `${letters}-${(hash >>> 0).toString(36)}`;
}
