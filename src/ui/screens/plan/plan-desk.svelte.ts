/** What the plan shows and where the person is in it. Filter and view stand in the address. */
import { listedItems, passesFilter, planFigures, PLAN_FILTERS } from '$domain/plan/plan-list';
import { realisationPlan } from '$domain/plan/realisation-plan';
import type { PlanFilter } from '$domain/plan/plan-list';
import { proposeBundles } from '$domain/measures/bundles';
import type { Address } from '$ui/address.svelte';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { today } from '$ui/calendar';

export const PLAN_VIEWS = ['tabelle', 'tafel', 'zeitstrahl'] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];
/** Cells that are gone through when a measure is new. */
type FreshCell = 'responsible' | 'dueDate' | 'costOnce';

export class PlanDesk {
  readonly today = today();
  readonly #session: AssessmentSession;
  readonly #address: Address;
  /** The measure whose details are open. */
  opened = $state<string>();
  /** The measure that is being closed. */
  closing = $state<string>();
  fresh = $state.raw<{ id: string; cell: FreshCell | undefined }>();

  constructor(session: AssessmentSession, address: Address) {
    this.#session = session;
    this.#address = address;
  }

  readonly plan = $derived.by(() => {
    const { profile, assessment } = this.#session;
    return realisationPlan(profile, assessment, this.#session.answers(), this.today);
  });
  readonly listed = $derived.by(() => listedItems(this.plan.items));
  readonly figures = $derived.by(() => planFigures(this.listed, this.today));
  readonly bundles = $derived.by(() =>
    proposeBundles(this.plan.gapsWithout, this.#session.assessment),
  );
  readonly filter = $derived.by((): PlanFilter | undefined =>
    PLAN_FILTERS.find((one) => one === this.#address.query.zeige),
  );
  readonly view = $derived.by(
    (): PlanView => PLAN_VIEWS.find((one) => one === this.#address.query.ansicht) ?? 'tabelle',
  );
  /** True while the gaps without a measure are listed. */
  readonly gapsOpen = $derived.by(() => this.#address.query.luecken === 'ja');
  readonly items = $derived.by(() =>
    this.listed.filter((item) => passesFilter(item, this.filter, this.today)),
  );

  toggleFilter(filter: PlanFilter): void {
    this.#address.show({ zeige: this.filter === filter ? '' : filter });
  }

  showView(view: PlanView): void {
    this.#address.show({ ansicht: view === 'tabelle' ? '' : view });
  }

  toggleGaps(): void {
    this.#address.show({ luecken: this.gapsOpen ? '' : 'ja' });
  }

  toggle(id: string): void {
    this.opened = this.opened === id ? undefined : id;
  }

  close(id: string): void {
    this.closing = id;
  }

  begin(id: string, cell: FreshCell): void {
    this.fresh = { id, cell };
  }

  /** Only a new measure goes on by itself. */
  next(id: string, cell: FreshCell | undefined): void {
    if (this.fresh?.id === id) this.fresh = cell === undefined ? undefined : { id, cell };
  }
}
