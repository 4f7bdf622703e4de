/** The profile of an assessment is not part of this version of the application. */
export class ProfileMissingError extends Error {
  constructor(readonly profileId: string) {
    super(`profile ${profileId} is not shipped`);
    this.name = 'ProfileMissingError';
  }
}
