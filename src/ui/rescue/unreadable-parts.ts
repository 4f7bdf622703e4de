/** What could not be read of an assessment, each with the place where it stood. */
import type { AnswerSheet, Assessment } from '$domain/record/assessment';
import type { SetAside } from '$domain/record/set-aside';

export interface UnreadablePart extends SetAside {
  /** The sheet it stood in; absent: it belongs to the assessment itself. */
  sheet?: Pick<AnswerSheet, 'objectId' | 'moduleId'>;
}

/** Stands in the path of a whole sheet whose place cannot be read. No field is called so. */
export const BROKEN_SHEET = 'sheets';

export function unreadableParts(record: {
  assessment: Assessment;
  sheets: readonly AnswerSheet[];
  broken?: readonly unknown[];
}): UnreadablePart[] {
  const { broken = [] } = record;
  return [
    ...broken.map((value) => ({ path: [BROKEN_SHEET], value })),
    ...(record.assessment.unreadable ?? []),
    ...record.sheets.flatMap((sheet) =>
      (sheet.unreadable ?? []).map((part) => ({ ...part, sheet })),
    ),
  ];
}
