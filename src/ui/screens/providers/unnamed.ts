/** Used in addresses for "a provider that nobody has named"; never the id of a provider, as ids are random. */
export const UNNAMED = 'ungenannt';
