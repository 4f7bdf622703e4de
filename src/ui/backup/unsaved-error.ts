/** What was typed is not on the disk yet: neither may it be missing in a backup, nor may a backup take its place. */
export class UnsavedError extends Error {
  override readonly name = 'UnsavedError';
}
