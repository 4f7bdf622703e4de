/**
 * The shipped text on the legal basis. It names laws but no sections of Land law, because those change and differ;
 * it says when it was written and asks to have it checked. The municipality may edit it.
 */
import type { Assessment } from '$domain/record/assessment';
import type { ReportLabels } from './report-labels';

/** The day on which the shipped legal texts were last reviewed. */
const WRITTEN_ON = '2026-11-21';

/** The text for a Land; without one it says that the laws of the Land still have to be named. */
export function legalText(state: Assessment['state'], labels: ReportLabels): string {
  const { label } = labels;
  const ofLand = state === '' ? [label('legalLandOpen')] : labels.laws(state).split('; ');
  const laws = [label('legalGdpr'), ...ofLand, label('legalSpecial')];
  return [
    [label('legalIntro'), ...laws.map((law) => `– ${law}`)].join('\n'),
    label('legalMeasure'),
    label('legalWritten', { day: labels.day(WRITTEN_ON) }),
  ].join('\n\n');
}
