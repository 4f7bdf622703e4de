/** Counted pairs and plan items with exactly what a test says of them. Test code only. */
import type { AnsweredPair } from '../check/answered-pairs';
import type { PlanItem } from '../plan/realisation-plan';
import type { Module, Order, Requirement } from '../profile/profile';
import type { Answer } from '../record/assessment';
import type { TargetObject } from '../record/target-object';

/** "ORP.4.A1" at "pc", answered like this. */
export interface Said {
  id: string;
  order?: Order;
  object?: string;
  answer?: Partial<Answer>;
  requirement?: Partial<Requirement>;
  target?: Partial<TargetObject>;
}

/** Pairs in this order; those of one module share it. */
export function pairsOf(all: readonly Said[]): AnsweredPair[] {
  const modules = new Map<string, Module>();
  return all.map(({ id, order = 'R1', object = 'all', answer, requirement = {}, target = {} }) => {
    const moduleId = id.replace(/\.A\d+$/u, '');
    const own: Requirement = {
      id,
      title: id,
      level: 'basis',
      roles: [],
      threats: [],
      ...requirement,
    };
    const module: Module = modules.get(moduleId) ?? {
      id: moduleId,
      title: moduleId,
      layer: moduleId.replace(/\..*/u, ''),
      order,
      appliesTo: ['all'],
      leadRole: 'ISB',
      requirements: [],
    };
    modules.set(moduleId, module);
    if (!module.requirements.some((one) => one.id === id)) module.requirements.push(own);
    return {
      module,
      requirement: own,
      object: { id: object, title: object },
      target: { id: object, title: object, ...target },
      answer: answer && { changed: {}, ...answer },
    };
  });
}

/** The plan items of pairs that are not or only partly fulfilled, as the plan makes them for this day. */
export function itemsOf(pairs: readonly AnsweredPair[], today: string): PlanItem[] {
  return pairs
    .filter(({ answer }) => answer?.status === 'nein' || answer?.status === 'teilweise')
    .map((pair) => ({
      id: `${pair.object.id}/${pair.requirement.id}`,
      measure: undefined,
      pairs: [pair],
      order: pair.module.order,
      effort: pair.requirement.effort,
      responsible: '',
      dueDate: pair.answer?.dueDate ?? '',
      overdue: (pair.answer?.dueDate ?? today) < today,
      costOnce: null,
      costYearly: null,
      state: 'open',
    }));
}
