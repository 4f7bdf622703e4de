import { expect, it } from 'vitest';
import type { ObjectKind } from '$domain/profile/profile';
import { kindFinder } from './kind-words';

const client: ObjectKind = {
  id: 'client',
  title: 'Arbeitsplatz-PC (Windows)',
  type: 'it',
  modules: [],
};
const english: ObjectKind = { ...client, title: 'Desktop PC (Windows)' };

it('a kind is found by its name in the profile and by that on the screen, and shown by the latter', () => {
  const find = kindFinder([client, english], {});
  for (const word of ['Arbeitsplatz-PC (Windows)', 'desktop pc (windows)', 'client'])
    expect(find(word), word).toBe(english);
});
