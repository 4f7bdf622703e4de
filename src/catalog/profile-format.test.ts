import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { profileProblems } from './profile-problems';
import {
  modulesByLayer,
  profileFileSchema,
  rolesOf,
  splitProfile,
  type ProfileFile,
} from '../domain/profile/profile';

const valid = (): ProfileFile => ({
  id: 'sample',
  version: '1',
  title: 'Probe',
  edition: '1',
  publisher: 'Wir',
  source: 'Wir',
  licence: 'EUPL-1.2',
  language: 'de',
  roles: ['IT-Betrieb'],
  places: [{ id: 'it', title: 'IT' }],
  targetTypes: [{ id: 'informationsverbund', title: 'Informationsverbund' }],
  layers: [
    { id: 'A', title: 'Erste' },
    { id: 'B', title: 'Leere' },
  ],
  threats: [{ id: 'G 0.1', title: 'Feuer' }],
  modules: [
    {
      id: 'A.1',
      title: 'Baustein',
      layer: 'A',
      order: 'R1',
      appliesTo: ['informationsverbund'],
      leadRole: 'IT-Betrieb',
      intro: 'Worum es geht.',
      requirements: [
        {
          id: 'A.1.A1',
          title: 'Anforderung',
          level: 'basis',
          roles: [],
          threats: ['G 0.1'],
          question: 'Ist das so?',
          fulfilledWhen: ['Es ist so.'],
          effort: 'gering',
          place: 'it',
        },
      ],
    },
  ],
});
const problems = (change: (profile: ProfileFile) => void): string => {
  const profile = valid();
  change(profile);
  return profileProblems(profileFileSchema, profile);
};
const firstModule = (profile: ProfileFile) => profile.modules[0] ?? expect.fail('no module');
const firstRequirement = (profile: ProfileFile) =>
  firstModule(profile).requirements[0] ?? expect.fail('no requirement');

describe('the profile format', () => {
  it('accepts a valid profile', () => {
    expect(problems(() => undefined)).toBe('');
  });

  it.each<[string, RegExp, (profile: ProfileFile) => void]>([
    [
      'a module id twice',
      /kommt zweimal vor/,
      (profile) => profile.modules.push(firstModule(profile)),
    ],
    ['an unknown layer', /unbekannte Schicht „Z“/, (profile) => (firstModule(profile).layer = 'Z')],
    [
      'an unknown target type',
      /unbekannter Zielobjekttyp/,
      (profile) => (firstModule(profile).appliesTo = ['netz']),
    ],
    [
      'an unknown threat',
      /unbekannte Gefährdung „G 0.9“/,
      (profile) => (firstRequirement(profile).threats = ['G 0.9']),
    ],
    [
      'an unknown place',
      /unbekannter Ort/,
      (profile) => (firstRequirement(profile).place = 'keller'),
    ],
    ['an id with a slash', /modules\.0\.id/, (profile) => (firstModule(profile).id = 'A/1')],
    [
      'a question over 220 letters',
      /question/,
      (profile) => (firstRequirement(profile).question = 'x'.repeat(221)),
    ],
    [
      'nine points',
      /fulfilledWhen/,
      (profile) => (firstRequirement(profile).fulfilledWhen = Array<string>(9).fill('x')),
    ],
    [
      'a module without requirements',
      /requirements/,
      (profile) => (firstModule(profile).requirements = []),
    ],
    [
      'a first lap with an unknown requirement',
      /unbekannte Anforderung „X“/,
      (profile) =>
        (profile.firstLap = {
          title: 'E',
          intro: 'E',
          topics: [{ id: 't', title: 'T', requirements: ['X'] }],
        }),
    ],
    ['a key nobody knows', /nonsense/, (profile) => Object.assign(profile, { nonsense: 1 })],
  ])('refuses %s and says where', (_name, message, change) => {
    expect(problems(change)).toMatch(message);
  });
});

it('splitProfile separates facts from texts and drops nothing', () => {
  const { facts, texts } = splitProfile(valid());
  expect(facts.modules[0]?.requirements[0]).toEqual({
    id: 'A.1.A1',
    title: 'Anforderung',
    level: 'basis',
    roles: [],
    threats: ['G 0.1'],
    effort: 'gering',
    place: 'it',
  });
  expect(texts).toEqual({
    modules: { 'A.1': { intro: 'Worum es geht.' } },
    requirements: { 'A.1.A1': { question: 'Ist das so?', fulfilledWhen: ['Es ist so.'] } },
  });
});

it('modulesByLayer leaves empty layers out', () => {
  const { facts } = splitProfile(valid());
  expect(modulesByLayer(facts).map(({ layer }) => layer.id)).toEqual(['A']);
});

it('a requirement without roles belongs to the lead role of its module', () => {
  const { facts } = splitProfile(valid());
  const [module] = facts.modules;
  const [requirement] = module?.requirements ?? [];
  if (module === undefined || requirement === undefined) expect.fail('no requirement');
  expect(rolesOf(module, requirement)).toEqual(['IT-Betrieb']);
  expect(rolesOf(module, { ...requirement, roles: ['Haustechnik'] })).toEqual(['Haustechnik']);
});

const FOLDER = new URL('../../profiles/', import.meta.url);
const shipped = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory());

it.each(shipped.map(({ name }) => name))('%s knows every role by one name and lists it', (id) => {
  const file = readFileSync(new URL(`${id}/profile.json`, FOLDER), 'utf8');
  const { facts } = splitProfile(z.parse(profileFileSchema, JSON.parse(file)));
  const used = facts.modules.flatMap(({ leadRole, requirements }) => [
    leadRole,
    ...requirements.flatMap(({ roles }) => roles),
  ]);
  expect(used.filter((role) => !facts.roles.includes(role))).toEqual([]);
  // „OT-Betrieb“ and „OT-Betrieb (Operational Technology, OT)“ are one role.
  const plain = (role: string): string => role.replace(/\s*\(.*\)$/, '').toLowerCase();
  const names = [...new Set([...facts.roles, ...used])];
  expect(names.filter((a) => names.some((b) => a !== b && plain(a) === plain(b)))).toEqual([]);
});
