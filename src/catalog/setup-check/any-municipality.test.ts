/** What the shipped set-up guarantees whatever a municipality answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelModules } from '$domain/modelling/applicability';
import { composeProfile } from '$domain/modelling/compose-profile';
import { proposeStructure } from '$domain/setup/setup-proposal';
import { thingOf } from '$domain/setup/setup-origin';
import type { SetupAnswer, SetupAnswers } from '$domain/record/setup-answers';
import { carryOut, profile, setup, stock } from './setup.fixture';

const NAMES = ['Rechenzentrum Süd', 'Systemhaus Weber', 'Webagentur Klar'];
const aName = fc.constantFrom('', ...NAMES);
const aCount = fc.constantFrom(null, 0, 0, 1, 2, 14);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const byIds = <T>(ids: string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.record(Object.fromEntries(ids.map((id) => [id, value])), { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, T>
  >;

function anAnswer(question: (typeof setup.questions)[number]): fc.Arbitrary<SetupAnswer> {
  const { options, many, numbers, operators } = question;
  if (options) {
    const ids = options.map(({ id }) => id);
    return many
      ? fc.subarray(ids).map((chosen) => ({ options: chosen }))
      : fc.constantFrom(...ids).map((id) => ({ options: [id] }));
  }
  if (numbers) {
    const provided = fc.record({ count: aCount, provider: aName });
    return fc.record({
      numbers: byIds(
        numbers.map(({ id }) => id),
        aCount,
      ),
      provided: byIds(
        numbers.filter(({ own }) => !own).map(({ id }) => id),
        provided,
      ).map((all) => Object.fromEntries(Object.entries(all).slice(0, 1))),
    });
  }
  if (operators) {
    const carrier = fc.constantFrom<('wir' | 'dienstleister' | 'gemeinsam')[]>(
      'wir',
      'dienstleister',
      'gemeinsam',
    );
    const row = fc.record({ carrier, provider: aName }, { requiredKeys: [] });
    return byIds(
      operators.map(({ id }) => id),
      row,
    ).map((all) => ({ operators: all }));
  }
  return fc.subarray(NAMES).map((names) => ({ names }));
}

const someAnswers: fc.Arbitrary<SetupAnswers> = fc
  .record(Object.fromEntries(setup.questions.map((one) => [one.id, optional(anAnswer(one))])))
  .map((all) =>
    Object.fromEntries(
      Object.entries(all).flatMap(([id, answer]): [string, SetupAnswer][] =>
        answer === undefined ? [] : [[id, answer]],
      ),
    ),
  );
const RUNS = { numRuns: 60 };
const modelOf = (assessment: ReturnType<typeof carryOut>) =>
  modelModules(composeProfile(profile, stock, assessment), assessment);

describe('whatever is answered', () => {
  it('no module carried by an object is left out, and each thing is proposed once', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        for (const { leftOut, unassigned } of modelOf(carryOut(answers)))
          if (leftOut !== undefined) expect(unassigned).toBe(true);
        const { objects } = proposeStructure(setup, answers, profile, 'de');
        const things = objects.map(({ origin }) => thingOf(setup, origin));
        expect(new Set(things).size).toBe(things.length);
      }),
      RUNS,
    );
  }, 60_000);

  it('what a provider runs exists: it becomes an object run by the provider, and its modules stay', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const assessment = carryOut(answers);
        const out = new Set(
          modelOf(assessment).flatMap(({ module, leftOut }) =>
            leftOut === undefined ? [] : [module.id],
          ),
        );
        const { objects } = proposeStructure(setup, answers, profile, 'de');
        for (const question of setup.questions.filter(({ when }) => when === undefined))
          for (const { id, objects: proposals } of question.numbers ?? []) {
            if (!answers[question.id]?.provided?.[id]) continue;
            for (const { kind } of proposals) {
              const theirs = objects.filter((object) => object.kind === kind);
              expect(theirs.length).toBeGreaterThan(0);
              const modules = profile.objectKinds?.find((one) => one.id === kind)?.modules ?? [];
              expect(modules.filter((moduleId) => out.has(moduleId))).toEqual([]);
            }
          }
      }),
      RUNS,
    );
  }, 60_000);

  it('every server known to exist is an object, whether its number is known or not', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const [choice] = answers['server']?.options ?? [];
        fc.pre(choice !== undefined && choice !== 'keine' && choice !== 'weiss-nicht');
        const { objects, leaveOut } = proposeStructure(setup, answers, profile, 'de');
        const servers = objects.filter(({ kind }) =>
          profile.objectKinds?.find(({ id }) => id === kind)?.modules.includes('SYS.1.1'),
        );
        expect(servers.length).toBeGreaterThan(0);
        expect(leaveOut.map(({ moduleId }) => moduleId)).not.toContain('SYS.1.1');
        if (choice === 'beim-dienstleister')
          expect(leaveOut.map(({ moduleId }) => moduleId)).not.toContain('INF.2');
      }),
      RUNS,
    );
  }, 60_000);

  it('every provider that runs something other than cloud services has one outsourcing object', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { objects } = proposeStructure(setup, answers, profile, 'de');
        const outsourcing = objects.filter(({ kind }) => kind === 'outsourcing');
        for (const name of NAMES) {
          const runs = objects.some(
            ({ kind, provider }) => provider === name && kind !== 'cloud' && kind !== 'outsourcing',
          );
          const own = outsourcing.filter(({ provider }) => provider === name);
          expect(own.length).toBeLessThanOrEqual(1);
          if (runs) expect(own).toHaveLength(1);
        }
      }),
      RUNS,
    );
  }, 60_000);

  it('answering again after other answers creates nothing twice', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (first, second) => {
        const after = carryOut(second, carryOut(first));
        const proposed = proposeStructure(setup, second, profile, 'de').objects;
        const active = after.targetObjects.filter(({ retired }) => !retired);
        const things = active.flatMap(({ origin }) => (origin ? [thingOf(setup, origin)] : []));
        expect(new Set(things).size).toBe(things.length);
        for (const { kind } of proposed.filter((one) => one.kind !== 'verbund'))
          expect(active.some((object) => object.kind === kind)).toBe(true);
        expect(carryOut(second, after)).toEqual(after);
      }),
      RUNS,
    );
  }, 60_000);
});
