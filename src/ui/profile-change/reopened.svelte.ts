/** Counts assessments that were opened anew: what shows one is drawn anew too. */
export const reopened = $state({ times: 0 });
