/** The chapters of the security concept: which there are, which are left out, and in which order they come. */
import type { DocumentSettings } from '../record/document-settings';

/** The default order, used unless somebody chose another one. NEVER RENAME: the ids are stored. */
export const CHAPTERS = [
  'summary',
  'basis',
  'scope',
  'organisation',
  'method',
  'structure',
  'modelling',
  'check',
  'dispensable',
  'deficits',
  'plan',
  'emergency',
  'upkeep',
] as const;
/** Always after the chapters. NEVER RENAME: the ids are stored. */
export const ANNEXES = [
  'participants',
  'evidence',
  'photos',
  'changes',
  'glossary',
  'signatures',
] as const;
export type ChapterId = (typeof CHAPTERS)[number];
export type AnnexId = (typeof ANNEXES)[number];
export type SectionId = ChapterId | AnnexId;

/** What the Basis-Absicherung asks for: scope, A.1, A.3, A.4, A.6 (product rule). The document says when one is missing. */
export const DEMANDED: readonly SectionId[] = ['scope', 'structure', 'modelling', 'check', 'plan'];

export interface ChosenSection<Id extends SectionId> {
  id: Id;
  /** False if it was switched off. */
  on: boolean;
}

/** Every chapter and every annex, each exactly once, in the chosen order; unknown ids are ignored. */
export function chosenSections(settings: DocumentSettings | undefined): {
  chapters: ChosenSection<ChapterId>[];
  annexes: ChosenSection<AnnexId>[];
} {
  const off = new Set(settings?.off);
  const chosen = <Id extends SectionId>(ids: readonly Id[]): ChosenSection<Id>[] =>
    inOrder(ids, settings?.order ?? []).map((id) => ({ id, on: !off.has(id) }));
  return { chapters: chosen(CHAPTERS), annexes: chosen(ANNEXES) };
}

/** The known ids, those with a chosen order first; one added by a later version keeps its usual place. */
function inOrder<Id extends string>(known: readonly Id[], order: readonly string[]): Id[] {
  const placed = [...new Set(order)].filter((id): id is Id => known.some((one) => one === id));
  return known
    .filter((id) => !placed.includes(id))
    .reduce((list, id) => list.toSpliced(placeOf(id, list, known), 0, id), placed);
}

/** After the one that usually precedes it. */
function placeOf<Id extends string>(id: Id, list: readonly Id[], known: readonly Id[]): number {
  const before = known.slice(0, known.indexOf(id)).findLast((one) => list.includes(one));
  return before === undefined ? 0 : list.indexOf(before) + 1;
}

/** The order of all sections with one moved by one place among its like; unchanged at the end of its list. */
export function movedSection(
  settings: DocumentSettings | undefined,
  id: SectionId,
  by: -1 | 1,
): SectionId[] {
  const { chapters, annexes } = chosenSections(settings);
  const moved = [chapters, annexes].map((list) => {
    const ids: SectionId[] = list.map((section) => section.id);
    const from = ids.indexOf(id);
    const to = from + by;
    if (from === -1 || to < 0 || to >= ids.length) return ids;
    return ids.toSpliced(from, 1).toSpliced(to, 0, id);
  });
  return moved.flat();
}
