/** Asks the browser not to clear this site's data when space runs low. */

export type Durability = 'persistent' | 'best-effort' | 'unknown';

export async function requestDurability(): Promise<Durability> {
  try {
    return (await navigator.storage.persist()) ? 'persistent' : 'best-effort';
  } catch {
    return 'unknown';
  }
}

/** Bytes this site uses and may still use, as the browser estimates them; undefined if it does not say. */
export async function storageRoom(): Promise<{ used: number; free: number } | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return undefined;
    return { used: usage, free: Math.max(0, quota - usage) };
  } catch {
    return undefined;
  }
}

export async function currentDurability(): Promise<Durability> {
  try {
    return (await navigator.storage.persisted()) ? 'persistent' : 'best-effort';
  } catch {
    return 'unknown';
  }
}
