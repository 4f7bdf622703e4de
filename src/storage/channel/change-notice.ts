/** What one window tells the others of what it wrote. */
export interface ChangeNotice {
  assessmentId: string;
  /** True if the list of assessments may look different: one was created, copied or deleted, or its details changed. */
  list: boolean;
  /**
   * What was written, unchecked; absent when an assessment was created, copied or deleted, and where the browser does not
   * let it through: then it is in the log.
   */
  changes?: readonly unknown[];
  /** True if all of it was written anew from a backup: what a window shows of it is what stood before. */
  replaced?: boolean;
  /** True if the device was emptied: of no assessment is anything left. */
  emptied?: boolean;
}

export interface ChangeChannel {
  announce(notice: ChangeNotice): void;
  /** Calls back for changes made in other windows; returns a function that stops this. */
  listen(listener: (notice: ChangeNotice) => void): () => void;
}

/**
 * Checked by hand, because the first screen already listens and loads no schemas; applying the changes checks them in
 * full.
 */
export function parseNotice(data: unknown): ChangeNotice | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { assessmentId, list, changes, replaced, emptied } = data as Partial<
    Record<keyof ChangeNotice, unknown>
  >;
  if (typeof assessmentId !== 'string' || typeof list !== 'boolean') return undefined;
  if (changes === undefined) {
    const all = emptied === true ? { emptied } : {};
    return { assessmentId, list, replaced: replaced === true, ...all };
  }
  return Array.isArray(changes) ? { assessmentId, list, changes } : undefined;
}
