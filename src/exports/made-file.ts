/** What every maker of a file returns, and how it reports progress. */
export interface MadeFile {
  blob: Blob;
  /** How many characters the file cannot show: replaced by "?" in PDF, by U+FFFD elsewhere. */
  replaced: number;
  /** The first few of them, each once, if another face can show them. */
  letters?: string[];
}

/** Called with the share that is done, 0 to 1, never decreasing. */
export type OnProgress = (share: number) => void;
