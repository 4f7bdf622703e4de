/** The shipped set-up, carried out as recommended, from answers to objects. Test code only. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { sampleAssessment } from '$domain/record/data.fixture';
import { profileFileSchema, type ProfileFacts } from '$domain/profile/profile';
import { planSetup } from '$domain/setup/setup-plan';
import { proposeStructure } from '$domain/setup/setup-proposal';
import { reviewSetup } from '$domain/setup/setup-review';
import { setupSchema } from '$domain/setup/setup-schema';
import type { SetupAnswers } from '$domain/record/setup-answers';
import type { Assessment } from '$domain/record/assessment';
import { restructured } from '$domain/change/change.fixture';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';

const PROFILES = new URL('../../../profiles/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, PROFILES), 'utf8'));
const OWN = 'basis-absicherung-kommunalverwaltung';
export const profile: ProfileFacts = z.parse(profileFileSchema, read(`${OWN}/profile.json`));
export const stock: ProfileFacts = z.parse(profileFileSchema, read('kompendium-2023/profile.json'));
export const setup = z.parse(setupSchema, read(`${OWN}/setup.json`));

const NOTHING: Assessment = sampleAssessment({
  targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }],
});

/** The assessment after everything recommended has been accepted. */
export function carryOut(setupAnswers: SetupAnswers, before: Assessment = NOTHING): Assessment {
  const assessment = { ...before, setupAnswers };
  const proposal = proposeStructure(setup, setupAnswers, profile, 'de');
  const retireReason = 'Laut Einrichtung nicht mehr vorhanden.';
  const review = reviewSetup({
    setup,
    proposal,
    profile,
    assessment,
    retireReason,
    answers: new Map(),
  });
  const wanted = <T extends { recommended: boolean }>(suggestions: T[]): T[] =>
    suggestions.filter(({ recommended }) => recommended);
  let ids = assessment.targetObjects.length + (assessment.providerList?.length ?? 0);
  const { changes } = planSetup(
    {
      objects: wanted(review.objects),
      modules: wanted(review.modules),
      providers: wanted(review.providers),
    },
    {
      profile,
      assessment,
      answers: new Map(),
      takeOver: true,
      newId: () => `neu-${String((ids += 1))}`,
    },
  );
  return restructured(assessment, ...changes);
}
