/** A table of some requirements of the check, wherever the document refers to them again. */
import { responsibleOf } from '$domain/check/carrier';
import type { ReportBlock } from './report-model';
import { columnsOf, pairTitle, severalObjects, type ReportContext } from './section-draft';
import { markedStatusText } from './status-text';

/** One row per counted pair of the named requirements, in the order of the check; nothing if there is none. */
export function requirementTable(
  context: ReportContext,
  caption: string,
  requirementIds: readonly string[],
): ReportBlock[] {
  const { labels, pairs } = context;
  const wanted = new Set(requirementIds);
  const several = severalObjects(context);
  const rows = pairs
    .filter(({ requirement }) => wanted.has(requirement.id))
    .map((pair) => [
      pair.requirement.id,
      pairTitle(pair, several),
      markedStatusText(pair, labels),
      (pair.answer?.implementation ?? '').trim(),
      responsibleOf(pair.answer, pair.target),
    ]);
  if (rows.length === 0) return [];
  const columns = columnsOf(labels, [
    ['id', 1.5],
    ['requirement', 3],
    ['status', 1.5],
    ['implementation', 3],
    ['responsible', 1.8],
  ]);
  return [{ kind: 'table', caption, columns, rows }];
}
