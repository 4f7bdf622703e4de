/** What every maker of a file gives back, and how it tells how far it is. */
export interface MadeFile {
  blob: Blob;
  /** How many characters the file cannot show: "?" stands there in PDF, U+FFFD elsewhere. */
  replaced: number;
  /** The first few of them, each once, where another face can show them. */
  letters?: string[];
}

/** Called with the share that is done, 0 to 1, never less than before. */
export type OnProgress = (share: number) => void;
