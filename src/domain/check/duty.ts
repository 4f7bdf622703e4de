/**
 * Whose duty a requirement is. Profiles say so requirement by requirement (`duty`); where one does not, it follows from
 * the responsible roles. What is the municipality's alone (policies, awareness, contracts, control of a provider) never
 * passes with an object to the provider that runs it.
 */
import type { Carrier } from '../record/fields';
import { rolesOf, type Duty, type Module, type Requirement } from '../profile/profile';
import { WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

/** Official roles that build and run things; every other role is one of the municipality's. */
const OPERATING_ROLES: ReadonlySet<string> = new Set([
  'IT-Betrieb',
  'Haustechnik',
  'Planende',
  'Entwickelnde',
  'Testende',
  'Wartungspersonal',
  'Errichterfirma',
  'Bauleitung',
  'OT-Betrieb',
  'OT-Betrieb (Operational Technology, OT)',
  'OT-Leitung',
]);
/** Buildings and rooms: whoever runs all IT does not run them. */
const BUILDING_LAYER = 'INF';

export function dutyOf(module: Module, requirement: Requirement): Duty {
  if (requirement.duty !== undefined) return requirement.duty;
  const roles = rolesOf(module, requirement);
  const operating = roles.filter((role) => OPERATING_ROLES.has(role)).length;
  if (operating === 0) return 'gemeinde';
  return operating === roles.length ? 'betrieb' : 'beide';
}

interface DutyRow {
  module: Module;
  requirement: Requirement;
  target: Pick<TargetObject, 'id' | 'operatedBy'> | undefined;
}

/** Who carries a requirement out according to its object; empty if nobody has said who operates it. */
export function usualCarrier({ module, requirement, target }: DutyRow): Carrier | '' {
  const operatedBy = target?.operatedBy ?? '';
  if (operatedBy === '' || operatedBy === 'wir') return operatedBy;
  if (target?.id === WHOLE_SCOPE_ID && module.layer === BUILDING_LAYER) return '';
  const duty = dutyOf(module, requirement);
  if (duty === 'gemeinde') return 'wir';
  return duty === 'betrieb' ? operatedBy : 'gemeinsam';
}
