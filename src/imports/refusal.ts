/**
 * Why a file is refused, and how large it may be. A refusal is a value; the screen turns it into a sentence.
 */

/** 10 MB: about the size of an inventory of 20,000 devices with 80 columns. */
export const MAX_FILE_BYTES = 10_000_000;
export const MAX_ROWS = 20_000;
/** Lines of the file, including empty ones: Excel likes to write thousands of them. */
export const MAX_LINES = 200_000;
/** Inventory programs write about a hundred. */
export const MAX_COLUMNS = 500;
/** Objects in one assessment, not counting the scope as a whole; nobody could check more. */
export const MAX_OBJECTS = 400;

type Reason =
  /** The browser could not read the file. */
  | 'unreadable'
  | 'notText'
  | 'spreadsheet'
  | 'empty'
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyObjects';

export interface Refusal {
  kind: 'refused';
  reason: Reason;
  /** The limit that was exceeded. */
  max?: number;
}

export const refuse = (reason: Reason, more: Pick<Refusal, 'max'> = {}): Refusal => ({
  kind: 'refused',
  reason,
  ...more,
});
