/** What happened to a page elsewhere, in words, and where to go on. */
import { objectTitle } from '$domain/record/target-object';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';
import { whoAndWhen } from '../clocks/who-and-when';
import { shownTitle } from '../objects/object-texts';
import { assessmentLink } from '../routes';
import type { PagePlace } from './scene-watch.svelte';
import type { Happening, Scene } from './what-happened';

export function happeningText(one: Happening): string {
  switch (one.kind) {
    case 'leftOut':
      return t('elsewhere.leftOut', { who: whoAndWhen(one.stamp), reason: one.reason });
    case 'retired': {
      const { title } = one.object;
      return t('elsewhere.retired', {
        title,
        who: whoAndWhen(one.retired),
        reason: one.retired.reason,
      });
    }
    case 'merged':
      return t('elsewhere.merged', {
        title: one.object.title,
        into: shownTitle(one.into),
        who: whoAndWhen(one.retired),
      });
    default:
      return t(`elsewhere.${one.kind}`, { title: one.object.title });
  }
}

/** What becomes of what is typed there. */
export function keptText(one: Happening, place: PagePlace, { before }: { before: Scene }): string {
  if (place.moduleId === undefined && place.requirementId === undefined)
    return t('elsewhere.keptFacts');
  const title =
    one.kind === 'leftOut'
      ? before.shown.map((object) => object.title).join(', ')
      : one.object.title;
  return t(one.kind === 'others' ? 'elsewhere.keptOthers' : 'elsewhere.keptAnswers', { title });
}

/** One link to where to go on; undefined where the page itself is the place. */
export function wayOn(
  session: AssessmentSession,
  one: Happening,
  { moduleId, requirementId, objectId }: PagePlace,
): { href: string; label: string } | undefined {
  const { id } = session;
  const asks = moduleId !== undefined || requirementId !== undefined;
  switch (one.kind) {
    case 'leftOut':
      return { href: assessmentLink(id, { page: 'check' }), label: t('elsewhere.toModules') };
    case 'merged':
    case 'others': {
      const on = one.kind === 'merged' ? one.into : one.object;
      return { href: goOn(session, on.id, { moduleId, requirementId }), label: goOnText(on) };
    }
    case 'retired': {
      if (!asks && one.object.id === objectId) return undefined;
      const href = assessmentLink(id, { page: 'object', objectId: one.object.id });
      return { href, label: t('elsewhere.toRevive', { title: one.object.title }) };
    }
    default:
      return { href: assessmentLink(id, { page: 'objects' }), label: t('elsewhere.toObjects') };
  }
}

const goOnText = (object: { title: string; count?: number | null | undefined }): string =>
  t('elsewhere.goOn', { title: objectTitle(object) });

/** The same module there, if it is asked; otherwise the object's page. */
function goOn(
  session: AssessmentSession,
  objectId: string,
  { moduleId, requirementId }: PagePlace,
): string {
  const asked = session.applied.find(
    ({ module, object }) =>
      object.id === objectId &&
      (module.id === moduleId || module.requirements.some(({ id }) => id === requirementId)),
  );
  return assessmentLink(
    session.id,
    asked === undefined
      ? { page: 'object', objectId }
      : { page: 'module', objectId, moduleId: asked.module.id },
  );
}
