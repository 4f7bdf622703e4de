import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import de from '$i18n/de.json';
import { profileFileSchema } from '$domain/profile/profile';
import { softHyphens } from './soft-hyphens';

const PROFILES = new URL('../../profiles/', import.meta.url);
const titles = readdirSync(PROFILES, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .flatMap(({ name }) => {
    const file = readFileSync(new URL(`${name}/profile.json`, PROFILES), 'utf8');
    const profile = profileFileSchema.parse(JSON.parse(file));
    return [...profile.layers, ...profile.modules, ...(profile.objectKinds ?? [])];
  })
  .map(({ title }) => title);
/** Tabs and titles of screens. */
const screens = [
  ...Object.values(de.assessment),
  ...[de.overview, de.coverage, de.document, de.papers, de.model, de.objects].map(
    (one) => one.title,
  ),
];

it('breaks long words where a person would, and changes nothing else', () => {
  expect(softHyphens('ISMS.1 Sicherheitsmanagement')).toBe('ISMS.1 Sicherheits\u00ADmanagement');
  expect(softHyphens('Identitäts- und Berechtigungsmanagement')).toContain('Berechtigungs\u00ADm');
  for (const title of titles) expect(softHyphens(title).replaceAll('\u00AD', '')).toBe(title);
});

it('knows every word in a title that is too long for a phone', () => {
  const long = [...titles, ...screens].flatMap((title) => title.match(/\p{L}{18,}/gu) ?? []);
  expect(long.length).toBeGreaterThan(10);
  expect(long.filter((word) => !softHyphens(word).includes('\u00AD'))).toEqual([]);
});
