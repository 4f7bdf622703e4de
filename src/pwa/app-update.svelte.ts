/**
 * Registers the service worker and reports how far the offline copy has got. A new version is offered, never forced: it
 * takes over only after `accept`, and only when the caller has saved everything.
 */
import type { Workbox } from 'workbox-window';

/** `afterReload`: everything is kept, but this page was loaded past it. `incomplete`: kept files have been cleared. */
export type OfflineState = 'preparing' | 'ready' | 'unavailable' | 'afterReload' | 'incomplete';

export class AppUpdate {
  offline = $state<OfflineState>('preparing');
  /** True once, when the copy for offline use has just been completed for the first time. */
  becameReady = $state(false);
  /** True while a new version waits for consent. */
  waiting = $state(false);
  /** True when another window has switched to a new version under this one. */
  replaced = $state(false);
  #workbox: Workbox | undefined;
  #accepted = false;

  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) {
      this.offline = 'unavailable';
      return;
    }
    const hadController = navigator.serviceWorker.controller !== null;
    // Loaded after the first screen, which does not need it.
    const [{ Workbox }, { completeOfflineCopy }] = await Promise.all([
      import('workbox-window'),
      import('./offline-copy'),
    ]);
    const workbox = new Workbox('./sw.js');
    this.#workbox = workbox;
    const look = async (): Promise<void> => {
      if (navigator.serviceWorker.controller === null) this.offline = 'afterReload';
      else this.offline = (await completeOfflineCopy()) ? 'ready' : 'incomplete';
    };
    workbox.addEventListener('waiting', () => (this.waiting = true));
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (this.#accepted) location.reload();
      else if (hadController) this.replaced = true;
      else void look().then(() => (this.becameReady = this.offline === 'ready'));
    });
    try {
      const registration = await workbox.register();
      if (registration?.active) await look();
      // The browser may clear the files while nobody looks; with a network they can be fetched again.
      for (const event of ['focus', 'online'])
        addEventListener(event, () => registration?.active && void look());
    } catch {
      // Private windows, plain http, or a policy of the administration. The application works, but needs the network.
      this.offline = 'unavailable';
    }
  }

  /** Switches to the new version and reloads. Call only when everything is saved. */
  accept(): void {
    this.#accepted = true;
    this.#workbox?.messageSkipWaiting();
  }
}
