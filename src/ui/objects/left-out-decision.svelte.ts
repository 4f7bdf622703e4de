/** What a person decides about modules that are left out and would be carried: taken up again, or declined with a reason. */
import { decideLeftOut, type CarriedLeftOut } from '$domain/structure/left-out';
import type { StructureChange } from '$domain/change/structure-change';

export class LeftOutDecision {
  /** Reason by module, only of those that are declined. */
  #reasons = $state.raw<ReadonlyMap<string, string>>(new Map());

  /** undefined: taken up again, as proposed. */
  reason(moduleId: string): string | undefined {
    return this.#reasons.get(moduleId);
  }

  /** Without a reason it is taken up again. */
  decide(moduleId: string, reason: string | undefined): void {
    const others = [...this.#reasons].filter(([id]) => id !== moduleId);
    this.#reasons = new Map(reason === undefined ? others : [...others, [moduleId, reason]]);
  }

  /** True if something is declined and nobody has said why. */
  isIncomplete(asked: readonly CarriedLeftOut[]): boolean {
    return asked.some(({ moduleId }) => this.reason(moduleId)?.trim() === '');
  }

  changes(asked: readonly CarriedLeftOut[]): StructureChange[] {
    return decideLeftOut(asked, this.#reasons);
  }
}
