/**
 * No single value on the disk comes near what a browser can take (about 127 MiB in Chrome): a record that could be written
 * but not read again would lock everything. A sheet cannot by its limits (value-size.test.ts); what has no limit of its
 * own, the number of objects and the parts of one change, is refused before it is written.
 */

/** Letters as JSON; a browser keeps two bytes of each at most: 60 MiB. */
const MOST_LETTERS = 30 * 1024 * 1024;

export function fitsOneValue(value: unknown): boolean {
  return JSON.stringify(value).length <= MOST_LETTERS;
}
