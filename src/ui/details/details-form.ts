/** Rules of the form for an assessment's details, shared by creating and editing. */
import type { AssessmentDetails } from '../../domain/assessment';
import { t } from '../../i18n/i18n.svelte';

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

/** What must be mended before the details can be saved, by field, as sentences for the person. */
export function mistakesIn(details: AssessmentDetails): Mistakes {
  const mistakes: Mistakes = {};
  if (details.municipality.trim() === '') mistakes.municipality = t('details.municipalityMissing');
  if (details.title.trim() === '') mistakes.title = t('details.titleMissing');
  return mistakes;
}

/** "8.200", "8 200" and "8200" are the same number; undefined if it is none. */
export function parseInhabitants(text: string): number | null | undefined {
  const digits = text.replace(/[\s.,']/g, '');
  if (digits === '') return null;
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined;
}
