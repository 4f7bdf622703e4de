/** What every document of an assessment is made from, in its current state. */
import type { DocumentTopics } from '$domain/document/document-topics';
import type { ReportInput } from '$exports/report/report-model';
import type { AssessmentSession } from '../assessment-session.svelte';
import { today } from '../calendar';
import { reportLabels } from './report-labels';

/** Reactive: follows the answers and the language. `topics`: what the profile gathers for its document. */
export function reportInput(
  session: AssessmentSession,
  topics: DocumentTopics | undefined,
): ReportInput {
  return {
    assessment: session.assessment,
    profile: session.profile,
    answers: session.answers(),
    topics,
    at: new Date().toISOString(),
    today: today(),
    labels: reportLabels(),
  };
}
