/**
 * Why a file is not taken, and how large it may be. A refusal is a value; the screen makes the sentence of it.
 */

/** 10 MB: an inventory of 20,000 devices with 80 columns has about that. */
export const MAX_FILE_BYTES = 10_000_000;
export const MAX_ROWS = 20_000;
/** Lines of the file, empty ones included: Excel likes to write thousands of them. */
export const MAX_LINES = 200_000;
/** Inventory programs write about a hundred. */
export const MAX_COLUMNS = 500;
/** Objects of one assessment, the scope as a whole aside; more cannot be checked by anybody. */
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
  /** The limit that was passed. */
  max?: number;
}

export const refuse = (reason: Reason, more: Pick<Refusal, 'max'> = {}): Refusal => ({
  kind: 'refused',
  reason,
  ...more,
});
