/** Whether the short tour of the practice town was skipped in this window. */
export const tour = $state({ skipped: false });
