/**
 * How the questions are listed and shown stands in the address. Who goes on to another module keeps it, whichever way
 * they go; so it is also remembered here, until the window is closed.
 */
import type { Address } from '$ui/address.svelte';

const NAMES = ['liste', 'gruppe', 'ansicht'] as const;
export type KeptName = (typeof NAMES)[number];

const kept = new Map<KeptName, string>();

/** To be called whenever the page has changed: what its address does not say stays as it was. */
export function keepQuery(address: Address): void {
  const missing: Record<string, string> = {};
  for (const name of NAMES) {
    const said = address.query[name];
    const before = kept.get(name);
    if (said !== undefined) kept.set(name, said);
    else if (before !== undefined) missing[name] = before;
  }
  if (Object.keys(missing).length > 0) address.show(missing);
}

/** Chosen by the person. */
export function chooseQuery(address: Address, name: KeptName, value: string): void {
  if (value === '') kept.delete(name);
  else kept.set(name, value);
  address.show({ [name]: value });
}
