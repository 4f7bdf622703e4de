/** One letter per part of a tally: colours alone are not enough. */
import type { TallyPart } from '$domain/check/tally-parts';
import type { ReportLabel } from '../report-labels';

export const LETTERS: Readonly<Record<TallyPart, ReportLabel>> = {
  yes: 'letterYes',
  partly: 'letterPartly',
  no: 'letterNo',
  dispensable: 'letterDispensable',
  incomplete: 'letterIncomplete',
  untouched: 'letterUntouched',
};
