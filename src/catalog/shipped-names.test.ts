/** English has a name for everything the lists of a profile show: half a list in another language is worse than none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { profileFileSchema, profileTextsSchema, type ProfileFile } from '$domain/profile/profile';

const PROFILES = new URL('../../profiles/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, PROFILES), 'utf8'));
const profiles = readdirSync(PROFILES, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => profileFileSchema.parse(read(`${name}/profile.json`)));
const stockOf = ({ stock }: ProfileFile): ProfileFile[] =>
  profiles.filter(({ id }) => id === stock);

it.each(
  profiles.filter(({ stockOnly }) => stockOnly !== true).map((one) => [one.id, one] as const),
)('%s', (id, profile) => {
  expect(existsSync(new URL(`${id}/en.json`, PROFILES))).toBe(true);
  const { names = {} } = profileTextsSchema.parse(read(`${id}/en.json`));
  const all = [profile, ...stockOf(profile)];
  const missing = (known: Record<string, string> = {}, wanted: readonly string[]): string[] =>
    [...new Set(wanted)].filter((one) => known[one] === undefined);
  const ids = (list: readonly { id: string }[] = []): string[] => list.map((one) => one.id);
  const roles = all.flatMap((one) => [
    ...one.roles,
    ...one.modules.flatMap((module) => [
      module.leadRole,
      ...module.requirements.flatMap((requirement) => requirement.roles),
    ]),
  ]);
  expect({
    layers: missing(names.layers, ids(all.flatMap((one) => one.layers))),
    modules: missing(names.modules, ids(all.flatMap((one) => one.modules))),
    places: missing(names.places, ids(profile.places)),
    targetTypes: missing(names.targetTypes, ids(all.flatMap((one) => one.targetTypes))),
    objectKinds: missing(names.objectKinds, ids(profile.objectKinds)),
    threats: missing(names.threats, ids(all.flatMap((one) => one.threats))),
    topics: missing(names.topics, ids(profile.firstLap?.topics)),
    firstLap: (names.firstLap === undefined) === (profile.firstLap === undefined),
    roles: missing(names.roles, roles),
  }).toEqual({
    layers: [],
    modules: [],
    places: [],
    targetTypes: [],
    objectKinds: [],
    threats: [],
    topics: [],
    firstLap: true,
    roles: [],
  });
});
