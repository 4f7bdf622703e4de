/** The providers to choose from for an answer; the first option is what the target object says. */
import type { Assessment } from '$domain/record/assessment';
import { activeProviders, operatorOf } from '$domain/check/carrier';
import type { TargetObject } from '$domain/record/target-object';
import { t } from '$i18n/i18n.svelte';

export function providerOptions(
  assessment: Assessment,
  object: TargetObject | undefined,
): { value: string; label: string }[] {
  const name = operatorOf({ ...object, operatedBy: 'dienstleister' }, assessment)?.name;
  const first = name ? t('requirement.asObject', { value: name }) : t('requirement.providerNone');
  return [
    { value: '', label: first },
    ...activeProviders(assessment).map((one) => ({ value: one.id, label: one.name })),
  ];
}
