import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeProfile } from './compose-profile';
import {
  countLevels,
  furtherRequirements,
  isShown,
  isUnassigned,
  modelRows,
  searchModules,
  stockModules,
  switchRequirements,
} from './module-lists';
import { aProfile, sampleAssessment, SAMPLE_PROFILE } from '../record/data.fixture';
import type { Module, ProfileFacts } from '../profile/profile';
import { WHOLE_SCOPE_ID } from '../record/target-object';

const LEVELS = ['basis', 'standard', 'erhoeht', 'standard'] as const;
const module = (id: string, title: string, appliesTo = 'it-system'): Module => ({
  id,
  title,
  layer: 'SYS',
  order: 'R2',
  appliesTo: [appliesTo],
  leadRole: 'IT-Betrieb',
  requirements: LEVELS.map((level, index) => ({
    id: `${id}.A${index + 1}`,
    title: 'Titel',
    level,
    roles: [],
    threats: [],
  })),
});
const onlyBasic = (from: Module): Module => ({
  ...from,
  requirements: from.requirements.filter(({ level }) => level === 'basis'),
});
const server = module('SYS.1', 'Server');
const linux = module('SYS.1.3', 'Server unter Linux und Unix');
const staff = module('ORP.1', 'Büro und Straße', WHOLE_SCOPE_ID);
const shipped: ProfileFacts = {
  ...SAMPLE_PROFILE,
  targetTypes: [WHOLE_SCOPE_ID, 'it-system'].map((id) => ({ id, title: id })),
  layers: [{ id: 'SYS', title: 'IT-Systeme' }],
  stock: 'stock',
  modules: [onlyBasic(staff), onlyBasic(server)],
  objectKinds: [
    { id: 'v', title: 'V', type: WHOLE_SCOPE_ID, modules: ['ORP.1'], whole: true },
    { id: 'server', title: 'Server', type: 'it-system', modules: ['SYS.1'] },
  ],
};
const stock: ProfileFacts = { ...shipped, modules: [staff, server, linux] };

function rowsOf(overrides: Parameters<typeof sampleAssessment>[0]) {
  const assessment = sampleAssessment(overrides);
  const rows = modelRows(shipped, composeProfile(shipped, stock, assessment), assessment);
  return (filter: Parameters<typeof isShown>[1], objectId = '') =>
    rows.filter((row) => isShown(row, filter, objectId)).map((row) => row.module.id);
}

describe('the modelling as a list', () => {
  it('shows what is waiting for an object, but not after it is left out', () => {
    expect(rowsOf({})('unassigned')).toEqual(['SYS.1']);
    const leftOut = { 'SYS.1': { leftOut: true, reason: 'kein Server' } };
    const shown = rowsOf({ moduleChoices: leftOut });
    expect(shown('unassigned')).toEqual([]);
    expect(shown('leftOut')).toEqual(['SYS.1']);
  });

  it('shows what was added: modules and requirements', () => {
    const shown = rowsOf({
      moduleChoices: {
        'SYS.1.3': { leftOut: false, reason: '', added: true },
        'ORP.1': { leftOut: false, reason: '', extra: ['ORP.1.A2', 'ORP.1.A3'] },
      },
    });
    expect(shown('added')).toEqual(['ORP.1', 'SYS.1.3']);
    expect(shown('all')).toEqual(['ORP.1', 'SYS.1', 'SYS.1.3']);
  });

  it('shows what was taken off an object, with a reason and without one', () => {
    const taken = (reason: string) => ({ 'SYS.1': { applies: false, reason } });
    const objects = (reason: string) => ({
      targetObjects: [
        { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' },
        { id: 'a', title: 'A', kind: 'server', choices: taken(reason) },
        { id: 'b', title: 'B', kind: 'server' },
      ],
    });
    for (const reason of ['', 'gemietet'])
      expect(rowsOf(objects(reason))('leftOut')).toEqual(['SYS.1']);
    expect(rowsOf(objects('gemietet'))('all', 'a')).toEqual(['SYS.1']);
    expect(rowsOf(objects('gemietet'))('all', WHOLE_SCOPE_ID)).toEqual(['ORP.1']);
  });

  it('never calls a left-out module unassigned', () => {
    const moduleChoices = { 'SYS.1': { leftOut: true, reason: 'kein Server' } };
    const assessment = sampleAssessment({ moduleChoices });
    expect(modelRows(shipped, shipped, assessment).some(isUnassigned)).toBe(false);
  });
});

describe('further requirements', () => {
  it('are those, beyond the basic ones, that the shipped profile does not have', () => {
    const ids = (own: Module | undefined) => furtherRequirements(own, server).map(({ id }) => id);
    expect(ids(undefined)).toEqual(['SYS.1.A2', 'SYS.1.A3', 'SYS.1.A4']);
    const [, second] = server.requirements;
    const own = { ...server, requirements: second === undefined ? [] : [second] };
    expect(ids(own)).toEqual(['SYS.1.A3', 'SYS.1.A4']);
  });

  it('stay in official order however they are switched on and off', () => {
    const further = furtherRequirements(undefined, server);
    const all = further.map(({ id }) => id);
    const switches = fc.array(fc.record({ ids: fc.subarray(all), on: fc.boolean() }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(switches, (changes) => {
        const seen = new Set<string>();
        let now: string[] = [];
        for (const change of changes) {
          now = switchRequirements(further, now, change);
          for (const id of change.ids)
            if (change.on) seen.add(id);
            else seen.delete(id);
        }
        expect(now).toEqual(all.filter((id) => seen.has(id)));
      }),
    );
  });

  it('are counted by level', () => {
    expect(countLevels(server)).toEqual({ basis: 1, standard: 2, erhoeht: 1 });
  });
});

describe('the stock', () => {
  it('holds what the shipped profile does not', () => {
    expect(stockModules(stock, shipped).map(({ id }) => id)).toEqual(['SYS.1.3']);
  });

  it('finds a module by any part of its id and title, regardless of case', () => {
    fc.assert(
      fc.property(aProfile, fc.nat(), fc.nat(), fc.nat(), ({ modules }, which, from, length) => {
        const wanted = modules[which % modules.length] ?? expect.fail('no module');
        const name = `${wanted.id} ${wanted.title}`;
        const part = name.slice(from % name.length).slice(0, 1 + (length % name.length));
        for (const text of [part.toUpperCase(), part.toLowerCase(), ` ${part} `])
          expect(searchModules(modules, text)).toContain(wanted);
      }),
    );
  });

  it.each(['büro', 'BUERO', 'Buro', 'strasse', 'orp.1 b'])('finds the office by „%s“', (text) => {
    expect(searchModules(stock.modules, text)).toEqual([staff]);
  });

  it('finds nothing else', () => {
    expect(searchModules(stock.modules, 'Drucker')).toEqual([]);
  });
});
