/** The chapter "open points" of the document: what is missing, incomplete, unclear or not yet answered. */
import type { CoverageTable, PairTally } from '../../domain/modelling/coverage-table';
import { isIncomplete, sheetKey, statusOf, type Answer } from '../../domain/assessment';
import type { Requirement } from '../../domain/profile';
import { responsibleOf } from '../../domain/structure/carrier';
import type {
  ReportBlock,
  ReportInput,
  ReportLabel,
  ReportLabels,
  ReportSection,
} from './report-model';

/** One pair (requirement, target object) and its answer; `object` is empty where there is only one. */
interface ReportPoint {
  requirement: Requirement;
  object: string;
  answer: Answer | undefined;
  responsible: string;
}

/** What the status of an answer is called; "entbehrlich" without a reason is named as what it is. */
export function statusTextOf(answer: Answer | undefined, labels: ReportLabels): string {
  return isIncomplete(answer) ? labels.label('incomplete') : labels.status(statusOf(answer));
}

export function openPointsSection(input: ReportInput, coverage: CoverageTable): ReportSection {
  const { labels } = input;
  const { label } = labels;
  const points = pointsOf(input, coverage);
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
  const untouched = coverage.pairs.filter(({ tally }) => tally.untouched > 0);
  if (untouched.length > 0) blocks.push(untouchedTable(untouched, coverage, labels));
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: label('openPointsNone') });
  return { number: '6', title: label('openPoints'), blocks, sections: [] };
}

function pointsOf({ answers, assessment }: ReportInput, coverage: CoverageTable): ReportPoint[] {
  const objects = new Map(assessment.targetObjects.map((object) => [object.id, object]));
  const several = coverage.objects.length > 1;
  return coverage.pairs.flatMap(({ module, object }) =>
    module.requirements.map((requirement) => {
      const answer = answers.get(sheetKey(object.id, module.id))?.[requirement.id];
      const responsible = responsibleOf(answer, objects.get(object.id));
      return { requirement, object: several ? object.title : '', answer, responsible };
    }),
  );
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
    rows: points.map(({ requirement, object, answer, responsible }) => [
      requirement.id,
      object === '' ? requirement.title : `${requirement.title} – ${object}`,
      statusTextOf(answer, labels),
      responsible,
      answer?.dueDate ? labels.day(answer.dueDate) : '',
    ]),
  };
}

function untouchedTable(
  rows: readonly PairTally[],
  coverage: CoverageTable,
  labels: ReportLabels,
): ReportBlock {
  const { label } = labels;
  const several = coverage.objects.length > 1;
  const count = rows.reduce((sum, { tally }) => sum + tally.untouched, 0);
  return {
    kind: 'table',
    caption: `${label('untouched')} (${String(count)})`,
    columns: [
      { title: label('module'), weight: 5 },
      { title: label('count'), weight: 1, numeric: true },
    ],
    rows: rows.map(({ module, object, tally }) => [
      `${module.id} ${module.title}${several ? ` – ${object.title}` : ''}`,
      String(tally.untouched),
    ]),
  };
}
