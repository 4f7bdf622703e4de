/** What an open assessment is made from. */
import type { ProfileListing } from '$catalog/profile-listing';
import type { AnswerSheet, Assessment } from '$domain/record/assessment';
import type { ProfileFacts } from '$domain/profile/profile';
import type { AssessmentRepository } from '$storage/assessment-repository';

export interface SessionOptions {
  /** Name of the person at this device, for the stamps; empty if none is set. */
  author: () => string;
  /** Identifies this window among all windows of all devices. */
  device: string;
  repository: AssessmentRepository;
  assessment: Assessment;
  listing: ProfileListing;
  /** The profile as shipped. */
  profile: ProfileFacts;
  /** The profile's stock, if this assessment already needs it. */
  stock: ProfileFacts | undefined;
  loadStock: () => Promise<ProfileFacts | undefined>;
  sheets: readonly AnswerSheet[];
  /** Sheets of which it cannot be said where their answers belong, as they lie on the disk. */
  broken?: readonly unknown[];
  /** Where the log ended before these were read. */
  logEnd: number;
}
