/** Asks the browser not to clear this site's data when space runs low. */

export type Durability = 'persistent' | 'best-effort' | 'unknown';

export async function requestDurability(): Promise<Durability> {
  try {
    return (await navigator.storage.persist()) ? 'persistent' : 'best-effort';
  } catch {
    return 'unknown';
  }
}

export async function currentDurability(): Promise<Durability> {
  try {
    return (await navigator.storage.persisted()) ? 'persistent' : 'best-effort';
  } catch {
    return 'unknown';
  }
}
