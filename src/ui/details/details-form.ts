/** Rules of the form for an assessment's details, shared by creating and editing. */
import type { AssessmentDetails } from '$domain/record/assessment';
import { t } from '$i18n/i18n.svelte';

export const EMPTY_DETAILS: AssessmentDetails = {
  title: '',
  municipality: '',
  state: '',
  inhabitants: null,
  management: '',
  securityOfficer: '',
  dataProtectionOfficer: '',
  itOperations: '',
};

export type Mistakes = Partial<Record<keyof AssessmentDetails, string>>;

/** What must be corrected before the details can be saved, by field, as sentences for the person. */
export function mistakesIn(details: AssessmentDetails): Mistakes {
  const mistakes: Mistakes = {};
  if (details.municipality.trim() === '') mistakes.municipality = t('details.municipalityMissing');
  if (details.title.trim() === '') mistakes.title = t('details.titleMissing');
  return mistakes;
}
