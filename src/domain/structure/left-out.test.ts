import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetKey, type Assessment } from '../record/assessment';
import { aProfileWithKinds, sampleAssessment } from '../record/data.fixture';
import type { StructureChange } from '../change/structure-change';
import { restructured } from '../change/change.fixture';
import { answersToTakeOver } from './take-over';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';
import { appliedModules, isLeftOut } from '../modelling/applicability';
import { objectKindsOf } from '../modelling/compose-profile';
import {
  carriedLeftOut,
  decideLeftOut,
  newlyCarriedLeftOut,
  reopenModule,
  settleLeftOut,
} from './left-out';

const FIREWALL = { id: 'firewall', title: 'Firewall', type: 'netz', modules: ['NET.3.2'] };
const PC = { id: 'pc', title: 'PC', type: 'it', modules: ['SYS.2.1'] };
const kinds = [FIREWALL, PC];
const leftOut = { 'NET.3.2': { leftOut: true, reason: 'Wir haben keine Firewall.' } };
const withObjects = (...objects: TargetObject[]): Assessment =>
  sampleAssessment({
    targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Ganzes' }, ...objects],
    moduleChoices: leftOut,
  });
const firewall: TargetObject = { id: 'f', title: 'Firewall', kind: 'firewall' };
const add: StructureChange = { kind: 'add', object: firewall };
const carriedOut = (assessment: Assessment, changes: readonly StructureChange[]): Assessment =>
  restructured(assessment, ...settleLeftOut(kinds, assessment, changes).changes);

describe('an object that carries a module that is left out', () => {
  it('leads to a question before it is added, and takes the module up again', () => {
    const assessment = withObjects();
    const asked = newlyCarriedLeftOut(kinds, assessment, [add]);
    expect(asked).toMatchObject([
      { moduleId: 'NET.3.2', reason: 'Wir haben keine Firewall.', objects: [{ id: 'f' }] },
    ]);
    const after = carriedOut(assessment, [add, ...decideLeftOut(asked, new Map())]);
    // The sentence that is no longer true has gone from everything printed.
    expect(after.moduleChoices?.['NET.3.2']).toEqual({ leftOut: false, reason: '' });
  });
  it('can be declined, with a reason of its own', () => {
    const assessment = withObjects();
    const asked = newlyCarriedLeftOut(kinds, assessment, [add]);
    const reasons = new Map([['NET.3.2', ' Gehört dem Landkreis. ']]);
    const after = carriedOut(assessment, [add, ...decideLeftOut(asked, reasons)]);
    expect(isLeftOut(after, 'NET.3.2')).toBe(true);
    expect(after.targetObjects.at(-1)?.choices?.['NET.3.2']).toEqual({
      applies: false,
      reason: 'Gehört dem Landkreis.',
    });
    expect(carriedLeftOut(kinds, after)).toEqual([]);
  });
  it.each<[string, TargetObject[], StructureChange]>([
    ['added', [], add],
    [
      'revived',
      [{ ...firewall, retired: { at: '2026-11-21T08:00:00.000Z', by: '', reason: 'alt' } }],
      { kind: 'revive', objectId: 'f' },
    ],
    [
      'made one by its kind',
      [{ ...firewall, kind: 'pc' }],
      { kind: 'object', objectId: 'f', field: 'kind', value: 'firewall' },
    ],
    [
      'given the module by hand',
      [{ ...firewall, kind: 'pc' }],
      {
        kind: 'choose',
        objectId: 'f',
        moduleId: 'NET.3.2',
        choice: { applies: true, reason: '' },
      },
    ],
  ])('%s without having been asked about, takes it up again', (_how, objects, change) => {
    const assessment = withObjects(...objects);
    const { reopened } = settleLeftOut(kinds, assessment, [change]);
    expect(reopened.map(({ moduleId }) => moduleId)).toEqual(['NET.3.2']);
    expect(isLeftOut(carriedOut(assessment, [change]), 'NET.3.2')).toBe(false);
  });
  it('is found in an old record', () => {
    const [found] = carriedLeftOut(kinds, withObjects(firewall));
    expect(found?.objects.map(({ id }) => id)).toEqual(['f']);
    const mended = carriedOut(withObjects(firewall), [reopenModule('NET.3.2')]);
    expect(carriedLeftOut(kinds, mended)).toEqual([]);
  });
  it('brings back what was answered for the scope as a whole before it was left out', () => {
    const [sample] = fc.sample(aProfileWithKinds, { numRuns: 1, seed: 4 });
    const profile = sample ?? expect.fail('no profile');
    const module = profile.modules[0] ?? expect.fail('no module');
    const kind = { id: 'k', title: 'K', type: 'informationsverbund', modules: [module.id] };
    const own = { ...profile, modules: [module], objectKinds: [kind] };
    const id = module.requirements[0]?.id ?? '';
    const assessment = sampleAssessment({
      moduleChoices: { [module.id]: { leftOut: true, reason: 'gibt es nicht' } },
    });
    const answer = {
      status: 'ja' as const,
      changed: { status: { at: '2026-11-21T08:00:00.000Z', by: '' } },
    };
    const answers = new Map([[sheetKey(WHOLE_SCOPE_ID, module.id), { [id]: answer }]]);
    const changes: StructureChange[] = [
      { kind: 'add', object: { id: 'n', title: 'N', kind: 'k' } },
      reopenModule(module.id),
    ];
    const taken = answersToTakeOver(changes, { profile: own, assessment, answers });
    expect(taken).toMatchObject([{ objectId: 'n', moduleId: module.id, value: 'ja' }]);
  });
});

describe('leaving out a module that objects carry', () => {
  it('declines it for each; taking it up again reverses that, even for modules added by hand', () => {
    const byHand: TargetObject = {
      id: 'p',
      title: 'PC',
      kind: 'pc',
      choices: { 'NET.3.2': { applies: true, reason: '' } },
    };
    const before = { ...withObjects(firewall, byHand), moduleChoices: {} };
    const out = carriedOut(before, [
      { kind: 'module', moduleId: 'NET.3.2', choice: { leftOut: true, reason: 'Testgerät' } },
    ]);
    expect(carriedLeftOut(kinds, out)).toEqual([]);
    // The reason is edited further: those of the objects follow.
    const written = carriedOut(out, [
      { kind: 'module', moduleId: 'NET.3.2', choice: { reason: 'Testgerät, abgebaut' } },
    ]);
    expect(
      written.targetObjects.slice(1).map(({ choices }) => choices?.['NET.3.2']?.reason),
    ).toEqual(['Testgerät, abgebaut', 'Testgerät, abgebaut']);
    const back = carriedOut(written, [reopenModule('NET.3.2')]);
    expect(back.targetObjects.slice(1).map(({ choices }) => choices?.['NET.3.2'])).toEqual([
      undefined,
      { applies: true, reason: '' },
    ]);
  });
});

it('whatever is done in whatever order, no active object ends up with a module silently left out', () => {
  const aStep = fc.record({
    what: fc.constantFrom(
      'add',
      'import',
      'revive',
      'retire',
      'kind',
      'choose',
      'out',
      'reason',
      'in',
    ),
    which: fc.nat(20),
    other: fc.nat(20),
  });
  fc.assert(
    fc.property(aProfileWithKinds, fc.array(aStep, { maxLength: 25 }), (profile, steps) => {
      const own = objectKindsOf(profile);
      let assessment = sampleAssessment({
        targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Ganzes' }],
      });
      steps.forEach(({ what, which, other }, index) => {
        const objects = assessment.targetObjects.filter(({ id }) => id !== WHOLE_SCOPE_ID);
        const objectId = objects[which % Math.max(1, objects.length)]?.id ?? 'none';
        const moduleId = profile.modules[other % profile.modules.length]?.id ?? '';
        const kind = own[which % own.length]?.id ?? '';
        const added = (suffix: string): StructureChange => ({
          kind: 'add',
          object: { id: `n${String(index)}${suffix}`, title: 'Neu', kind },
        });
        const changes: Record<typeof what, StructureChange[]> = {
          add: [added('')],
          import: [added('a'), added('b')],
          revive: [{ kind: 'revive', objectId }],
          retire: [{ kind: 'retire', objectId, reason: 'weg' }],
          kind: [{ kind: 'object', objectId, field: 'kind', value: kind }],
          choose: [{ kind: 'choose', objectId, moduleId, choice: { applies: true, reason: '' } }],
          out: [
            { kind: 'module', moduleId, choice: { leftOut: true, reason: `weil ${moduleId}` } },
          ],
          reason: [{ kind: 'module', moduleId, choice: { reason: 'weil ich es sage' } }],
          in: [{ kind: 'module', moduleId, choice: { leftOut: false } }],
        };
        const settled = settleLeftOut(own, assessment, changes[what]);
        assessment = restructured(assessment, ...settled.changes);
        expect(carriedLeftOut(own, assessment), `${String(index)} ${what}`).toEqual([]);
      });
      const applied = new Set(
        appliedModules(profile, assessment).map(
          ({ module, object }) => `${object.id}/${module.id}`,
        ),
      );
      for (const object of assessment.targetObjects.filter(isActive))
        for (const id of own.find((one) => one.id === object.kind)?.modules ?? []) {
          if (object.id === WHOLE_SCOPE_ID) continue;
          const reason = object.choices?.[id]?.reason.trim() ?? '';
          expect(applied.has(`${object.id}/${id}`) || reason !== '').toBe(true);
        }
    }),
  );
});
