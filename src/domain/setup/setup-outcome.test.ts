import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeProfile } from '../modelling/compose-profile';
import { modelFigures } from '../modelling/model-figures';
import { aState, apply, plan, profile, review } from './review.fixture';
import { outcomeOf } from './setup-outcome';

it('what the foot of the proposal says is what there will be, and its parts add up', () => {
  fc.assert(
    fc.property(aState, (state) => {
      const { assessment } = apply(state, plan(state, review(state)));
      const outcome = outcomeOf(profile, undefined, assessment);
      const { questions, leftOut } = modelFigures(profile, assessment);
      expect(outcome.questions).toBe(questions);
      expect(outcome.dropped.modules).toBe(leftOut);
      expect(outcome.profile - outcome.dropped.questions + outcome.added).toBe(questions);
      expect(outcome.added).toBeGreaterThanOrEqual(0);
      expect([...outcome.ofObject.values()].reduce((sum, count) => sum + count, 0)).toBe(questions);
    }),
  );
});

it('modules that come from the stock are counted before they are there', () => {
  const [first] = profile.modules;
  const lesser = { ...profile, modules: profile.modules.slice(1), stock: 'stock' };
  fc.assert(
    fc.property(aState, (state) => {
      const { assessment } = apply(state, plan(state, review(state)));
      const outcome = outcomeOf(lesser, profile, assessment);
      const composed = composeProfile(lesser, profile, assessment);
      const { questions } = modelFigures(composed, assessment);
      expect(outcome.questions).toBe(questions);
      const { profile: whole, dropped, added, further } = outcome;
      expect(whole - dropped.questions + added + further).toBe(questions);
      const comes = composed.modules.some(({ id }) => id === first?.id);
      expect(further > 0).toBe(comes && (first?.requirements.length ?? 0) > 0);
    }),
  );
});
