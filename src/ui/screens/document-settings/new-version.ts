/** What happens when a version is recorded, and the name that is proposed for it. */
import type { DocumentVersion } from '$domain/record/document-settings';
import { versionNumber } from '$domain/document/document-versions';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { newId } from '$ui/new-id';

export type VersionFields = Pick<DocumentVersion, 'name' | 'note' | 'releasedBy' | 'releasedOn'>;

/**
 * Records a version with the figures of what is on the disk. Undefined: nothing was recorded, for example because
 * something typed earlier is not saved; stamped after the version, it would count as a change to it.
 */
export async function recordVersion(
  session: Pick<AssessmentSession, 'carryOut' | 'coverage'>,
  fields: VersionFields,
): Promise<'recorded' | 'released' | undefined> {
  const releasedBy = fields.releasedBy.trim();
  const version = {
    ...fields,
    id: newId(),
    name: versionNumber(fields.name),
    releasedBy,
    releasedOn: releasedBy === '' ? '' : fields.releasedOn,
  };
  const plan = () => {
    const tally = { ...session.coverage.whole };
    const changes = [{ kind: 'documentVersion' as const, version: { ...version, tally } }];
    return { changes, answers: [] };
  };
  if (!(await session.carryOut(plan))) return undefined;
  return releasedBy === '' ? 'recorded' : 'released';
}

const NUMBERED = /^(.{0,60}?)(\d{1,6})$/;

/** The number at the end of the last name that has one, plus one; "0.1" to begin with; never a name already taken. */
export function nextVersionName(versions: readonly Pick<DocumentVersion, 'name'>[]): string {
  const names = versions.map(({ name }) => name.trim());
  let next = names.findLast((name) => NUMBERED.test(name)) ?? '0.0';
  do next = countedOn(next);
  while (names.includes(next));
  return next;
}

function countedOn(name: string): string {
  const [, before = '', digits = ''] = NUMBERED.exec(name) ?? [];
  return before + String(Number(digits) + 1).padStart(digits.length, '0');
}
