/**
 * What a person decides about left-out modules that would be carried: take them up again, or decline them with a
 * reason.
 */
import { decideLeftOut, type CarriedLeftOut } from '$domain/structure/left-out';
import type { StructureChange } from '$domain/change/structure-change';

export class LeftOutDecision {
  /** Reasons by module, only for declined ones. */
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
