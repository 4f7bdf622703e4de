import type { Tally } from '$domain/check/coverage';
import { coverageTable } from '$domain/check/coverage-table';
import type { AppliedModule } from '$domain/modelling/applicability';
import type { ProfileFacts } from '$domain/profile/profile';

/** The coverage of everything that applies; `tallyOf` counts one pair of target object and module. */
export function coverageOf(
  profile: ProfileFacts,
  applied: readonly AppliedModule[],
  tallyOf: (objectId: string, moduleId: string) => Tally,
) {
  return coverageTable(
    profile,
    applied.map((pair) => ({ ...pair, tally: tallyOf(pair.object.id, pair.module.id) })),
  );
}
