/** Labels and report for tests of the exports: every label is its own name. Test code only. */
import type { AnswersBySheet } from '$domain/record/answers-by-sheet';
import type { Assessment } from '$domain/record/assessment';
import { sampleAssessment } from '$domain/record/data.fixture';
import type { ProfileFacts } from '$domain/profile/profile';
import { buildReport } from './report';
import type { ReportLabels } from './report-labels';
import type { Report, ReportInput } from './report-model';

export const sampleLabels: ReportLabels = {
  language: 'de',
  label: (label, values) =>
    values === undefined ? label : `${label} ${Object.values(values).map(String).join(' / ')}`,
  choice: (choice) => choice.slice(choice.indexOf('.') + 1),
  status: (status) => `status-${status}`,
  reasonKind: (kind) => `kind-${kind}`,
  carrier: (carrier) => carrier,
  protectionNeed: (need) => need,
  part: (part) => part,
  order: (order) => order,
  state: (state) => state,
  share: ({ part, whole, percent }) =>
    percent === null ? 'none' : `${String(part)} von ${String(whole)} · ${String(percent)} %`,
  date: (instant) => instant.slice(0, 10),
  localDay: (instant) => instant.slice(0, 10),
  day: (day) => day,
  effort: (effort) => effort,
  laws: (state) => `law one of ${state}; law two of ${state}`,
  authority: (state) => `authority of ${state}`,
  glossary: () => [{ label: 'a term', text: 'what it means' }],
  number: String,
  euros: (euros) => `${String(euros)} €`,
};

/** What a document about the given answers is made from. */
export function sampleInput(
  profile: ProfileFacts,
  answers: AnswersBySheet,
  assessment: Assessment = sampleAssessment(),
): ReportInput {
  return {
    assessment,
    profile,
    answers,
    at: '2026-11-21T10:00:00.000Z',
    today: '2026-11-21',
    collections: undefined,
    labels: sampleLabels,
  };
}

export function sampleReport(
  profile: ProfileFacts,
  answers: AnswersBySheet,
  assessment?: Assessment,
): Report {
  return buildReport(sampleInput(profile, answers, assessment));
}
