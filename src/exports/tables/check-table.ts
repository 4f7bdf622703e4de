/**
 * The result of the check as a flat table: one row for each pair (requirement, target object) that is counted, with
 * everything that was answered. For spreadsheets; the same words and defaults as in the document.
 */
import { sheetKey, type Answer } from '../../domain/assessment';
import { appliedModules } from '../../domain/modelling/applicability';
import { rolesOf } from '../../domain/profile';
import { carrierOf, providerOf, responsibleOf } from '../../domain/structure/carrier';
import type { TargetObject } from '../../domain/structure/target-object';
import type { ReportLabel } from '../report/report-labels';
import type { ReportInput } from '../report/report-model';
import { statusTextOf } from '../report/status-text';

/** Order of the columns. */
const COLUMNS: readonly ReportLabel[] = [
  ...(['object', 'location', 'module', 'id', 'requirement', 'roles', 'status', 'reason'] as const),
  ...(['implementation', 'responsible', 'dueDate', 'carriedOutBy', 'provider'] as const),
  ...(['confirmed', 'costOnce', 'costYearly', 'evidence', 'checkedOn', 'checkedBy'] as const),
  ...(['interviewed', 'toClarify', 'note'] as const),
];

/** Header and rows; every row has a cell for each column, empty where nothing was said. Costs are plain numbers. */
export function checkTable(input: ReportInput): string[][] {
  const { assessment, profile, answers, labels } = input;
  const objects = new Map(assessment.targetObjects.map((object) => [object.id, object]));
  const rows = appliedModules(profile, assessment).flatMap(({ module, object }) =>
    module.requirements.map((requirement) => {
      const answer = answers.get(sheetKey(object.id, module.id))?.[requirement.id];
      const place = objects.get(object.id);
      const cells: Cells = {
        ...answerCells(input, answer, place),
        object: object.title,
        location: place?.location ?? '',
        module: `${module.id} ${module.title}`,
        id: requirement.id,
        requirement: requirement.title,
        roles: rolesOf(module, requirement).join(', '),
        status: statusTextOf(answer, labels),
      };
      return COLUMNS.map((column) => cells[column] ?? '');
    }),
  );
  return [COLUMNS.map((column) => labels.label(column)), ...rows];
}

type Cells = Partial<Record<ReportLabel, string>>;

function answerCells(
  input: ReportInput,
  answer: Answer | undefined,
  object: TargetObject | undefined,
): Cells {
  const { assessment, labels } = input;
  const carrier = carrierOf(answer, object);
  return {
    ...(answer === undefined ? {} : { ...workCells(input, answer), ...proofCells(input, answer) }),
    responsible: responsibleOf(answer, object),
    carriedOutBy: carrier === '' ? '' : labels.carrier(carrier),
    provider: providerOf(answer, object, assessment)?.name ?? '',
  };
}

/** What is done or to be done. */
function workCells({ labels }: ReportInput, answer: Answer): Cells {
  const kind = answer.reasonKind === undefined ? '' : labels.reasonKind(answer.reasonKind);
  const { status, reason = '', implementation = '', dueDate = '', note = '' } = answer;
  return {
    reason: status === 'entbehrlich' ? `${kind} ${reason}`.trim() : '',
    implementation,
    dueDate: dueDate && labels.day(dueDate),
    costOnce: String(answer.costOnce ?? ''),
    costYearly: String(answer.costYearly ?? ''),
    toClarify: answer.toClarify === true ? 'x' : '',
    note,
  };
}

/** What shows that it is so. */
function proofCells({ labels }: ReportInput, answer: Answer): Cells {
  const { confirmedOn = '', evidence = '', checkedOn = '', checkedBy = '' } = answer;
  return {
    confirmed: confirmedOn && labels.day(confirmedOn),
    evidence,
    checkedOn: checkedOn && labels.day(checkedOn),
    checkedBy,
    interviewed: answer.interviewed ?? '',
  };
}
