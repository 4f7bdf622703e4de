/** How an item of the realisation plan is called, in documents, tables and calendars. */
import { measureNumbers } from '$domain/measures/measure-numbers';
import type { PlanItem } from '$domain/plan/realisation-plan';
import type { Assessment } from '$domain/record/assessment';
import type { ReportLabel, ReportLabels } from '../report-labels';
import { pairTitle } from '../section-draft';

interface Words {
  labels: ReportLabels;
  assessment: Assessment;
}

export interface ItemName {
  /** "M-04", or the number of the requirement. */
  id: string;
  /** The title of the measure or of the requirement. */
  title: string;
}

/** By the items' ids made once for a whole list. `several`: lists must name the object. */
export function itemNames(
  { labels, assessment }: Words,
  several: boolean,
): (item: PlanItem) => ItemName {
  const numbers = measureNumbers(assessment.measures ?? []);
  return ({ measure, pairs }) => {
    const [first] = pairs;
    if (measure === undefined)
      return {
        id: first?.requirement.id ?? '',
        title: first === undefined ? '' : pairTitle(first, several),
      };
    const title = (measure.title ?? '').trim();
    const named = title || (first && pairTitle(first, several)) || labels.label('measureUnnamed');
    return { id: numbers.get(measure.id) ?? '', title: named };
  };
}

/** The requirements a measure closes, one per line; empty for a gap without a measure. */
export function closedLines({ measure, pairs }: PlanItem, several: boolean): string[] {
  if (measure === undefined) return [];
  return pairs.map((pair) => `${pair.requirement.id} ${pairTitle(pair, several)}`);
}

const STATES = {
  open: 'stateOpen',
  planned: 'statePlanned',
  ordered: 'stateOrdered',
  started: 'stateStarted',
} as const satisfies Record<PlanItem['state'], ReportLabel>;

export function stateText({ state }: PlanItem, { label }: ReportLabels): string {
  return label(STATES[state]);
}
