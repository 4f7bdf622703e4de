/** What lies on this device, as a person needs to know it before it is deleted. */
import { countTouched } from '$domain/record/compare-answers';
import type { Assessment } from '$domain/record/assessment';
import type { AppState } from '$ui/app-state.svelte';
import { storedBackup, type BackedUp } from '$ui/preferences';

export interface KeptAssessment {
  id: string;
  name: string;
  handout: Assessment['handout'];
  answers: number;
  /** The last proven one, or that of a part which was returned. */
  backup: BackedUp | undefined;
  /** Changes that are in no proven backup. */
  since: number;
}

export interface KeptHere {
  assessments: KeptAssessment[];
  /** Of those nothing else can be said. */
  unreadable: { id: string; title: string }[];
}

export async function keptHere(app: AppState): Promise<KeptHere> {
  const repository = await app.repository();
  const { assessments, unreadable } = await repository.list();
  const kept = assessments.map(async ({ id, municipality, title, handout }) => {
    const backup = storedBackup(id);
    const [sheets, since] = await Promise.all([
      repository.sheets(id),
      repository.countSince(id, backup?.logEnd ?? 0),
    ]);
    const name = `${municipality}: ${title}`;
    return { id, name, handout, answers: countTouched(sheets), backup, since };
  });
  return { assessments: await Promise.all(kept), unreadable };
}

/** True if something of it would be lost for good. */
export const wouldBeLost = ({ answers, backup, since }: KeptAssessment): boolean =>
  backup === undefined ? answers + since > 0 : since > 0;
