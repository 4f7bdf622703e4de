/**
 * How far the copy for work offline has got, and whether a new version waits. A new version is offered, never forced: it
 * takes over only after `accept`, and only when the caller has saved everything.
 */

import type { OfflineState } from './offline-copy';

export class AppUpdate {
  offline = $state<OfflineState>('preparing');
  /** True once, when the copy for offline use has just been completed for the first time. */
  becameReady = $state(false);
  /** True while a new version waits for consent. */
  waiting = $state(false);
  /** True when another window runs a newer version than this one. */
  replaced = $state(false);
  /** True once the application was taken off this device: nothing is kept again. */
  removed = false;
  #accept: (() => void) | undefined;

  async start(): Promise<void> {
    void import('./other-versions').then(
      ({ watchVersions }) => watchVersions(__APP_VERSION__, () => (this.replaced = true)),
      // Where it does not arrive, nothing depends on it.
      () => undefined,
    );
    if (!('serviceWorker' in navigator)) {
      this.offline = 'unavailable';
      return;
    }
    // Loaded after the first screen, which does not need it.
    const { watchServiceWorker } = await import('./service-worker');
    this.#accept = watchServiceWorker(this);
  }

  /** Switches to the new version and reloads. Call only when everything is saved. */
  accept(): void {
    this.#accept?.();
  }
}
