/** Why something is dispensable, in the author's own words, never merged into a sentence of ours. */
import type { Answer } from '$domain/record/assessment';
import type { ReportLabels } from '../report-labels';

/**
 * The kind of reason, a colon, and the reason. A reason that begins with the name of its kind does not repeat it. What
 * is missing is named; empty if there is neither.
 */
export function reasonText(answer: Answer | undefined, labels: ReportLabels): string {
  const { reasonKind } = answer ?? {};
  const reason = reasonOnly(answer, labels);
  if (reasonKind === undefined)
    return reason === '' ? '' : `${reason} (${labels.label('reasonKindMissing')})`;
  const kind = labels.reasonKind(reasonKind);
  return `${kind}: ${reason === '' ? labels.label('reasonTextMissing') : reason}`;
}

/** The reason alone, for a table whose caption names the kind. */
export function reasonOnly(answer: Answer | undefined, labels: ReportLabels): string {
  const reason = (answer?.reason ?? '').trim();
  if (answer?.reasonKind === undefined) return reason;
  const kind = labels.reasonKind(answer.reasonKind).toLowerCase();
  if (!reason.toLowerCase().startsWith(kind)) return reason;
  const rest = reason.slice(kind.length);
  // "Nicht relevanter Bereich" begins with the same letters but not with the same words.
  if (/^\p{L}/u.test(rest)) return reason;
  return rest.replace(/^[\s,;:.–-]+/u, '') || reason;
}
