import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './run.mjs';
import { buildProfiles } from './profiles-plugin';

const SOURCE = join(ROOT, 'profiles/website-check-kommune/profile.json');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profiles-'));
  mkdirSync(join(folder, 'website-check-kommune'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string): void =>
  writeFileSync(join(folder, 'website-check-kommune', name), content);

it('splits a profile into facts and texts, both named by their content', () => {
  write('profile.json', readFileSync(SOURCE, 'utf8'));
  const [built] = buildProfiles(folder);
  expect(built?.listing).toMatchObject({ modules: 3, requirements: 7, language: 'de' });
  expect(built?.listing.digest).toMatch(/^[0-9a-f]{64}$/);
  const [facts, texts] = ['facts', 'de'].map((kind) =>
    built?.files.find(({ name }) => name.includes(`.${kind}.`)),
  );
  expect(facts?.content).not.toContain('fulfilledWhen');
  expect(texts?.content).toContain('fulfilledWhen');
});

it('has one digest for everything that reads the same, however it is stored', () => {
  const text = readFileSync(SOURCE, 'utf8');
  const digestOf = (content: string): string | undefined => {
    write('profile.json', content);
    return buildProfiles(folder)[0]?.listing.digest;
  };
  const digest = digestOf(text);
  expect(digestOf(JSON.stringify({ ...JSON.parse(text), source: 'Anderswo' }))).toBe(digest);
  expect(digestOf(text.replace('man sofort findet', 'man schnell findet'))).not.toBe(digest);
});

describe('a profile with an earlier version', () => {
  const text = readFileSync(SOURCE, 'utf8');
  const next = text
    .replace('"version": "1.1"', '"version": "1.2"')
    .replace('man sofort findet', 'man schnell findet');
  const revision = { version: '1.2', after: '1.1', changed: { 'WEB.1.A1': 'Schnell genügt.' } };
  const writeBoth = (revisions: object): void => {
    mkdirSync(join(folder, 'website-check-kommune/earlier/1.1'), { recursive: true });
    write('profile.json', next);
    write('earlier/1.1/profile.json', text);
    write('revisions.json', JSON.stringify({ revisions: [revisions] }));
  };

  it('ships both, and what became of the requirements', () => {
    writeBoth(revision);
    const [built] = buildProfiles(folder);
    const [earlier] = built?.earlier?.listings ?? [];
    expect([built?.listing.version, earlier?.version]).toEqual(['1.2', '1.1']);
    expect(earlier?.digest).not.toBe(built?.listing.digest);
    const names = built?.files.map(({ name }) => name) ?? [];
    expect(names).toContain(earlier?.facts);
    expect(names).toContain(built?.earlier?.revisions);
  });

  it('stops the build where its author has not said what a difference means', () => {
    writeBoth({ ...revision, changed: {} });
    expect(() => buildProfiles(folder)).toThrow(
      /revisions\.json:\n1\.2: „WEB\.1\.A1“ ist geändert \(question\)/,
    );
    rmSync(join(folder, 'website-check-kommune/revisions.json'));
    expect(() => buildProfiles(folder)).toThrow(/revisions\.json: fehlt/);
  });
});

it('picks up a translation beside the profile, by id', () => {
  write('profile.json', readFileSync(SOURCE, 'utf8'));
  const english = {
    modules: {},
    requirements: { 'WEB.1.A1': { question: 'Is there a privacy statement?' } },
  };
  write('en.json', JSON.stringify(english));
  const [built] = buildProfiles(folder);
  expect(Object.keys(built?.listing.texts ?? {})).toEqual(['de', 'en']);
  write('en.json', JSON.stringify({ modules: {}, requirements: { 'WEB.1.A1': { nonsense: 1 } } }));
  expect(() => buildProfiles(folder)).toThrow(/en\.json:\n.*WEB\.1\.A1/s);
});

it('stops the build at a broken profile, with path and reason', () => {
  const profile = JSON.parse(readFileSync(SOURCE, 'utf8')) as { modules: { order: string }[] };
  const [first] = profile.modules;
  if (first) first.order = 'R9';
  write('profile.json', JSON.stringify(profile));
  expect(() => buildProfiles(folder)).toThrow(
    /profile\.json:\nmodules\.0\.order: Ungültige Option/,
  );
  write('profile.json', '{ "id": ');
  expect(() => buildProfiles(folder)).toThrow(/not valid JSON/);
});

it('requires the folder to be named like the profile', () => {
  write(
    'profile.json',
    readFileSync(SOURCE, 'utf8').replace('"id": "website-check-kommune"', '"id": "anders"'),
  );
  expect(() => buildProfiles(folder)).toThrow(/differs from the folder/);
});

describe('a profile with kinds of objects, a stock and a set-up', () => {
  type Draft = Record<string, unknown>;
  const asProfile = (change: Draft): string =>
    JSON.stringify({ ...(JSON.parse(readFileSync(SOURCE, 'utf8')) as Draft), ...change });
  const kind = (id: string, ...modules: string[]) => ({
    id,
    title: id,
    type: 'website',
    modules,
  });
  const writeBoth = (modules: string[], stock = 'vorrat'): void => {
    const objectKinds = [kind('website', ...modules)];
    write('profile.json', asProfile({ objectKinds, stock }));
    const stocked = asProfile({ id: 'vorrat', stockOnly: true }).replaceAll('"WEB.1', '"LAGER.1');
    mkdirSync(join(folder, 'vorrat'), { recursive: true });
    writeFileSync(join(folder, 'vorrat/profile.json'), stocked);
  };
  const setup = {
    questions: [
      {
        id: 'website',
        text: { de: 'Gibt es eine?' },
        options: [
          { id: 'ja', text: { de: 'Ja' }, objects: [{ kind: 'website' }] },
          { id: 'nein', text: { de: 'Nein' } },
        ],
      },
    ],
    absent: { website: 'Es gibt keine Website.' },
  };

  it('marks the stock, and lets kinds carry modules of the profile and of its stock', () => {
    writeBoth(['WEB.1', 'LAGER.1']);
    const listings = buildProfiles(folder).map(({ listing }) => listing);
    expect(listings.map(({ id, stockOnly }) => [id, stockOnly]).toSorted()).toEqual([
      ['vorrat', true],
      ['website-check-kommune', undefined],
    ]);
  });

  it('stops at a kind with a module that neither has, and at a missing stock', () => {
    writeBoth(['WEB.1', 'LAGER.9']);
    expect(() => buildProfiles(folder)).toThrow(
      /kommune\/profile\.json:\nobjectKinds\.0\.modules: unbekannter Baustein „LAGER\.9“/,
    );
    writeBoth(['WEB.1'], 'nirgends');
    expect(() => buildProfiles(folder)).toThrow(/profile\.json:\nstock: .*„nirgends“/);
  });

  it('emits the set-up as a file of its own', () => {
    writeBoth(['WEB.1']);
    write('setup.json', JSON.stringify(setup));
    const built = buildProfiles(folder).find(({ listing }) => listing.stockOnly !== true);
    expect(built?.listing.setup).toMatch(
      /^profiles\/website-check-kommune\.setup\.[0-9a-f]{10}\.json$/,
    );
    const file = built?.files.find(({ name }) => name === built.listing.setup);
    expect(JSON.parse(file?.content ?? '')).toEqual(setup);
    expect(
      buildProfiles(folder).find(({ listing }) => listing.stockOnly)?.listing.setup,
    ).toBeUndefined();
  });

  it('stops at a set-up that is broken or proposes kinds unknown to the profile', () => {
    writeBoth(['WEB.1']);
    write('setup.json', JSON.stringify({ ...setup, absent: {} }));
    expect(() => buildProfiles(folder)).toThrow(/setup\.json:\nabsent: Begründung für „website“/);
    write('profile.json', asProfile({}));
    write('setup.json', JSON.stringify(setup));
    expect(() => buildProfiles(folder)).toThrow(
      /setup\.json:\nabsent\.website: unbekannte Art von Zielobjekt „website“/,
    );
  });
});

describe('the shipped profiles', () => {
  const shipped = join(ROOT, 'profiles');

  it('say what became of every requirement since each version that was shipped', () => {
    for (const { listing, earlier } of buildProfiles(shipped)) {
      const changes = readFileSync(join(shipped, listing.id, 'CHANGES.md'), 'utf8');
      const named = [...changes.matchAll(/^## (.+)$/gm)].map(([, version]) => version);
      const kept = [...(earlier?.listings ?? []), listing].map(({ version }) => version);
      expect(named, listing.id).toEqual(kept.toReversed());
    }
  });
});
