/** Checks every shipped profile against its format, and its texts against the rules for writing them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { profileFileSchema, type ProfileFile } from '$domain/profile/profile';
import { profileProblems } from './profile-problems';
import { profileJsonSchema } from './profile-schema';

const FOLDER = new URL('../../profiles/', import.meta.url);
const SHARED = new URL('../../../shared/', import.meta.url);
const shared = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`data/${name}`, SHARED), 'utf8'));
/** The parts of the official facts that are read. */
interface SuggestedObject {
  id: string;
  title: string;
  group: keyof typeof GROUP_TYPES;
  modules: string[];
}
interface OfficialFacts {
  modules: {
    id: string;
    title: string;
    layer: string;
    priority: string;
    appliesTo: string[];
    roles: { primary: string };
    requirements: {
      id: string;
      title: string;
      level: string;
      withdrawn: boolean;
      roles: string[];
      threats: string[];
    }[];
  }[];
  elementaryThreats: { id: string; title: string }[];
}
type OfficialFact = ProfileFile['modules'][number]['requirements'][number];
const GROUP_TYPES = {
  uebergreifend: 'informationsverbund',
  infrastruktur: 'gebaeude-raum',
  'it-systeme': 'it-system',
  netze: 'netz',
  anwendungen: 'anwendung',
};

const ids = readdirSync(FOLDER, { withFileTypes: true })
  .filter((found) => found.isDirectory())
  .map((found) => found.name);
const load = (id: string): ProfileFile =>
  z.parse(
    profileFileSchema,
    JSON.parse(readFileSync(new URL(`${id}/profile.json`, FOLDER), 'utf8')),
  );

const isFaulty = (text: string): boolean =>
  /["'<>]|\.\.\.|--| {2}|^\s|\s$/.test(text) || /zertifi|testat/i.test(text);

/** The official facts of a requirement; whose duty it is is our own judgement. */
function factsOf({ id, title, level, roles, threats }: OfficialFact) {
  return { id, title, level, roles, threats };
}

it('profile.schema.json is up to date (npm run schema)', () => {
  const written = readFileSync(new URL('profile.schema.json', FOLDER), 'utf8');
  expect(written).toBe(profileJsonSchema());
});

describe.each(ids)('%s', (id) => {
  const source: unknown = JSON.parse(readFileSync(new URL(`${id}/profile.json`, FOLDER), 'utf8'));

  it('fits the format', () => {
    expect(profileProblems(profileFileSchema, source)).toBe('');
  });

  it.skipIf(load(id).stockOnly)(
    'is complete: modules and basis requirements have all texts',
    () => {
      const missing = load(id).modules.flatMap((module) => [
        ...(module.intro ? [] : [module.id]),
        ...module.requirements
          .filter(
            ({ level, question, why, fulfilledWhen, evidence, effort, place }) =>
              level === 'basis' &&
              !(question && why && fulfilledWhen && evidence && effort && place),
          )
          .map((requirement) => requirement.id),
      ]);
      expect(missing).toEqual([]);
    },
  );

  it('asks questions, in consistent typography, and promises no certificate', () => {
    const faults = load(id).modules.flatMap((module) =>
      module.requirements.flatMap(
        ({ id, question, why = '', fulfilledWhen = [], evidence = [] }) => [
          ...(question?.endsWith('?') === false ? [`${id}: ${question}`] : []),
          ...[question ?? '', why, ...fulfilledWhen, ...evidence]
            .filter(isFaulty)
            .map((text) => `${id}: ${text}`),
        ],
      ),
    );
    expect(faults).toEqual([]);
  });

  it('names only its own modules or those of its stock, as general ones and for its kinds of objects', () => {
    const { modules, objectKinds = [], stock } = load(id);
    const own = new Set(modules.map((module) => module.id));
    const known = new Set([...own, ...(stock ? load(stock).modules.map((one) => one.id) : [])]);
    expect(modules.flatMap(({ requires = [] }) => requires).filter((one) => !own.has(one))).toEqual(
      [],
    );
    expect(objectKinds.flatMap((kind) => kind.modules).filter((one) => !known.has(one))).toEqual(
      [],
    );
    const kinds = objectKinds.map((kind) => kind.id);
    expect(new Set(kinds).size).toBe(kinds.length);
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
    const topics = profile.firstLap?.topics ?? [];
    const led = topics.flatMap((topic) => topic.requirements);
    expect(topics).toHaveLength(19);
    expect(new Set(led).size).toBe(led.length);
    const touched = requirements.filter(({ wiba }) => wiba).map((requirement) => requirement.id);
    expect(led.toSorted()).toEqual(touched.toSorted());
    expect(led).toHaveLength(240);
  });

  it('has 64 kinds of objects, including the scope as a whole, in which all its modules occur', () => {
    const kinds = profile.objectKinds ?? [];
    expect(kinds).toHaveLength(64);
    expect(kinds.filter(({ whole }) => whole).map(({ id }) => id)).toEqual(['verbund']);
    const carried = new Set(kinds.flatMap((kind) => kind.modules));
    expect(profile.modules.filter(({ id }) => !carried.has(id))).toEqual([]);
  });

  // The official facts and wording are not part of this repository; if they lie beside it, they are used.
  it.skipIf(!existsSync(SHARED))(
    'has the 38 suggested kinds of objects (skipped without ../shared)',
    () => {
      const official = shared('kommunalprofil.json') as { targetObjects: SuggestedObject[] };
      // Titles and modules are ours: see setup-check/modelling-table.ts.
      const wanted = official.targetObjects.map(({ id, group }) => ({
        id,
        type: GROUP_TYPES[group],
      }));
      const ids = new Set(wanted.map(({ id }) => id));
      expect(wanted).toHaveLength(38);
      const own = profile.objectKinds?.map(({ id, type }) => ({ id, type }));
      expect(own?.filter(({ id }) => ids.has(id))).toEqual(wanted);
    },
  );

  const file = fileURLToPath(new URL('basis-absicherung-kommunalverwaltung/profile.json', FOLDER));
  it.skipIf(!existsSync(SHARED))(
    'agrees with the official facts and repeats no official wording (skipped without ../shared)',
    () => {
      for (const check of ['profile-facts.mjs', 'profile-wording.mjs']) {
        const { status, stdout } = spawnSync(
          'node',
          [fileURLToPath(new URL(`checks/${check}`, SHARED)), file],
          { encoding: 'utf8' },
        );
        expect(stdout).toMatch(/\b0 (differences|points to mend)/);
        expect(status).toBe(0);
      }
    },
  );
});

describe('kompendium-2023', () => {
  const profile = load('kompendium-2023');
  const requirements = profile.modules.flatMap((module) => module.requirements);

  it('holds 111 modules in ten layers and 563, 867 and 405 requirements by level', () => {
    expect(profile.modules).toHaveLength(111);
    expect(new Set(profile.modules.map(({ layer }) => layer)).size).toBe(10);
    const count = (wanted: string) => requirements.filter(({ level }) => level === wanted).length;
    expect(['basis', 'standard', 'erhoeht'].map(count)).toEqual([563, 867, 405]);
    expect(profile.threats).toHaveLength(47);
  });

  it('holds the requirement that the source prints without its second dot', () => {
    // "OPS.2.3A22": matching ids by their form would find only 1,834.
    expect(requirements).toHaveLength(1835);
    expect(requirements.find(({ id }) => id === 'OPS.2.3.A22')?.level).toBe('erhoeht');
  });

  it('holds facts only, and the municipal profile takes its facts from it', () => {
    expect(requirements.filter((one) => one.question ?? one.why ?? one.fulfilledWhen)).toEqual([]);
    const own = load('basis-absicherung-kommunalverwaltung');
    const facts = ({
      title,
      layer,
      order,
      appliesTo,
      leadRole,
      requires,
    }: (typeof own.modules)[number]) => ({
      title,
      layer,
      order,
      appliesTo,
      leadRole,
      requires,
    });
    for (const module of own.modules) {
      const official = profile.modules.find(({ id }) => id === module.id) ?? expect.fail(module.id);
      expect(facts(module)).toEqual(facts(official));
    }
  });

  it.skipIf(!existsSync(SHARED))(
    'agrees with the official facts (skipped without ../shared)',
    () => {
      const levels: Record<string, string> = { B: 'basis', S: 'standard', H: 'erhoeht' };
      const official = shared('kompendium-2023.json') as OfficialFacts;
      const wanted = official.modules.map((module) => ({
        id: module.id,
        title: module.title,
        layer: module.layer,
        order: module.priority,
        appliesTo: module.appliesTo,
        leadRole: module.roles.primary,
        requirements: module.requirements
          .filter(({ withdrawn }) => !withdrawn)
          .map(({ id, title, level, roles, threats }) => ({
            id,
            title,
            level: levels[level],
            roles,
            threats,
          })),
      }));
      const held = profile.modules.map((module) => {
        const { requires: _requires, intro: _intro, requirements: ours, ...facts } = module;
        return { ...facts, requirements: ours.map(factsOf) };
      });
      expect(held).toEqual(wanted);
      expect(profile.threats).toEqual(official.elementaryThreats);
    },
  );
});
