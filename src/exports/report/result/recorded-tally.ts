/** The figures of a recorded version, as far as they can be trusted. */
import type { DocumentVersion } from '$domain/record/document-settings';
import { tallyOfVersion, type RecordedTally } from '$domain/document/document-versions';
import { TALLY_PARTS } from '$domain/check/tally-parts';

/** Undefined if no figures were recorded or they do not add up: stored versions may come from anywhere. */
export function recordedTally(version: DocumentVersion): RecordedTally | undefined {
  const tally = tallyOfVersion(version);
  const counted = TALLY_PARTS.reduce((sum, part) => sum + tally[part], 0);
  const { unconfirmed = 0, toReview = 0 } = tally;
  const sound = counted === tally.applicable && Math.max(unconfirmed, toReview) <= tally.yes;
  return tally.applicable > 0 && sound ? tally : undefined;
}
