/** Windows on the sample assessment, with a small profile and stock. Test code only. */
import fc from 'fast-check';
import type { AnswerChange } from '$domain/record/assessment';
import { aProfileWithKinds } from '$domain/record/data.fixture';
import type { Module, ProfileFacts } from '$domain/profile/profile';
import type { AssessmentRepository } from '$storage/assessment-repository';
import { AssessmentSession } from './assessment-session.svelte';

export const SAMPLE_ID = 'pruefung-1';
const failed = (reason: string): never => {
  throw new Error(reason);
};
const [sample] = fc.sample(aProfileWithKinds, { numRuns: 1, seed: 11 });
const base = sample ?? failed('no profile');
export const module: Module = base.modules[0] ?? failed('no module');
const profile: ProfileFacts = {
  ...base,
  objectKinds: [
    { id: 'client', title: 'PC', type: 'informationsverbund', modules: [module.id] },
    { id: 'linux', title: 'Linux', type: 'informationsverbund', modules: ['SYS.99'] },
  ],
  stock: 'stock',
};
const stock: ProfileFacts = {
  ...base,
  id: 'stock',
  modules: [...base.modules, { ...module, id: 'SYS.99' }],
};
export const requirementId = module.requirements[0]?.id ?? '';
const listing = {
  id: 'sample',
  version: '1',
  title: 'Probe',
  language: 'de',
  digest: 'abc',
  modules: 1,
  requirements: 1,
  facts: '',
  texts: {},
};
/** A note of the first requirement. */
export const answer = (objectId: string, value: string): AnswerChange => ({
  objectId,
  moduleId: module.id,
  requirementId,
  field: 'note',
  value,
});
export const pc = (id: string, count: number) => ({ id, title: `PC ${id}`, kind: 'client', count });

let windows = 0;
/** A window of a device of its own. */
export async function openWindow(repository: AssessmentRepository): Promise<AssessmentSession> {
  const logEnd = await repository.logEnd();
  windows += 1;
  return new AssessmentSession({
    author: () => 'Sabine Łukasik',
    repository,
    listing,
    profile,
    stock: undefined,
    assessment: await repository.get(SAMPLE_ID),
    sheets: await repository.sheets(SAMPLE_ID),
    loadStock: () => Promise.resolve(stock),
    device: `sample.${String(windows)}`,
    logEnd,
  });
}
