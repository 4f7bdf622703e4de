/** What the papers are made from: the current answers, the texts of the profile, and the way back into the app. */
import type { ProfileTexts, RequirementTexts } from '$domain/profile/profile';
import type { PaperInput } from '$exports/report/papers/paper-model';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { reportInput } from '$ui/document/report-input';
import { assessmentLink } from '$ui/routes';
import { isReachable } from './reachable';

const FIELDS = ['question', 'why', 'fulfilledWhen', 'evidence'] as const;

/** Reactive. The texts must have been loaded before; a requirement without texts is represented by its title. */
export function paperInput(session: AssessmentSession): PaperInput {
  const here = location.origin + location.pathname;
  return {
    ...reportInput(session, undefined),
    texts: textsOf(session),
    addressOf: (place) =>
      isReachable(location)
        ? here + assessmentLink(session.id, { page: 'module', ...place })
        : undefined,
  };
}

function textsOf({ profile, texts }: AssessmentSession): ProfileTexts {
  const requirements = profile.modules.flatMap((module) => module.requirements);
  const textsFor = (id: string): RequirementTexts =>
    Object.fromEntries(
      FIELDS.flatMap((name) => {
        const worded = texts.ofRequirement(id, name);
        return worded === undefined ? [] : [[name, worded.value]];
      }),
    );
  return {
    modules: {},
    requirements: Object.fromEntries(requirements.map(({ id }) => [id, textsFor(id)])),
  };
}
