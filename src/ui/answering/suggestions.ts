/** Who is offered as responsible: the persons named for the assessment, then the roles of the profile. */
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
