/** Holds every shipped profile against its format, and the texts against the rules they are written by. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { profileFileSchema, type ProfileFile } from '../domain/profile';
import { profileProblems } from './profile-problems';
import { profileJsonSchema } from './profile-schema';

const FOLDER = new URL('../../profiles/', import.meta.url);
const ids = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const load = (id: string): ProfileFile =>
  z.parse(
    profileFileSchema,
    JSON.parse(readFileSync(new URL(`${id}/profile.json`, FOLDER), 'utf8')),
  );

it('profile.schema.json is made from the schema of today (npm run schema)', () => {
  const written = readFileSync(new URL('profile.schema.json', FOLDER), 'utf8');
  expect(written).toBe(profileJsonSchema());
});

describe.each(ids)('%s', (id) => {
  const source: unknown = JSON.parse(readFileSync(new URL(`${id}/profile.json`, FOLDER), 'utf8'));

  it('fits the format', () => {
    expect(profileProblems(profileFileSchema, source)).toBe('');
  });

  it('is complete: every module and basis requirement has all its texts', () => {
    const missing = load(id).modules.flatMap((module) => [
      ...(module.intro ? [] : [module.id]),
      ...module.requirements
        .filter(
          ({ level, question, why, fulfilledWhen, evidence, effort, place }) =>
            level === 'basis' && !(question && why && fulfilledWhen && evidence && effort && place),
        )
        .map((requirement) => requirement.id),
    ]);
    expect(missing).toEqual([]);
  });

  it('asks questions, in one typography, and promises no certificate', () => {
    const faults = load(id).modules.flatMap((module) =>
      module.requirements.flatMap(
        ({ id, question = '', why = '', fulfilledWhen = [], evidence = [] }) =>
          [question, why, ...fulfilledWhen, ...evidence]
            .filter(
              (text, index) =>
                (index === 0 && !text.endsWith('?')) ||
                /["'<>]|\.\.\.|--| {2}|^\s|\s$/.test(text) ||
                /zertifi|testat/i.test(text),
            )
            .map((text) => `${id}: ${text}`),
      ),
    );
    expect(faults).toEqual([]);
  });

  it('uses no sentence for more than three requirements', () => {
    const uses = new Map<string, Set<string>>();
    for (const { requirements } of load(id).modules)
      for (const { id, question = '', why = '', fulfilledWhen = [], evidence = [] } of requirements)
        for (const text of [question, why, ...fulfilledWhen, ...evidence])
          for (const sentence of text.split(/(?<=[.?!])\s+/))
            if (sentence.split(' ').length >= 5)
              uses.set(sentence, (uses.get(sentence) ?? new Set()).add(id));
    expect([...uses].filter(([, ids]) => ids.size > 3).map(([sentence]) => sentence)).toEqual([]);
  });
});

describe('basis-absicherung-kommunalverwaltung', () => {
  const profile = load('basis-absicherung-kommunalverwaltung');
  const requirements = profile.modules.flatMap((module) => module.requirements);

  it('holds 66 modules, 339 basis requirements and the 47 elementary threats', () => {
    expect(profile.modules).toHaveLength(66);
    expect(requirements).toHaveLength(339);
    expect(requirements.every(({ level }) => level === 'basis')).toBe(true);
    expect(profile.threats).toHaveLength(47);
  });

  it('leads through the 240 requirements that WiBA touches, each once, in 19 topics', () => {
    const topics = profile.entry?.topics ?? [];
    const led = topics.flatMap((topic) => topic.requirements);
    expect(topics).toHaveLength(19);
    expect(new Set(led).size).toBe(led.length);
    const touched = requirements.filter(({ wiba }) => wiba).map((requirement) => requirement.id);
    expect(led.toSorted()).toEqual(touched.toSorted());
    expect(led).toHaveLength(240);
  });

  // The official facts and wording are not part of this repository; where they lie beside it, they are used.
  const checks = fileURLToPath(new URL('../../../shared/checks/', import.meta.url));
  const file = fileURLToPath(new URL('basis-absicherung-kommunalverwaltung/profile.json', FOLDER));
  it.skipIf(!existsSync(checks))(
    'agrees with the official facts and repeats no official wording (skipped without ../shared)',
    () => {
      for (const check of ['profile-facts.mjs', 'profile-wording.mjs']) {
        const { status, stdout } = spawnSync('node', [`${checks}${check}`, file], {
          encoding: 'utf8',
        });
        expect(stdout).toMatch(/\b0 (differences|points to mend)/);
        expect(status).toBe(0);
      }
    },
  );
});
