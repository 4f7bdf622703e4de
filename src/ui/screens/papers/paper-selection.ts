/** Which paper is wanted: the choices on the screen, and the paper they describe. */
import type { PaperChoice, PaperChoices } from '$exports/report/papers/paper-choices';
import type { OpenBy, Paper, ChecklistBy } from '$exports/report/papers/paper-model';

export const PAPERS = [
  'mayor',
  'council',
  'openPoints',
  'letters',
  'checklist',
  'interview',
] as const;
export type PaperId = (typeof PAPERS)[number];
export type PaperBy = OpenBy | ChecklistBy;

/** How a paper is grouped, with the available choices; none: one paper for the whole. */
export interface PaperWay {
  by: PaperBy;
  choices: PaperChoice[];
}

/** Only groupings with something to choose; an unnamed place is not a choice. */
export function waysOf(
  { checklist, openPoints, interview }: PaperChoices,
  paper: PaperId,
): PaperWay[] {
  const ways: Record<PaperId, PaperWay[]> = {
    mayor: [],
    council: [],
    openPoints: (['role', 'person'] as const).map((by) => ({ by, choices: openPoints[by] })),
    letters: [{ by: 'provider', choices: openPoints.provider }],
    checklist: (['module', 'role', 'place'] as const).map((by) => ({ by, choices: checklist[by] })),
    interview: [{ by: 'role', choices: interview }],
  };
  return ways[paper].filter(
    ({ by, choices }) =>
      choices.length > 0 && (by !== 'place' || choices.some(({ id }) => id !== '')),
  );
}

/** True for a paper about the whole, which offers no choice. */
export function isWhole(paper: PaperId): paper is 'mayor' | 'council' {
  return paper === 'mayor' || paper === 'council';
}

export interface PaperSelection {
  by: PaperBy | undefined;
  one: string | undefined;
  filled: boolean;
  /** YYYY-MM-DD, or empty. */
  replyBy: string;
}

/** The paper for a choice. `one`: undefined for all. */
export function paperOf(paper: PaperId, { by, one, filled, replyBy }: PaperSelection): Paper {
  switch (paper) {
    case 'mayor':
    case 'council':
      return { kind: paper };
    case 'openPoints':
      return { kind: 'openPoints', by: by === 'person' ? 'person' : 'role', one };
    case 'letters':
      return { kind: 'openPoints', by: 'provider', one, replyBy };
    case 'checklist':
      return {
        kind: 'checklist',
        by: by === 'role' || by === 'place' ? by : 'module',
        one,
        filled,
      };
    case 'interview':
      return { kind: 'interview', one };
  }
}
