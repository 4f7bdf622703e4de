/** Two texts beside each other, with the words that differ. */
import { diffWordsWithSpace } from 'diff';

export interface TextPiece {
  text: string;
  /** True if the other text does not have it here. */
  differs: boolean;
}

/** Texts that have so little in common are shown without marks, as a whole. */
const MOST_EDITS = 400;

export function wordDifferences(one: string, other: string): [TextPiece[], TextPiece[]] {
  const changes = diffWordsWithSpace(one, other, { maxEditLength: MOST_EDITS }) ?? [
    { value: one, removed: true, added: false },
    { value: other, removed: false, added: true },
  ];
  const side = (leftOut: 'added' | 'removed'): TextPiece[] =>
    changes
      .filter((change) => !change[leftOut])
      .map(({ value, added, removed }) => ({ text: value, differs: added || removed }));
  return [side('added'), side('removed')];
}
