/**
 * The result of the check as a flat table: one row for each pair (requirement, target object) that is counted, with
 * everything that was answered but the internal note. For spreadsheets; the same words and defaults as in the document.
 */
import { confirmationOf, enteredStamp } from '$domain/record/answer-record';
import type { Answer } from '$domain/record/assessment';
import { answeredPairs, type AnsweredPair } from '$domain/check/answered-pairs';
import { rolesOf } from '$domain/profile/profile';
import { carrierOf, isUnconfirmed, providerOf, responsibleOf } from '$domain/check/carrier';
import type { ReportInput } from '../report/report-model';
import { reasonText } from '../report/result/reason-text';
import { statusTextOf } from '../report/status-text';
import { tableOf, type CellsByLabel, type ColumnPlan, type ExportTable } from './export-table';

/** Order of the columns. */
const COLUMNS: readonly ColumnPlan[] = [
  ['object', 24],
  ['location', 16],
  ['module', 28],
  ['id', 14],
  ['requirement', 36],
  ['roles', 20],
  ['status', 14],
  ['reason', 40],
  ['implementation', 50],
  ['responsible', 20],
  ['dueDate', 14, 'day'],
  ['carriedOutBy', 16],
  ['provider', 20],
  ['confirmed', 14, 'day'],
  ['unconfirmed', 14],
  ['costOnce', 16, 'euros'],
  ['costYearly', 16, 'euros'],
  ['evidence', 30],
  ['checkedOn', 14, 'day'],
  ['checkedBy', 18],
  ['enteredOn', 14, 'day'],
  ['enteredBy', 18],
  ['interviewed', 18],
  ['toClarify', 10],
];

/** A cell is null where nothing was said. */
export function checkTable(input: ReportInput): ExportTable {
  const { assessment, profile, answers, labels } = input;
  const rows = answeredPairs(profile, assessment, answers).map((pair) => ({
    ...pairCells(input, pair),
    ...carrierCells(input, pair),
    ...(pair.answer === undefined
      ? {}
      : { ...workCells(input, pair.answer), ...proofCells(input, pair.answer) }),
  }));
  return tableOf(labels, 'tableCheck', { columns: COLUMNS, rows });
}

/** What is asked of which object, and how it stands: the same in every table. */
export function pairCells(
  { labels }: ReportInput,
  { module, object, requirement, target, answer }: AnsweredPair,
): CellsByLabel {
  return {
    object: object.title,
    location: target?.location ?? null,
    module: `${module.id} ${module.title}`,
    id: requirement.id,
    requirement: requirement.title,
    roles: rolesOf(module, requirement).join(', '),
    status: statusTextOf(answer, labels),
  };
}

/** Who is responsible and who carries it out, with what follows from the object. */
export function carrierCells(
  { assessment, labels }: ReportInput,
  pair: AnsweredPair,
): CellsByLabel {
  const carrier = carrierOf(pair);
  return {
    responsible: responsibleOf(pair.answer, pair.target),
    carriedOutBy: carrier === '' ? null : labels.carrier(carrier),
    provider: providerOf(pair, assessment)?.name ?? null,
    unconfirmed: isUnconfirmed(pair) ? 'x' : null,
  };
}

/** What is done or to be done. */
function workCells({ labels }: ReportInput, answer: Answer): CellsByLabel {
  const { status, implementation, dueDate, costOnce, costYearly } = answer;
  return {
    reason: status === 'entbehrlich' ? reasonText(answer, labels) : null,
    ...{ implementation, dueDate, costOnce, costYearly },
    toClarify: answer.toClarify === true ? 'x' : null,
  };
}

/** What shows that it is so. */
function proofCells({ labels }: ReportInput, answer: Answer): CellsByLabel {
  const { evidence, checkedOn, checkedBy, interviewed } = answer;
  const entered = enteredStamp(answer);
  return {
    ...{ confirmed: confirmationOf(answer), evidence, checkedOn, checkedBy, interviewed },
    ...(entered ? { enteredOn: labels.localDay(entered.at), enteredBy: entered.by } : {}),
  };
}
