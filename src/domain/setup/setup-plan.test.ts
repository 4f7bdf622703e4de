import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelModules } from '../modelling/applicability';
import { isTouched, sheetKey, type Assessment } from '../record/assessment';
import { activeProviders } from '../check/carrier';
import { aMask, apply, aState, pick, plan, profile, review } from './review.fixture';
import type { SetupReview } from './setup-review';
import { WHOLE_SCOPE_ID } from '../record/target-object';

/** Names of all suggestions that need a decision. */
function offers({ objects, modules, providers }: SetupReview): string[] {
  return [...objects, ...modules, ...providers]
    .filter(({ state }) => state !== 'known')
    .map(({ key, state }) => `${state} ${key}`);
}

describe('planSetup', () => {
  it('does what was accepted; doing it again changes nothing', () => {
    fc.assert(
      fc.property(aState, fc.boolean(), (state, takeOver) => {
        const accepted = review(state);
        const after = apply(state, plan(state, accepted, takeOver));
        expect(offers(review(after))).toEqual([]);
        expect(plan(after, review(after))).toEqual({ changes: [], answers: [] });
        expect(plan(after, accepted)).toEqual({ changes: [], answers: [] });
      }),
    );
  });

  it('leaves everything that was not accepted as open as it was', () => {
    fc.assert(
      fc.property(aState, aMask, (state, mask) => {
        const before = review(state);
        const accepted = pick(before, mask);
        const after = apply(state, plan(state, accepted));
        const taken = new Set(offers(accepted));
        expect(offers(review(after))).toEqual(offers(before).filter((offer) => !taken.has(offer)));
      }),
    );
  });

  it('never touches an object created by hand, nor a choice unless asked to', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const all = review(state);
        const modules = all.modules.filter(({ reason }) => reason !== 'Von Hand.');
        const { assessment } = apply(state, plan(state, { ...all, modules }));
        const byHand = ({ targetObjects }: Assessment) =>
          targetObjects.filter(({ origin }) => origin === undefined);
        expect(byHand(assessment)).toEqual(byHand(state.assessment));
        for (const [id, choice] of Object.entries(state.assessment.moduleChoices ?? {}))
          if (choice.reason === 'Von Hand.') expect(assessment.moduleChoices?.[id]).toEqual(choice);
      }),
    );
  });

  it('leaves out no module carried by an object it creates', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const all = review(state);
        const wanted = <T extends { recommended: boolean }>(suggestions: T[]): T[] =>
          suggestions.filter(({ recommended }) => recommended);
        const accepted = { ...all, objects: wanted(all.objects), modules: wanted(all.modules) };
        const { assessment } = apply(state, plan(state, accepted));
        const known = new Set(state.assessment.targetObjects.map(({ id }) => id));
        const made = new Set(
          assessment.targetObjects.filter(({ id }) => !known.has(id)).map(({ id }) => id),
        );
        for (const { leftOut, objects } of modelModules(profile, assessment))
          if (objects.some(({ id }) => made.has(id))) expect(leftOut).toBeUndefined();
      }),
    );
  });

  it('never changes an answer, and deletes no object', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const after = apply(state, plan(state, review(state)));
        for (const [key, sheet] of state.answers)
          for (const [id, answer] of Object.entries(sheet))
            if (isTouched(answer)) expect(after.answers.get(key)?.[id]).toEqual(answer);
        const kept = after.assessment.targetObjects.map(({ id }) => id);
        for (const { id } of state.assessment.targetObjects) expect(kept).toContain(id);
      }),
    );
  });

  it('takes answers over: those for the scope as a whole become those of the first new object', () => {
    fc.assert(
      fc.property(aState, fc.boolean(), (state, takeOver) => {
        const made = plan(state, review(state), takeOver);
        if (!takeOver) expect(made.answers).toEqual([]);
        const after = apply(state, made);
        const added = new Set(
          made.changes.flatMap((change) => (change.kind === 'add' ? [change.object.id] : [])),
        );
        const before = modelModules(profile, state.assessment);
        modelModules(profile, after.assessment).forEach(({ module, objects, leftOut }, index) => {
          const wasWhole = before[index]?.objects.some(({ id }) => id === WHOLE_SCOPE_ID) === true;
          const first = objects.find(({ id }) => added.has(id));
          const on = leftOut === undefined && before[index]?.leftOut === undefined;
          if (!on || !wasWhole || first === undefined || !takeOver) return;
          const whole = state.answers.get(sheetKey(WHOLE_SCOPE_ID, module.id)) ?? {};
          const taken = after.answers.get(sheetKey(first.id, module.id)) ?? {};
          const revived = objects.find(({ id }) => !added.has(id)) !== undefined;
          for (const [id, answer] of Object.entries(whole))
            if (isTouched(answer) && !revived) expect(taken[id]?.status).toEqual(answer.status);
        });
      }),
    );
  });

  it('recommends retiring or leaving out only what has no answers', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const { objects, modules } = review(state);
        for (const { state: is, answers, recommended } of objects)
          if (is === 'gone') expect(recommended).toBe(answers === 0);
        for (const { answers, recommended } of modules) if (recommended) expect(answers).toBe(0);
      }),
    );
  });

  it('names the provider of what a provider operates if there is only one', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const { assessment } = apply(state, plan(state, review(state)));
        const providers = activeProviders(assessment);
        const known = new Set(state.assessment.targetObjects.map(({ id }) => id));
        for (const { id, operatedBy, providerId = '' } of assessment.targetObjects) {
          if (known.has(id)) continue;
          const provided = operatedBy === 'dienstleister' || operatedBy === 'gemeinsam';
          expect(providerId).toBe(provided && providers.length === 1 ? providers[0]?.id : '');
        }
      }),
    );
  });
});
