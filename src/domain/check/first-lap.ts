/** The first lap of a profile: some of its requirements, by topic. They share their answers with the whole check. */
import type { AppliedModule } from '../modelling/applicability';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { sheetKey, type Assessment } from '../record/assessment';
import { tallyPairs, type Tally } from './coverage';
import type { ProfileFacts } from '../profile/profile';
import type { RequirementRow } from './requirement-filter';
import { groupBy } from '../values/group-by';

export interface FirstLapTopic {
  id: string;
  title: string;
  rows: RequirementRow[];
}

/** The topics in their recommended order; empty if the profile has none. */
export function firstLapTopics(
  profile: ProfileFacts,
  applied: readonly AppliedModule[],
): FirstLapTopic[] {
  const rows = groupBy(
    applied.flatMap(({ module, object }) =>
      module.requirements.map((requirement): RequirementRow => ({ module, object, requirement })),
    ),
    ({ requirement }) => requirement.id,
  );
  return (profile.firstLap?.topics ?? []).map(({ id, title, requirements }) => ({
    id,
    title,
    rows: requirements.flatMap((requirement) => rows.get(requirement) ?? []),
  }));
}

export function tallyTopic(
  topic: FirstLapTopic,
  assessment: Assessment,
  answers: AnswersBySheet,
): Tally {
  const targets = new Map(assessment.targetObjects.map((target) => [target.id, target]));
  return tallyPairs(
    topic.rows.map(({ module, object, requirement }) => ({
      module,
      requirement,
      target: targets.get(object.id),
      answer: answers.get(sheetKey(object.id, module.id))?.[requirement.id],
    })),
  );
}
