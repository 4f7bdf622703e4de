/** Promise: kinds of objects carry the modules that the sections on modelling in the modules assign to them. */
import { describe, expect, it } from 'vitest';
import { proposalsOf } from '$domain/setup/setup';
import { profile, setup, stock } from './setup.fixture';
import { MODELLING } from './modelling-table';

const words = (text = ''): string[] => text.split(' ').filter((word) => word !== '');
const kinds = profile.objectKinds ?? [];
const carriersOf = (moduleId: string): string[] =>
  kinds.filter(({ modules }) => modules.includes(moduleId)).map(({ id }) => id);
const proposals = setup.questions.flatMap(proposalsOf).map(({ proposal }) => proposal);

it('lists every module of the profile and every one carried by a kind', () => {
  const wanted = new Set([
    ...profile.modules.map(({ id }) => id),
    ...kinds.flatMap(({ modules }) => modules),
  ]);
  expect(Object.keys(MODELLING).toSorted()).toEqual([...wanted].toSorted());
});

describe.each(Object.entries(MODELLING))('%s', (id, { unit, to, when, together }) => {
  it('is carried by the kinds to which it applies, and by no others', () => {
    expect(carriersOf(id).toSorted()).toEqual(words(to).toSorted());
  });

  it('is never without the modules that belong on the same object', () => {
    for (const kind of kinds.filter(({ modules }) => modules.includes(id)))
      expect(kind.modules).toEqual(expect.arrayContaining(words(together)));
    for (const source of [profile, stock])
      expect(words(together)).toEqual(
        expect.arrayContaining(source.modules.find((one) => one.id === id)?.requires ?? []),
      );
  });

  it('is added to further kinds only after certain answers', () => {
    const further = proposals
      .filter((one) => one.further?.some(({ modules }) => modules.includes(id)))
      .map(({ kind }) => kind);
    expect([...new Set(further)].toSorted()).toEqual(words(when).toSorted());
  });

  it('is proposed once, individually or for groups, as its text says', () => {
    const own = kinds.filter(({ whole, modules }) => whole !== true && modules.includes(id));
    for (const { kind, each, once, unlessKinds } of proposals) {
      if (!own.some((one) => one.id === kind)) continue;
      if (unit === 'once') expect(each).toBeUndefined();
      const isCounted = setup.questions.some(({ numbers = [] }) =>
        numbers.some(({ objects }) => objects.some((one) => one.kind === kind && !one.once)),
      );
      // Office, browser and terminal server are taken together; everything else that needs an object per thing is
      // counted individually.
      if (unit === 'each' && isCounted && !once && !unlessKinds && kind !== 'terminalserver')
        for (const one of counted(kind)) expect(one.each).toBeDefined();
    }
  });
});

const counted = (kind: string) =>
  setup.questions
    .flatMap(({ numbers = [] }) => numbers.flatMap(({ objects }) => objects))
    .filter((one) => one.kind === kind && !one.once);

it('applies outsourcing once per provider, and not to cloud services', () => {
  expect(setup.perProvider).toMatchObject({ kind: 'outsourcing', exceptKinds: ['cloud'] });
});
