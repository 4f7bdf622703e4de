/** What every document of an assessment is made from, in its current state. */
import type { DocumentCollections } from '$domain/document/document-collections';
import type { ReportInput } from '$exports/report/report-model';
import type { AssessmentSession } from '../assessment-session.svelte';
import { today } from '../calendar';
import { reportLabels } from './report-labels';

/** Reactive: follows the answers and the language. `collections`: what the profile gathers for its document;
 * `photos`: see `ReportInput`. */
export function reportInput(
  session: AssessmentSession,
  collections: DocumentCollections | undefined,
  photos?: ReadonlyMap<string, string>,
): ReportInput {
  return {
    assessment: session.assessment,
    profile: session.profile,
    answers: session.answers(),
    collections,
    at: new Date().toISOString(),
    today: today(),
    labels: reportLabels(),
    ...(photos === undefined ? {} : { photos }),
  };
}
