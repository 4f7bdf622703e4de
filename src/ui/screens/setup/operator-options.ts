/** Who operates it and which provider, as one choice: "wir selbst", "Muster-IT", "gemeinsam mit Muster-IT". */
import { isProvided } from '$domain/check/carrier';
import { CARRIERS, type Carrier } from '$domain/record/fields';
import { t } from '$i18n/i18n.svelte';

export interface Operation {
  operatedBy: Carrier | '';
  /** Name of the provider; empty if none is involved or nobody has said which. */
  provider: string;
}

/** What the choice of this operation is called in the list; the only provider there is need not be named. */
export function operationValue({ operatedBy, provider }: Operation, names: readonly string[]) {
  if (!isProvided(operatedBy)) return operatedBy;
  const [only = ''] = names.length === 1 ? names : [];
  return `${operatedBy}/${provider || only}`;
}

export function operationIn(value: string): Operation {
  const [first = '', ...rest] = value.split('/');
  const operatedBy = CARRIERS.find((carrier) => carrier === first) ?? '';
  return { operatedBy, provider: rest.join('/') };
}

/** `provider`: one that is chosen, although it is not among the names. `missing`: an answer is wanted. */
export function operationOptions(names: readonly string[], provider: string, missing: boolean) {
  const all = provider === '' || names.includes(provider) ? names : [...names, provider];
  const unnamed = all.length === 1 ? [] : [''];
  const withName = (carrier: Carrier, name: string) => ({
    value: `${carrier}/${name}`,
    label: operationText({ operatedBy: carrier, provider: name }),
  });
  return [
    { value: '', label: t(missing ? 'setup.operatorChoose' : 'setup.operatorNone') },
    { value: 'wir', label: t('carrier.wir') },
    ...[...all, ...unnamed].map((name) => withName('dienstleister', name)),
    ...[...all, ...unnamed].map((name) => withName('gemeinsam', name)),
  ];
}

export function operationText({ operatedBy, provider }: Operation): string {
  if (operatedBy === '') return t('setup.operatorOpen');
  if (operatedBy === 'wir' || provider === '') return t(`carrier.${operatedBy}`);
  return operatedBy === 'dienstleister' ? provider : t('setup.together', { name: provider });
}
