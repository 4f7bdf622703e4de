/** What the assessment remembers of a part that came back. */
import type { Assessment } from '$domain/record/assessment';
import type { AssessmentSession } from '$ui/assessment-session.svelte';

/** Notes it where the part is listed as out; the file that went out says nothing of a return. */
export async function noteReturn(
  session: AssessmentSession,
  { handout }: Assessment,
): Promise<void> {
  const { id, returnedAt } = handout ?? {};
  const { handedOut = [] } = session.assessment;
  if (id === undefined || returnedAt === undefined) return;
  if (!handedOut.some((part) => part.id === id && part.returnedAt !== returnedAt)) return;
  await session.carryOut(() => ({
    changes: [{ kind: 'handedOut', handedOut: { id, returnedAt } }],
    answers: [],
  }));
}
