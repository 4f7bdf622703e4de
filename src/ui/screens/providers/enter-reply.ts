/** Replies of a provider: what it says becomes the status, and today the day of its confirmation; undone as one. */
import type { ProviderRow } from '$domain/check/provider-shares';
import { statusOf, type AnswerChange, type Status } from '$domain/record/assessment';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { today } from '$ui/calendar';

/** `status` absent: what is written was confirmed as it is. Resolves with false if nothing was changed. */
export function enterReply(
  session: AssessmentSession,
  rows: readonly ProviderRow[],
  status?: Status,
): Promise<boolean> {
  const value = today();
  const answers = rows.flatMap(({ object, module, requirement, answer }): AnswerChange[] => {
    const at = { objectId: object.id, moduleId: module.id, requirementId: requirement.id };
    const day: AnswerChange = { ...at, field: 'confirmedOn', value };
    const mark: AnswerChange[] =
      answer?.askProvider === true ? [{ ...at, field: 'askProvider', value: false }] : [];
    return status === undefined || statusOf(answer) === status
      ? [day, ...mark]
      : [{ ...at, field: 'status', value: status }, day, ...mark];
  });
  return session.carryOut(() => ({ changes: [], answers }), 'reply');
}
