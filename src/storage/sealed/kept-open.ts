/**
 * A transaction ends when nothing is asked of it, so while something else works, something is asked again and again.
 * Not `Dexie.waitFor`: of two that wait in one transaction the slower one is never told.
 */
export function keptOpen<T>(
  store: IDBObjectStore,
  work: Promise<T>,
  told: { resolve: (value: T) => void; reject: (error: unknown) => void },
): void {
  let end: (() => void) | undefined;
  work.then(
    (value) => (end = () => told.resolve(value)),
    (error: unknown) => (end = () => told.reject(error)),
  );
  const ask = (): void => {
    if (end !== undefined) return end();
    const request = store.get(-Infinity);
    request.onsuccess = ask;
    request.onerror = () => told.reject(request.error);
  };
  ask();
}
