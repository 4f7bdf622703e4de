/** What is asked of a browser. */
export interface Engine {
  goTo: (url: string) => Promise<unknown>;
  /** Runs the body of a function in the page, which calls its last argument when it is done. */
  run: (script: string) => Promise<unknown>;
  /** Ends it as if the power had gone, and starts it with the same profile; absent where it keeps none. */
  restart?: () => Promise<void>;
  /**
   * Why restoring is not tried in it: a fault that is known and not mended yet. It is told at every run, never counted as
   * kept.
   */
  restoringFails?: string;
  end: () => Promise<void>;
}
