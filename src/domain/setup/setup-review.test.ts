import { describe, expect, it } from 'vitest';
import { sampleAssessment } from '../record/data.fixture';
import { apply, plan, review, type State } from './review.fixture';
import type { SetupAnswers } from '../record/setup-answers';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

describe('reviewSetup', () => {
  const fresh = (setupAnswers: SetupAnswers, targetObjects: TargetObject[] = []): State => ({
    assessment: sampleAssessment({
      targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }, ...targetObjects],
      setupAnswers,
    }),
    answers: new Map(),
  });
  const again = ({ assessment, answers }: State, setupAnswers: SetupAnswers): State => ({
    assessment: { ...assessment, setupAnswers },
    answers,
  });
  const carriedOut = (state: State): State => apply(state, plan(state, review(state)));

  it('keeps one object when another option expresses the same thing differently', () => {
    const first = carriedOut(fresh({ betreuung: { options: ['firma'] } }));
    const { objects } = review(again(first, { betreuung: { options: ['beide'] } }));
    expect(objects.map(({ kind, state }) => [kind, state])).toEqual([['outsourcing', 'known']]);
  });

  it('keeps what was edited, and says so, without recommending undoing it', () => {
    const state = fresh({ betreuung: { options: ['selbst'] }, arten: { numbers: { server: 12 } } });
    const all = review(state);
    const edited = { ...all, objects: all.objects.map((one) => ({ ...one, count: 10 })) };
    const after = apply(state, plan(state, edited));
    expect(after.assessment.targetObjects.at(-1)?.count).toBe(10);
    const [suggestion] = review(after).objects;
    expect(suggestion).toMatchObject({ state: 'changed', count: 12, recommended: false });
  });

  it('recommends a new number if nobody has changed the old one', () => {
    const wir = { betreuung: { options: ['selbst'] } };
    const first = carriedOut(fresh({ ...wir, arten: { numbers: { server: 12 } } }));
    const second = again(first, { ...wir, arten: { numbers: { server: 14 } } });
    expect(review(second).objects[0]).toMatchObject({ state: 'changed', recommended: true });
    expect(carriedOut(second).assessment.targetObjects.at(-1)?.count).toBe(14);
  });

  it('offers reviving, and recommends it for what the set-up itself retired', () => {
    const cloud = { dienste: { options: ['cloud'] } };
    const none = { dienste: { options: ['nichts'] } };
    const retired = carriedOut(again(carriedOut(fresh(cloud)), none));
    expect(retired.assessment.targetObjects.filter(isActive)).toHaveLength(1);
    const back = again(retired, cloud);
    expect(review(back).objects[0]).toMatchObject({ state: 'retired', recommended: true });
    expect(carriedOut(back).assessment.targetObjects.filter(isActive)).toHaveLength(2);
  });

  it('retires nothing merely because a question was left open', () => {
    const first = carriedOut(fresh({ dienste: { options: ['cloud'] } }));
    for (const open of [{}, { dienste: { options: ['unklar'] } }])
      expect(review(again(first, open)).objects).toEqual([]);
  });

  it('names similar objects created by hand instead of recommending a second one', () => {
    const state = fresh({ dienste: { options: ['cloud'] } }, [
      { id: 'hand', title: 'Nextcloud', kind: 'cloud' },
    ]);
    const [suggestion] = review(state).objects;
    expect(suggestion).toMatchObject({ state: 'new', recommended: false });
    expect(suggestion?.alike.map(({ id }) => id)).toEqual(['hand']);
  });

  it('does not recommend leaving out what an object created by hand needs', () => {
    const state = fresh({ dienste: { options: ['nichts'] } }, [
      { id: 'hand', title: 'Nextcloud', kind: 'cloud' },
    ]);
    const suggestion = review(state).modules.find(({ key }) => key === 'S.4');
    expect(suggestion).toMatchObject({ state: 'new', recommended: false });
    expect(suggestion?.neededBy.map(({ id }) => id)).toEqual(['hand']);
  });

  it('leaves a module out only with a reason, and takes up again what it left out itself', () => {
    const none = fresh({ dienste: { options: ['nichts'] } });
    const after = carriedOut(none);
    expect(after.assessment.moduleChoices?.['S.4']).toEqual({
      leftOut: true,
      reason: 'Es gibt cloud nicht.',
    });
    const blank = review(none);
    const modules = blank.modules.map((suggestion) => ({ ...suggestion, reason: ' ' }));
    expect(plan(none, { ...blank, modules }).changes).toEqual([]);
    const back = again(after, { dienste: { options: ['cloud'] } });
    expect(review(back).modules.find(({ key }) => key === 'S.4')?.state).toBe('takeBack');
    expect(carriedOut(back).assessment.moduleChoices?.['S.4']?.leftOut).toBe(false);
  });
});
