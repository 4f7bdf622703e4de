/** Who is suggested as responsible: the people named in the assessment, then the roles of the profile. */
import type { AssessmentSession } from '../assessment-session.svelte';

export function responsibleSuggestions({ assessment, profile }: AssessmentSession): string[] {
  const persons = [
    assessment.securityOfficer,
    assessment.itOperations,
    assessment.management,
    assessment.dataProtectionOfficer,
  ].filter((person) => person.trim() !== '');
  return [...new Set([...persons, ...profile.roles])];
}
