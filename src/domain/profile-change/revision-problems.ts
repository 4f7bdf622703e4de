/**
 * Whether an author has said what became of every requirement. The build stops at what is missing, so that nobody's
 * answers are carried over or dropped by mistake. Messages are in German, like all problems of a profile.
 */
import { compareProfiles, type ProfileComparison } from './compare-profiles';
import type { Revision, Revisions } from './revisions';
import { wordedRequirements, type WordedProfile } from './wording';

/**
 * Problems of the revisions of a profile, one per line. `versions`: every version that is kept, oldest first, the latest
 * one last.
 */
export function revisionProblems(
  { revisions }: Revisions,
  versions: readonly WordedProfile[],
): string[] {
  const named = versions.map(({ facts }) => facts.version);
  const wanted = revisions.map(({ version }) => version);
  const chain = [revisions[0]?.after ?? '', ...wanted];
  if (JSON.stringify(chain) !== JSON.stringify(named))
    return [`Fassungen im Ordner: ${named.join(', ')}; in revisions.json: ${chain.join(', ')}`];
  return revisions.flatMap((revision, index) => {
    const [before, after] = [versions[index], versions[index + 1]];
    if (before === undefined || after === undefined) return [];
    if (revision.after !== before.facts.version)
      return [`${revision.version}: after muss „${before.facts.version}“ sein`];
    const earlier = versions.slice(0, index).map(idsOf);
    return stepProblems({ revision, before, after, earlier }).map(
      (problem) => `${revision.version}: ${problem}`,
    );
  });
}

interface Step {
  revision: Revision;
  before: WordedProfile;
  after: WordedProfile;
  /** Ids of the versions before these two. */
  earlier: readonly ReadonlySet<string>[];
}

function stepProblems(step: Step): string[] {
  const { revision, before, after } = step;
  const comparison = compareProfiles(before, after, [revision]);
  return [
    ...unknownIds(step),
    ...reusedNumbers(step),
    ...undeclared(comparison, revision),
    ...kindsGone(before, after),
  ];
}

function unknownIds({ revision, before, after }: Step): string[] {
  const { origins = {}, changed = {}, editorial = [], dropped = {} } = revision;
  const [old, next] = [idsOf(before), idsOf(after)];
  const missing = (ids: readonly string[], known: ReadonlySet<string>, where: string): string[] =>
    ids.filter((id) => !known.has(id)).map((id) => `${where}: „${id}“ gibt es dort nicht`);
  return [
    ...missing(Object.keys(origins), next, 'origins'),
    ...missing(Object.values(origins).flat(), old, 'origins'),
    ...missing([...Object.keys(changed), ...editorial], next, 'changed und editorial'),
    ...missing(Object.keys(dropped), old, 'dropped'),
  ];
}

/** Answers lie under their number: one that was given up or moved away is never given to anything else. */
function reusedNumbers({ revision, before, after, earlier }: Step): string[] {
  const [old, next] = [idsOf(before), idsOf(after)];
  const moved = Object.entries(revision.origins ?? {}).flatMap(([id, from]) =>
    old.has(id) && !from.includes(id) ? [id] : [],
  );
  const revived = [...next].filter((id) => !old.has(id) && earlier.some((ids) => ids.has(id)));
  const dropped = Object.keys(revision.dropped ?? {}).filter((id) => next.has(id));
  return [...moved, ...revived, ...dropped].map(
    (id) => `„${id}“ war schon vergeben; eine Nummer wird nie für etwas anderes benutzt`,
  );
}

function undeclared({ requirements, dropped }: ProfileComparison, revision: Revision): string[] {
  const isTold = (id: string): boolean => revision.changed?.[id] !== undefined;
  const isDeclared = (id: string): boolean =>
    isTold(id) || revision.editorial?.includes(id) === true;
  const differing = requirements.filter(({ id, fate }) => fate === 'changed' && !isDeclared(id));
  // Whoever skips a version learns of this only from here.
  const parted = requirements.filter(
    ({ id, fate }) => (fate === 'split' || fate === 'merged') && !isTold(id),
  );
  const untold = dropped.filter(({ id }) => revision.dropped?.[id] === undefined);
  return [
    ...differing.map(
      ({ id, fields }) =>
        `„${id}“ ist geändert (${fields.join(', ')}): unter changed oder editorial nennen`,
    ),
    ...parted.map(({ id }) => `„${id}“ ist geteilt oder zusammengelegt: unter changed nennen`),
    ...untold.map(
      ({ id }) => `„${id}“ ist entfallen: unter dropped begründen, oder origins nennen`,
    ),
  ];
}

/** Objects of a kind that no longer exists would lose their modules. */
function kindsGone(before: WordedProfile, after: WordedProfile): string[] {
  const kinds = new Set(after.facts.objectKinds?.map(({ id }) => id));
  return (before.facts.objectKinds ?? [])
    .filter(({ id }) => !kinds.has(id))
    .map(({ id }) => `Art von Zielobjekt „${id}“ fehlt; ihre Kennung bleibt bestehen`);
}

function idsOf(profile: WordedProfile): ReadonlySet<string> {
  return new Set([
    ...profile.facts.modules.map(({ id }) => id),
    ...wordedRequirements(profile).keys(),
  ]);
}
