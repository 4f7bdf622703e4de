/** How the things that changes are about are called. */
import type { ObjectKind, ProfileFacts } from '$domain/profile/profile';
import type { Assessment } from '$domain/record/assessment';
import type { Measure } from '$domain/record/measure';
import type { Provider } from '$domain/record/target-object';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentView } from '../assessment-view.svelte';

export interface Names {
  profile: ProfileFacts;
  kinds: readonly Pick<ObjectKind, 'id' | 'title'>[];
  /** Titles of objects by id, also of those that are no longer there. */
  objects: ReadonlyMap<string, string>;
  providers: readonly Pick<Provider, 'id' | 'name'>[];
  /** Of today, and those that are no longer there. */
  measures: readonly Measure[];
  /** Titles of requirements by id. */
  requirements: ReadonlyMap<string, string>;
}

/** Names as they are today, and for what is not there any more as they were in `others`. */
export function namesFor(
  { profile, kinds, assessment }: Pick<AssessmentView, 'profile' | 'kinds' | 'assessment'>,
  others: readonly Assessment[] = [],
): Names {
  const states = [...others, assessment];
  return {
    profile,
    kinds,
    objects: new Map(states.flatMap(objectTitles)),
    providers: [
      ...new Map(
        states.flatMap(({ providerList = [] }) => providerList.map((one) => [one.id, one])),
      ).values(),
    ],
    measures: [
      ...new Map(
        states.flatMap(({ measures = [] }) => measures.map((one) => [one.id, one])),
      ).values(),
    ],
    requirements: new Map(
      profile.modules.flatMap(({ requirements }) =>
        requirements.map(({ id, title }) => [id, title]),
      ),
    ),
  };
}

function objectTitles({ targetObjects, awaited = {} }: Assessment): [string, string][] {
  const gone = Object.entries(awaited).filter(([key]) => key.startsWith('object/'));
  return [...gone.map(([, thing]) => thing), ...targetObjects].map(({ id, title }) => [
    id,
    (typeof title === 'string' && title.trim()) || t('objects.untitled'),
  ]);
}
