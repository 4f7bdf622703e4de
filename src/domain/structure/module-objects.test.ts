import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appliedModules, missingGeneralModules, modelModules } from '../modelling/applicability';
import { sheetKey, type Assessment } from '../record/assessment';
import { composeProfile, usedModuleIds } from '../modelling/compose-profile';
import {
  generalModulesFor,
  isMeantForWhole,
  moduleObjects,
  objectsBringing,
  planApply,
  planChoice,
  planRemove,
} from './module-objects';
import { sampleAssessment, SAMPLE_PROFILE } from '../record/data.fixture';
import { moduleById, type Module, type ProfileFacts } from '../profile/profile';
import { restructured } from '../change/change.fixture';
import type { StructurePlan } from '../change/structure-change';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

const STAMP = { at: '2026-11-21T08:00:00.000Z', by: '' };
const module = (id: string, type: string, requires?: string[]): Module => ({
  id,
  title: id,
  layer: 'SYS',
  order: 'R2',
  appliesTo: [type],
  leadRole: 'IT-Betrieb',
  ...(requires === undefined ? {} : { requires }),
  requirements: [
    { id: `${id}.A1`, title: 'Eins', level: 'basis', roles: [], threats: [] },
    { id: `${id}.A2`, title: 'Zwei', level: 'standard', roles: [], threats: [] },
  ],
});
const shipped: ProfileFacts = {
  ...SAMPLE_PROFILE,
  targetTypes: [WHOLE_SCOPE_ID, 'it-system', 'raum'].map((id) => ({ id, title: id })),
  layers: [{ id: 'SYS', title: 'IT-Systeme' }],
  stock: 'stock',
  modules: [
    module('ORP.1', WHOLE_SCOPE_ID),
    module('INF.9', WHOLE_SCOPE_ID),
    module('SYS.1', 'it-system'),
    module('SYS.1.2', 'it-system', ['SYS.1']),
  ],
  objectKinds: [
    { id: 'verbund', title: 'V', type: WHOLE_SCOPE_ID, modules: ['ORP.1'], whole: true },
    { id: 'cloud', title: 'Cloud', type: WHOLE_SCOPE_ID, modules: [] },
    { id: 'platz', title: 'Mobiler Platz', type: 'raum', modules: ['INF.9'] },
    { id: 'server', title: 'Server', type: 'it-system', modules: ['SYS.1', 'SYS.1.2'] },
    { id: 'linux', title: 'Linux', type: 'it-system', modules: ['SYS.1.3'] },
    { id: 'pc', title: 'PC', type: 'it-system', modules: [] },
  ],
};
const stock: ProfileFacts = {
  ...shipped,
  modules: [
    ...shipped.modules,
    module('SYS.1.3', 'it-system', ['SYS.1']),
    module('SYS.1.6', 'it-system', ['SYS.1.3']),
  ],
};
const object = (id: string, kind: string, rest: Partial<TargetObject> = {}): TargetObject => ({
  id,
  title: id,
  kind,
  ...rest,
});
const whole = object(WHOLE_SCOPE_ID, 'verbund');
const scopeOf = (...objects: TargetObject[]) => {
  const assessment = sampleAssessment({ targetObjects: [whole, ...objects] });
  return { profile: composeProfile(shipped, stock, assessment), stock, assessment };
};
const stockModule = (id: string): Module => moduleById(stock, id) ?? expect.fail(id);
const carriedOut = (assessment: Assessment, { changes }: StructurePlan) => {
  const next = restructured(assessment, ...changes);
  return { profile: composeProfile(shipped, stock, next), stock, assessment: next };
};

const aChoice = fc.record({
  applies: fc.boolean(),
  reason: fc.constantFrom('', ' ', 'Das macht der Dienstleister'),
});
const someObjects = fc
  .array(
    fc.record({
      kind: fc.constantFrom('server', 'linux', 'pc', 'platz', 'cloud', 'unbekannt'),
      retired: fc.constantFrom(null, { at: STAMP.at, by: '', reason: 'abgebaut' }),
      choices: fc.dictionary(fc.constantFrom(...stock.modules.map(({ id }) => id)), aChoice),
    }),
    { maxLength: 4 },
  )
  .map((rows) => rows.map(({ kind, ...rest }, index) => object(`o${index}`, kind, rest)));

describe('moduleObjects', () => {
  it('agrees with the modelling about every object', () => {
    fc.assert(
      fc.property(someObjects, (objects) => {
        const at = scopeOf(...objects);
        for (const model of modelModules(at.profile, at.assessment)) {
          const rows = moduleObjects(at, model.module);
          const idsOf = (...states: string[]) =>
            rows.filter(({ state }) => states.includes(state)).map((row) => row.object.id);
          expect(idsOf('applies', 'reasonMissing')).toEqual(
            model.objects.map(({ id }) => id).filter((id) => id !== WHOLE_SCOPE_ID),
          );
          expect(idsOf('declined')).toEqual(model.declined.map((one) => one.object.id));
        }
      }),
    );
  });

  it("offers objects of the module's types, of kinds that carry it, and of no kind", () => {
    const at = scopeOf(
      object('pc', 'pc'),
      object('platz', 'platz'),
      object('cloud', 'cloud'),
      object('neu', ''),
    );
    const offered = (id: string) => moduleObjects(at, stockModule(id)).map((row) => row.object.id);
    expect(offered('SYS.1')).toEqual(['pc', 'neu']);
    expect(offered('INF.9')).toEqual(['platz', 'neu']);
  });

  it('never offers an object for a module of the whole scope: it would no longer apply to the whole', () => {
    const at = scopeOf(object('cloud', 'cloud'), object('neu', ''));
    expect(isMeantForWhole(at, stockModule('ORP.1'))).toBe(true);
    expect(isMeantForWhole(at, stockModule('SYS.1'))).toBe(false);
    expect(moduleObjects(at, stockModule('ORP.1'))).toEqual([]);
  });

  it('still shows that somebody began to take a module off without saying why', () => {
    const choices = { 'SYS.1': { applies: false, reason: ' ' } };
    const at = scopeOf(object('server', 'server', { choices }));
    expect(moduleObjects(at, stockModule('SYS.1'))[0]?.state).toBe('reasonMissing');
  });
});

describe('planApply', () => {
  it('makes the module apply, and leaves no general one missing', () => {
    fc.assert(
      fc.property(someObjects, fc.nat(), fc.nat(), (objects, seed, which) => {
        const at = scopeOf(...objects);
        const active = objects.filter(isActive);
        const objectId = active[seed % Math.max(1, active.length)]?.id;
        const wanted = stock.modules[which % stock.modules.length];
        fc.pre(objectId !== undefined && wanted !== undefined);
        const plan = planApply(at, new Map(), { objectId, moduleId: wanted.id });
        const next = carriedOut(at.assessment, plan);
        expect(
          appliedModules(next.profile, next.assessment).some(
            (pair) => pair.object.id === objectId && pair.module.id === wanted.id,
          ),
        ).toBe(true);
        expect(
          missingGeneralModules(next.profile, next.assessment).filter(
            (one) => one.object.id === objectId && one.module.id === wanted.id,
          ),
        ).toEqual([]);
      }),
    );
  });

  it('adds general modules of general modules, but nothing that is settled', () => {
    const idsFor = (target: TargetObject) =>
      generalModulesFor(scopeOf(target), target.id, 'SYS.1.6').map(({ id }) => id);
    expect(idsFor(object('pc', 'pc'))).toEqual(['SYS.1.3', 'SYS.1']);
    expect(idsFor(object('server', 'server'))).toEqual(['SYS.1.3']);
    const choices = { 'SYS.1': { applies: false, reason: 'Prüft der Dienstleister' } };
    expect(idsFor(object('server', 'server', { choices }))).toEqual(['SYS.1.3']);
  });

  it('takes over what was answered for the whole scope, once', () => {
    const at = scopeOf(object('pc', 'pc'));
    const answer = { status: 'ja' as const, changed: { status: STAMP } };
    const answers = new Map([[sheetKey(WHOLE_SCOPE_ID, 'SYS.1'), { 'SYS.1.A1': answer }]]);
    const wanted = { objectId: 'pc', moduleId: 'SYS.1' };
    const expected = {
      objectId: 'pc',
      moduleId: 'SYS.1',
      requirementId: 'SYS.1.A1',
      field: 'status',
      value: 'ja',
      copied: true,
    };
    expect(planApply(at, answers, wanted).answers).toEqual([expected]);
    const carried = scopeOf(object('server', 'server'), object('pc', 'pc'));
    expect(planApply(carried, answers, wanted).answers).toEqual([]);
  });
});

describe('planChoice', () => {
  it('ticks and unticks any object; a reason is needed only against its kind', () => {
    fc.assert(
      fc.property(someObjects, fc.boolean(), (objects, applies) => {
        const at = scopeOf(...objects);
        const moduleId = 'SYS.1';
        for (const row of moduleObjects(at, stockModule(moduleId))) {
          const plan = planChoice(at, new Map(), { row, moduleId, applies });
          const next = carriedOut(at.assessment, plan);
          const now = moduleObjects(next, stockModule(moduleId)).find(
            ({ object: { id } }) => id === row.object.id,
          );
          const declined = row.reason.trim() === '' ? 'reasonMissing' : 'declined';
          const off = row.byKind ? declined : 'off';
          expect(now?.state ?? 'off').toBe(applies ? 'applies' : off);
        }
      }),
    );
  });
});

describe('planRemove', () => {
  it('removes a module that no kind carries', () => {
    fc.assert(
      fc.property(someObjects, (objects) => {
        const moduleChoices = { 'SYS.1.3': { leftOut: false, reason: '', added: true } };
        const assessment = { ...scopeOf(...objects).assessment, moduleChoices };
        const next = carriedOut(assessment, planRemove(assessment, 'SYS.1.3'));
        const brought = objectsBringing({ profile: shipped, assessment }, 'SYS.1.3');
        expect(usedModuleIds(shipped, next.assessment).has('SYS.1.3')).toBe(brought.length > 0);
      }),
    );
  });
});
