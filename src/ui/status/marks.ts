/** Waits for somebody, to be clarified, overdue, belongs to a measure, nothing is left. */
export type Mark = 'waits' | 'clarify' | 'overdue' | 'measure' | 'done';
