/** Stands in addresses for "a provider that nobody has named"; never the id of a provider, which are random. */
export const UNNAMED = 'ungenannt';
