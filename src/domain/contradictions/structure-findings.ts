/** Contradictions between what is said to exist and what is said not to. */
import { objectKindsOf } from '../modelling/compose-profile';
import { carriedLeftOut } from '../structure/left-out';
import { activeProviders, isProvided } from '../check/carrier';
import { sameName } from '../values/clean-text';
import { isActive, objectTitle, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';
import type { Examined, Finding } from './finding';

export function structureFindings(examined: Examined): Finding[] {
  const objects = examined.assessment.targetObjects.filter(
    (object) => isActive(object) && object.id !== WHOLE_SCOPE_ID,
  );
  return [
    ...leftOutNeeded(examined),
    ...objects.flatMap((object) => objectFindings(object, examined)),
    ...providersDenied(examined),
    ...officesGone(examined),
  ];
}

/** A module is left out because there is no such thing, yet an active object carries it. */
function leftOutNeeded({ profile, assessment }: Examined): Finding[] {
  const carried = carriedLeftOut(objectKindsOf(profile), assessment);
  return profile.modules.flatMap(({ id: moduleId, title }): Finding[] => {
    const objects = carried.find((one) => one.moduleId === moduleId)?.objects;
    if (objects === undefined) return [];
    const values = { title: `${moduleId} ${title}`, name: objects.map(objectTitle).join(', ') };
    return [{ kind: 'leftOutNeeded', place: { at: 'module', moduleId }, values }];
  });
}

function objectFindings(object: TargetObject, { assessment }: Examined): Finding[] {
  const place = { at: 'object', objectId: object.id } as const;
  const { title } = object;
  const gone = goneProvider(object.providerId, assessment.providerList);
  return [
    ...(object.count === 0 ? [{ kind: 'countZero' as const, place, values: { title } }] : []),
    ...(isProvided(object.operatedBy ?? '') && gone !== undefined
      ? [{ kind: 'objectProviderGone' as const, place, values: { title, name: gone } }]
      : []),
    ...(isUnnamedException(object, assessment)
      ? [{ kind: 'protectionHigher' as const, place, values: { title } }]
      : []),
  ];
}

type Providers = Examined['assessment']['providerList'];

/** The name of the provider if the municipality no longer works with it; otherwise undefined. */
export function goneProvider(id: string | undefined, list: Providers): string | undefined {
  const provider = list?.find((one) => one.id === id);
  return provider?.removed === true ? provider.name : undefined;
}

/** The need was confirmed as normal everywhere; here it is higher, and no text or reason says why. */
function isUnnamedException(
  { title, protectionNeed = 'normal', protectionReason = '' }: TargetObject,
  { protectionNormal, protectionExceptions = '' }: Examined['assessment'],
): boolean {
  if (protectionNormal !== true || protectionNeed === 'normal') return false;
  const named = protectionExceptions.toLowerCase().includes(title.trim().toLowerCase());
  return !named && protectionReason.trim() === '';
}

const NOBODY = /^\W*(keine?r?|niemand|entfällt|nicht vorhanden|none|nobody)\W*$/iu;
const NO_PROVIDER =
  /(?<!\p{L})(kein(e|en|er)?|no)\s+(\p{L}+\s+)?([\p{L}-]*dienstleister|anbieter|(service )?providers?)(?!\p{L})/iu;

/** The scope says there is no provider, yet one is listed. */
function providersDenied({ assessment }: Examined): Finding[] {
  const said = assessment.providers ?? '';
  const listed = activeProviders(assessment);
  if (listed.length === 0 || !(NOBODY.test(said) || NO_PROVIDER.test(said))) return [];
  const name = listed.map((provider) => provider.name).join(', ');
  return [{ kind: 'providersDenied', place: { at: 'scope' }, values: { name } }];
}

const OFFICES = ['management', 'securityOfficer', 'dataProtectionOfficer', 'itOperations'] as const;

/** An office is held by a provider that is no longer one. */
function officesGone({ assessment }: Examined): Finding[] {
  return OFFICES.flatMap((office): Finding[] => {
    const name = goneName(assessment[office], assessment.providerList);
    const place = { at: 'details' } as const;
    return name === undefined ? [] : [{ kind: 'officeProviderGone', place, values: { name } }];
  });
}

/** The name, if it belongs to a removed provider and to no current one. */
export function goneName(said: string, list: Providers): string | undefined {
  if (said.trim() === '') return undefined;
  const same = (list ?? []).filter(({ name }) => sameName(name, said));
  return same.length > 0 && same.every(({ removed }) => removed === true) ? said.trim() : undefined;
}
