/** Why a profile cannot be used: the file, and which rule it breaks where. */
export class ProfileError extends Error {
  readonly file: string;
  readonly reason: string;

  constructor(file: string, reason: string, cause?: unknown) {
    super(`${file}: ${reason}`, { cause });
    this.name = 'ProfileError';
    this.file = file;
    this.reason = reason;
  }
}
