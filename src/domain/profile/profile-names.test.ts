import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aProfileWithKinds } from '../record/data.fixture';
import { rolesOf, type ProfileFacts } from './profile';
import { withNames } from './profile-names';

const NAMES = {
  layers: { ORP: 'Organisation and personnel' },
  roles: { Haustechnik: 'Building services' },
  objectKinds: { server: 'Server' },
};
/** Everything that is not a name. */
const bare = (profile: ProfileFacts): unknown =>
  JSON.parse(
    JSON.stringify(profile, (key, value: unknown) =>
      ['title', 'roles', 'leadRole'].includes(key) ? undefined : value,
    ),
  );

it('another language changes only names: ids, order and modules of kinds stay', () => {
  fc.assert(
    fc.property(aProfileWithKinds, (profile) => {
      expect(bare(withNames(profile, NAMES))).toEqual(bare(profile));
      expect(withNames(profile, undefined)).toBe(profile);
      const named = withNames(profile, NAMES);
      expect(named.layers.map(({ title }) => title)).toContain('Organisation and personnel');
      expect(named.layers.map(({ title }) => title)).toContain('Schicht SYS');
      expect(named.objectKinds?.find(({ id }) => id === 'server')?.title ?? 'Server').toBe(
        'Server',
      );
    }),
  );
});

it('a role has one name wherever it appears, so that lists by role stay complete', () => {
  fc.assert(
    fc.property(aProfileWithKinds, (profile) => {
      const named = withNames(profile, NAMES);
      const used = (one: ProfileFacts): string[] =>
        one.modules.flatMap((module) => module.requirements.flatMap((r) => rolesOf(module, r)));
      expect(used(named)).toEqual(
        used(profile).map((role) => (role === 'Haustechnik' ? 'Building services' : role)),
      );
      expect(named.roles).toEqual(['IT-Betrieb', 'Building services']);
    }),
  );
});
