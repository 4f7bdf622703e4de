/**
 * The order in which people look things up: A2 before A10, SYS.1.2.3 before SYS.1.10, Ä next to A. For lists that have
 * no order of their own; the modules and requirements of a profile have one (the Kompendium's) and are never re-sorted.
 */
const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'variant' });

export function compareNaturally(a: string, b: string): number {
  return collator.compare(a, b);
}
