/** The figures of a recorded version, as far as they can be trusted. */
import type { Tally } from '../../../domain/coverage';
import type { DocumentVersion } from '../../../domain/document/document-settings';
import { tallyOfVersion } from '../../../domain/document/document-versions';
import { PARTS } from '../pictures/parts';

/** Undefined where no figures were recorded, or where they do not add up: stored versions may come from anywhere. */
export function recordedTally(version: DocumentVersion): Tally | undefined {
  const tally = tallyOfVersion(version);
  const counted = PARTS.reduce((sum, part) => sum + tally[part], 0);
  return tally.applicable > 0 && counted === tally.applicable ? tally : undefined;
}
