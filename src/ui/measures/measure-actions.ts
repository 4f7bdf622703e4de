/** What a person does with measures; each is one step that can be undone. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { measureDraft } from '$domain/measures/measure-draft';
import type { AnswerChange, Status } from '$domain/record/assessment';
import type { ClosedPair, Measure, MeasureFields } from '$domain/record/measure';
import type { AssessmentSession } from '../assessment-session.svelte';
import { newId } from '../new-id';

export function changeMeasure(
  session: AssessmentSession,
  id: string,
  fields: Partial<MeasureFields>,
): void {
  session.changeStructure({ kind: 'measure', measure: { id, ...fields } }, 'measure');
}

/** Returns the id of the new measure. `fields`: beside or instead of what the gaps say. */
export function addMeasure(
  session: AssessmentSession,
  gaps: readonly AnsweredPair[],
  fields: Partial<MeasureFields> = {},
): string {
  const id = newId();
  const measure = { id, ...measureDraft(gaps, session.assessment), ...fields };
  session.changeStructure({ kind: 'measure', measure }, 'measureMade');
  return id;
}

export function declineBundle(session: AssessmentSession, bundleId: string): void {
  session.changeStructure({ kind: 'dismissBundle', bundleId }, 'bundleDeclined');
}

/** The new status of one requirement a closed measure was made for. */
export interface NewStatus {
  pair: ClosedPair;
  status: Status;
}

/** Closes it, and gives its requirements the status the person chose; both are one step. */
export function closeMeasure(
  session: AssessmentSession,
  { id }: Measure,
  { doneOn, statuses }: { doneOn: string; statuses: readonly NewStatus[] },
): Promise<boolean> {
  return session.carryOut(
    () => ({
      changes: [{ kind: 'measure', measure: { id, state: 'erledigt', doneOn } }],
      answers: statuses.map(({ pair, status }): AnswerChange => ({
        objectId: pair.objectId,
        moduleId: pair.moduleId,
        requirementId: pair.requirementId,
        field: 'status',
        value: status,
      })),
    }),
    'measureClosed',
  );
}
