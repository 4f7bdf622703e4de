/** Checks what a shipped profile gathers for its document against the profile. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  documentCollectionsSchema,
  requirementsOfCollections,
} from '$domain/document/document-collections';
import { profileFileSchema } from '$domain/profile/profile';

const FOLDER = new URL('../../profiles/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));
const shipped = readdirSync(FOLDER).filter((id) =>
  existsSync(new URL(`${id}/document.json`, FOLDER)),
);

it('the municipal profile gathers policies, training and emergencies', () => {
  expect(shipped).toContain('basis-absicherung-kommunalverwaltung');
});

describe.each(shipped)('document.json of %s', (id) => {
  const collections = z.parse(documentCollectionsSchema, read(`${id}/document.json`));
  const profile = z.parse(profileFileSchema, read(`${id}/profile.json`));
  const known = new Set(profile.modules.flatMap((one) => one.requirements.map((two) => two.id)));

  it('names only requirements of the profile, none twice in one list', () => {
    expect(requirementsOfCollections(collections).filter((one) => !known.has(one))).toEqual([]);
    const lists = [
      collections.policies,
      collections.training,
      ...collections.emergency.map((t) => t.requirements),
    ];
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });

  it('has every title in German and English', () => {
    for (const { title } of collections.emergency) expect(Object.keys(title)).toEqual(['de', 'en']);
  });
});
