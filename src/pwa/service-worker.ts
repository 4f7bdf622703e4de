/** Registers the service worker and keeps `AppUpdate` true to what it and the kept files are. */
import { Workbox } from 'workbox-window';
import { completeOfflineCopy, type OfflineState } from './offline-copy';

/** What is told about it: `AppUpdate`. */
interface Told {
  offline: OfflineState;
  becameReady: boolean;
  waiting: boolean;
  replaced: boolean;
  readonly removed: boolean;
}

/** Returns what switches to the waiting version and reloads the page. */
export function watchServiceWorker(update: Told): () => void {
  const { serviceWorker } = navigator;
  const hadController = serviceWorker.controller !== null;
  let accepted = false;
  const workbox = new Workbox('./sw.js');

  const look = async (): Promise<void> => {
    if (update.removed) return;
    if (serviceWorker.controller === null) update.offline = 'afterReload';
    else update.offline = (await completeOfflineCopy()) ? 'ready' : 'incomplete';
  };
  workbox.addEventListener('waiting', () => (update.waiting = true));
  serviceWorker.addEventListener('controllerchange', () => {
    if (accepted) location.reload();
    else if (hadController) update.replaced = true;
    else void look().then(() => (update.becameReady = update.offline === 'ready'));
  });

  void workbox.register().then(
    async (registration) => {
      if (registration?.active) await look();
      // The browser may clear the files while nobody looks; with a network they can be fetched again.
      for (const event of ['focus', 'online'])
        addEventListener(event, () => registration?.active && void look());
    },
    // Private windows, plain http, or a policy of the administration. The application works, but needs the network.
    () => (update.offline = 'unavailable'),
  );
  return () => {
    accepted = true;
    workbox.messageSkipWaiting();
  };
}
