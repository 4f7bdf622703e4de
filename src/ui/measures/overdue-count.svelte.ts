/** How much of the plan is overdue, for the door „Plan“: counted when the window has time, as the plan itself counts. */
import type { AssessmentSession } from '../assessment-session.svelte';
import { today } from '../calendar';

const WAIT_MS = 400;

export class OverdueCount {
  value = $state(0);

  /** Call while a component is being created. `of`: undefined as long as nothing is open. */
  constructor(of: () => AssessmentSession | undefined) {
    $effect(() => {
      const session = of();
      if (session === undefined || session.assessment.handout !== undefined) {
        this.value = 0;
        return undefined;
      }
      const { profile, assessment } = session;
      const answers = session.answers();
      let current = true;
      const waiting = setTimeout(async () => {
        const { realisationPlan } = await import('$domain/plan/realisation-plan');
        if (current)
          this.value = realisationPlan(profile, assessment, answers, today()).total.overdue;
      }, WAIT_MS);
      return () => {
        current = false;
        clearTimeout(waiting);
      };
    });
  }
}
