/** What is asked of a browser. */
export interface Engine {
  goTo: (url: string) => Promise<unknown>;
  back: () => Promise<unknown>;
  /** Runs the body of a function in the page, which calls its last argument when it is done. */
  run: (script: string) => Promise<unknown>;
  /** Ends it as if the power had gone, and starts it with the same profile; absent where it keeps none. */
  restart?: () => Promise<void>;
  end: () => Promise<void>;
}
