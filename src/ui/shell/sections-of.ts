/** The sections of a door that this assessment has. */
import type { AssessmentSession } from '../assessment-session.svelte';
import { SECTIONS, type Section, type SectionDoor } from '../pages';

export function sectionsOf({ listing }: AssessmentSession, door: SectionDoor): Section[] {
  const sections: readonly Section[] = SECTIONS[door];
  return sections.filter((section) => section !== 'setup' || listing.setup !== undefined);
}
