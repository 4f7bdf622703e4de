/** What is known about every shipped profile before it is loaded. Generated at build time. */
export interface ProfileListing {
  id: string;
  version: string;
  title: string;
  language: string;
  /** SHA-256, hex, of all that a person reads of it: tells a version from the same one with other texts. */
  digest: string;
  modules: number;
  requirements: number;
  /** Address of the facts, relative to the page. */
  facts: string;
  /** Addresses of the texts by language, relative to the page. */
  texts: Record<string, string>;
  /** Address of the questions of the guided set-up, relative to the page; only where shipped. */
  setup?: string;
  /** Address of what the document gathers, relative to the page; only where shipped. */
  collections?: string;
  /** True for a stock of modules: no assessment is started with it. */
  stockOnly?: boolean;
}

/** What is shipped of the earlier versions of a profile. Generated at build time, and loaded with an assessment. */
export interface EarlierVersions {
  /** Oldest first: an assessment goes on with its own until the person takes over a later one. */
  listings: ProfileListing[];
  /** Address of what the authors say became of the requirements, relative to the page. */
  revisions: string;
}
