/** Target objects in words. */
import type { Assessment } from '$domain/record/assessment';
import { operatorOf } from '$domain/check/carrier';
import { moduleById, type Module, type ProfileFacts } from '$domain/profile/profile';
import { objectTitle, type TargetObject } from '$domain/record/target-object';
import { t } from '$i18n/i18n.svelte';

/** The title as lists show it, with the number of things; never empty. */
export function shownTitle({ title, count }: Pick<TargetObject, 'title' | 'count'>): string {
  return objectTitle({ title: title.trim() || t('objects.untitled'), count });
}

/** Who runs the object: us, the provider by name, or both. */
export function operationText(assessment: Assessment, object: TargetObject): string {
  const { operatedBy = '' } = object;
  if (operatedBy === '') return t('objects.operatedByOpen');
  const provider = operatorOf(object, assessment);
  if (provider === undefined || provider.name.trim() === '') return t(`carrier.${operatedBy}`);
  return operatedBy === 'gemeinsam'
    ? t('objects.together', { provider: provider.name })
    : provider.name;
}

export function moduleName({ id, title }: Pick<Module, 'id' | 'title'>): string {
  return `${id} ${title}`;
}

/** Id and title of a module; the id alone if none of these profiles has it. */
export function moduleNameById(
  moduleId: string,
  ...profiles: readonly (ProfileFacts | undefined)[]
): string {
  for (const profile of profiles) {
    const module = profile && moduleById(profile, moduleId);
    if (module !== undefined) return moduleName(module);
  }
  return moduleId;
}

/** Says in one sentence how many answers were copied, and that the others were left alone. */
export function copiedText({ taken, left }: { taken: number; left: number }): string {
  const sentence = t('objects.copied', { count: taken });
  return left === 0 ? sentence : `${sentence} ${t('objects.leftAlone', { count: left })}`;
}

/** The same, before it is done. */
export function copyPreviewText({ taken, left }: { taken: number; left: number }): string {
  const sentence = t('objects.wouldCopy', { count: taken });
  return left === 0 ? sentence : `${sentence} ${t('objects.wouldLeave', { count: left })}`;
}
