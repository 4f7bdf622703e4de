/**
 * Windows of one browser tell each other which version they run, also where there is no service worker to tell it: the
 * older one says so. Two builds of one version are told apart by the service worker alone.
 */

const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;

/** True if the one comes after the other; both are `major.minor.patch`. */
export function isNewer(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  const at = a?.findIndex((part, index) => part !== b?.[index]) ?? -1;
  return at >= 0 && (a?.[at] ?? 0) > (b?.[at] ?? 0);
}

/** `onNewer` is called for every window that runs a newer version, whichever of the two was opened first. */
export function watchVersions(own: string, onNewer: (version: string) => void): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel('basis-check-kommune-version');
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || !VERSION.test(data)) return;
    if (isNewer(data, own)) onNewer(data);
    else if (isNewer(own, data)) channel.postMessage(own);
  });
  channel.postMessage(own);
}
