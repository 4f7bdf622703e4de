import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetKey, type Answer, type Assessment } from '../record/assessment';
import { aProfile, sampleAssessment } from '../record/data.fixture';
import { keptAnswers } from './kept-answers';
import { WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

const [sample] = fc.sample(aProfile, { numRuns: 1, seed: 2 });
const base = sample ?? expect.fail('no profile');
const [first] = base.modules;
const module = first ?? expect.fail('no module');
const profile = {
  ...base,
  objectKinds: [{ id: 'pc', title: 'PC', type: 'informationsverbund', modules: [module.id] }],
};
const [requirement] = module.requirements;
const id = requirement?.id ?? '';
const stamp = { at: '2026-11-21T12:00:00.000Z', by: '' };
const ja: Answer = { status: 'ja', changed: { status: stamp } };
const whole = { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' };
const pc: TargetObject = { id: 'pc1', title: 'PC', kind: 'pc' };

function reasons(
  objects: TargetObject[],
  answeredAt: string,
  more: { requirementId?: string; choices?: Assessment['moduleChoices'] } = {},
): string[] {
  const assessment = sampleAssessment({
    targetObjects: [whole, ...objects],
    ...(more.choices === undefined ? {} : { moduleChoices: more.choices }),
  });
  const answers = new Map([
    [
      sheetKey(answeredAt, module.id),
      { [more.requirementId ?? id]: ja, untouched: { changed: {} } },
    ],
  ]);
  return keptAnswers(profile, assessment, answers).map(
    ({ why, requirementIds }) => `${why} ${requirementIds.join()}`,
  );
}

it('what is counted is not listed', () => {
  expect(reasons([pc], 'pc1')).toEqual([]);
  expect(reasons([], WHOLE_SCOPE_ID)).toEqual([]);
});

it('says why an answer no longer counts', () => {
  const retired = { ...stamp, reason: 'verkauft' };
  expect(reasons([{ ...pc, retired }], 'pc1')).toEqual([`objectRetired ${id}`]);
  expect(reasons([pc], WHOLE_SCOPE_ID)).toEqual([`movedToObjects ${id}`]);
  expect(reasons([{ ...pc, kind: 'other' }], 'pc1')).toEqual([`notAssigned ${id}`]);
  const choices = { [module.id]: { leftOut: true, reason: 'gibt es nicht' } };
  expect(reasons([pc], 'pc1', { choices })).toEqual([`moduleLeftOut ${id}`]);
  const off = `${module.id}.A99`;
  expect(reasons([pc], 'pc1', { requirementId: off })).toEqual([`requirementOff ${off}`]);
});

it('is settled once every object the module has moved to has its own answer', () => {
  const settled = (answered: string[]): boolean[] => {
    const objects = [pc, { ...pc, id: 'pc2' }];
    const assessment = sampleAssessment({ targetObjects: [whole, ...objects] });
    const answers = new Map(
      [WHOLE_SCOPE_ID, ...answered].map((at) => [sheetKey(at, module.id), { [id]: ja }]),
    );
    return keptAnswers(profile, assessment, answers).map(({ takenOver }) => takenOver);
  };
  expect(settled([])).toEqual([false]);
  expect(settled(['pc1'])).toEqual([false]);
  expect(settled(['pc1', 'pc2'])).toEqual([true]);
});

it('an object no longer known is named by its id, not forgotten', () => {
  expect(reasons([], 'gone')).toEqual([`notAssigned ${id}`]);
});
