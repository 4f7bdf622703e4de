/**
 * The result of the check as a flat table: one row per counted pair (requirement, target object), with everything that
 * was answered except the internal note. For spreadsheets; the same words and defaults as in the document.
 */
import { confirmationOf, enteredStamp } from '$domain/record/answer-record';
import {
  ANSWER_FIELD_TABLE,
  ANSWER_FIELDS,
  type Answer,
  type AnswerField,
  type AnswerShape,
} from '$domain/record/assessment';
import { answeredPairs, type AnsweredPair } from '$domain/check/answered-pairs';
import { rolesOf } from '$domain/profile/profile';
import { carrierOf, isUnconfirmed, providerOf, responsibleOf } from '$domain/check/carrier';
import type { ReportInput } from '../report/report-model';
import { fieldText } from '../report/result/field-text';
import { reasonText } from '../report/result/reason-text';
import { statusTextOf } from '../report/status-text';
import {
  tableOf,
  type Cell,
  type CellsByLabel,
  type ColumnPlan,
  type ExportTable,
} from './export-table';

/** What is asked of which object. */
const PAIR_COLUMNS: readonly ColumnPlan[] = [
  ['object', 24],
  ['location', 16],
  ['module', 28],
  ['id', 14],
  ['requirement', 36],
  ['roles', 20],
];

/** How a field appears in the table unless specified otherwise below. */
const PLAIN: Readonly<Record<AnswerShape, readonly [width: number, kind?: 'day' | 'euros']>> = {
  text: [18],
  longText: [40],
  day: [14, 'day'],
  euros: [16, 'euros'],
  flag: [10],
  choice: [14],
  provider: [20],
  ticks: [10],
};

/** Fields that need more columns than their own, and fields that need none. */
const OWN_COLUMNS: Partial<Record<AnswerField, readonly ColumnPlan[]>> = {
  // Shown with the reason.
  reasonKind: [],
  carriedOutBy: [
    ['carriedOutBy', 16],
    ['provider', 20],
    ['confirmed', 14, 'day'],
    ['unconfirmed', 14],
  ],
  providerId: [],
  confirmedOn: [],
  checkedBy: [
    ['checkedBy', 18],
    ['enteredOn', 14, 'day'],
    ['enteredBy', 18],
  ],
  // Said with the status.
  review: [],
  note: [],
  ticks: [],
};

const PLAIN_FIELDS = ANSWER_FIELDS.filter((field) => OWN_COLUMNS[field] === undefined);

const COLUMNS: readonly ColumnPlan[] = [
  ...PAIR_COLUMNS,
  ...ANSWER_FIELDS.flatMap(
    (field): readonly ColumnPlan[] =>
      OWN_COLUMNS[field] ?? [[field, ...PLAIN[ANSWER_FIELD_TABLE[field].shape]]],
  ),
];

/** A cell is null if nothing was said. */
export function checkTable(input: ReportInput): ExportTable {
  const { assessment, profile, answers, labels } = input;
  const rows = answeredPairs(profile, assessment, answers).map((pair) => ({
    ...plainCells(input, pair.answer),
    ...pairCells(input, pair),
    ...carrierCells(input, pair),
    ...proofCells(input, pair.answer),
  }));
  return tableOf(labels, 'tableCheck', { columns: COLUMNS, rows });
}

/** What is asked of which object, and its status: the same in every table. */
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

/** Days and euros keep their types, so that they can be sorted and summed. */
function plainCells({ labels }: ReportInput, answer: Answer | undefined): CellsByLabel {
  const cellOf = (field: AnswerField): Cell => {
    const value = answer?.[field];
    if (typeof value === 'number') return value;
    const { shape } = ANSWER_FIELD_TABLE[field];
    if (shape === 'day' && typeof value === 'string') return value;
    if (shape === 'flag') return value === true ? 'x' : null;
    return fieldText(field, answer, labels);
  };
  return Object.fromEntries(PLAIN_FIELDS.map((field) => [field, cellOf(field)]));
}

/** Why it is dispensable, and what shows that it is so. */
function proofCells({ labels }: ReportInput, answer: Answer | undefined): CellsByLabel {
  const entered = answer && enteredStamp(answer);
  return {
    reason: answer?.status === 'entbehrlich' ? reasonText(answer, labels) : null,
    confirmed: confirmationOf(answer),
    checkedBy: answer?.checkedBy,
    enteredOn: entered && labels.localDay(entered.at),
    enteredBy: entered?.by,
  };
}
