/** What every maker of a file gives back, and how it tells how far it is. */
export interface MadeFile {
  blob: Blob;
  /** Letters the file cannot show; they stand there as "?". */
  replaced: number;
}

/** Called with the share that is done, 0 to 1, never less than before. */
export type OnProgress = (share: number) => void;
