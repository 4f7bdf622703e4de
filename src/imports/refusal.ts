/**
 * Why a file is not taken, and how large it may be. A refusal is a value; the screen makes the sentence of it.
 */

/** 2 MB: a register of 20,000 devices has about 1.5. */
export const MAX_FILE_BYTES = 2_000_000;
export const MAX_ROWS = 20_000;
/** Lines of the file, empty ones included: Excel likes to write thousands of them. */
export const MAX_LINES = 200_000;
export const MAX_COLUMNS = 60;
/** Objects of one assessment, the scope as a whole aside; more cannot be checked by anybody. */
export const MAX_OBJECTS = 400;

type Reason =
  /** The browser could not read the file. */
  | 'unreadable'
  | 'notText'
  | 'spreadsheet'
  | 'empty'
  | 'noHeader'
  | 'tooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyObjects';

export interface Refusal {
  kind: 'refused';
  reason: Reason;
  /** The limit that was passed. */
  max?: number;
  /** The headings of a file in which none was recognised. */
  headers?: string[];
}

export const refuse = (reason: Reason, more: Pick<Refusal, 'max' | 'headers'> = {}): Refusal => ({
  kind: 'refused',
  reason,
  ...more,
});
