/** The chapter "open points" of the document: what is missing, incomplete, unclear or not yet answered. */
import type { ModuleTally } from '../domain/applicability';
import { isIncomplete, statusOf, type Answer } from '../domain/assessment';
import type { Requirement } from '../domain/profile';
import type { ReportBlock, ReportLabel, ReportLabels, ReportSection } from './report-model';

/** One pair (requirement, target object) and its answer. */
export interface ReportPoint {
  requirement: Requirement;
  answer: Answer | undefined;
}

/** What the status of an answer is called; "entbehrlich" without a reason is named as what it is. */
export function statusTextOf(answer: Answer | undefined, labels: ReportLabels): string {
  return isIncomplete(answer) ? labels.label('incomplete') : labels.status(statusOf(answer));
}

export function openPointsSection(
  points: readonly ReportPoint[],
  modules: readonly ModuleTally[],
  labels: ReportLabels,
): ReportSection {
  const { label } = labels;
  const having = (wanted: (answer: Answer | undefined) => boolean): ReportPoint[] =>
    points.filter(({ answer }) => wanted(answer));
  const lists: [ReportLabel, ReportPoint[]][] = [
    ['deficits', having((answer) => ['nein', 'teilweise'].includes(statusOf(answer)))],
    ['incomplete', having(isIncomplete)],
    ['clarify', having((answer) => answer?.toClarify === true)],
  ];
  const blocks = lists
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => pointsTable(label(name), list, labels));
  const untouched = modules.filter(({ tally }) => tally.untouched > 0);
  if (untouched.length > 0) blocks.push(untouchedTable(untouched, labels));
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: label('openPointsNone') });
  return { number: '5', title: label('openPoints'), blocks, sections: [] };
}

function pointsTable(
  caption: string,
  points: readonly ReportPoint[],
  labels: ReportLabels,
): ReportBlock {
  const { label } = labels;
  return {
    kind: 'table',
    caption: `${caption} (${String(points.length)})`,
    columns: [
      { title: label('id'), weight: 1.5 },
      { title: label('requirement'), weight: 3.5 },
      { title: label('status'), weight: 1.4 },
      { title: label('responsible'), weight: 2 },
      { title: label('dueDate'), weight: 1.4 },
    ],
    rows: points.map(({ requirement, answer }) => [
      requirement.id,
      requirement.title,
      statusTextOf(answer, labels),
      answer?.responsible ?? '',
      answer?.dueDate ? labels.day(answer.dueDate) : '',
    ]),
  };
}

function untouchedTable(rows: ModuleTally[], labels: ReportLabels): ReportBlock {
  const { label } = labels;
  const count = rows.reduce((sum, { tally }) => sum + tally.untouched, 0);
  return {
    kind: 'table',
    caption: `${label('untouched')} (${String(count)})`,
    columns: [
      { title: label('module'), weight: 5 },
      { title: label('count'), weight: 1, numeric: true },
    ],
    rows: rows.map(({ module, tally }) => [
      `${module.id} ${module.title}`,
      String(tally.untouched),
    ]),
  };
}
