/**
 * Order of official ids as people count: A2 before A10, SYS.1.2.3 before SYS.1.10. Used for lists a user sorts; the
 * profile's own order is the Kompendium's and is never re-sorted.
 */
const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'variant' });

export function compareNaturally(a: string, b: string): number {
  return collator.compare(a, b);
}
