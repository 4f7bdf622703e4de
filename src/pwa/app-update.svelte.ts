/**
 * Registers the service worker and reports how far the offline copy has got. A new version is offered, never forced: it
 * takes over only after `accept`, and only when the caller has saved everything.
 */
import type { Workbox } from 'workbox-window';

export type OfflineState = 'preparing' | 'ready' | 'unavailable';

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
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox('./sw.js');
    this.#workbox = workbox;
    workbox.addEventListener('waiting', () => (this.waiting = true));
    workbox.addEventListener('activated', (event) => {
      this.offline = 'ready';
      if (event.isUpdate !== true) this.becameReady = true;
    });
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (this.#accepted) location.reload();
      else if (hadController) this.replaced = true;
    });
    try {
      const registration = await workbox.register();
      if (registration?.active) this.offline = 'ready';
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
