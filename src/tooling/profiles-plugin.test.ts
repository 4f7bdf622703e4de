import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

it('parts a profile into facts and texts, both named by their content', () => {
  write('profile.json', readFileSync(SOURCE, 'utf8'));
  const [built] = buildProfiles(folder);
  expect(built?.entry).toMatchObject({ modules: 3, requirements: 7, language: 'de' });
  expect(built?.entry.digest).toMatch(/^[0-9a-f]{64}$/);
  const [facts, texts] = ['facts', 'de'].map((kind) =>
    built?.files.find(({ name }) => name.includes(`.${kind}.`)),
  );
  expect(facts?.content).not.toContain('fulfilledWhen');
  expect(texts?.content).toContain('fulfilledWhen');
});

it('takes a translation beside the profile, by id', () => {
  write('profile.json', readFileSync(SOURCE, 'utf8'));
  const english = {
    modules: {},
    requirements: { 'WEB.1.A1': { question: 'Is there a privacy statement?' } },
  };
  write('en.json', JSON.stringify(english));
  const [built] = buildProfiles(folder);
  expect(Object.keys(built?.entry.texts ?? {})).toEqual(['de', 'en']);
  write('en.json', JSON.stringify({ modules: {}, requirements: { 'WEB.1.A1': { nonsense: 1 } } }));
  expect(() => buildProfiles(folder)).toThrow(/en\.json:\n.*WEB\.1\.A1/s);
});

it('stops the build at a broken profile with path and reason', () => {
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

it('wants the folder to be named like the profile', () => {
  write(
    'profile.json',
    readFileSync(SOURCE, 'utf8').replace('"id": "website-check-kommune"', '"id": "anders"'),
  );
  expect(() => buildProfiles(folder)).toThrow(/differs from the folder/);
});
