/** Emptying this device: all of it, and then a look whether it is. */
import type { DeviceContents } from '$storage/device/empty-device';
import type { AppState } from '$ui/app-state.svelte';

export class DeviceDesk {
  readonly #app: AppState;
  withApp = $state(false);
  working = $state(false);
  failure = $state.raw<unknown>();
  /** What was found when looking again; undefined before. */
  found = $state.raw<DeviceContents | undefined>();

  constructor(app: AppState) {
    this.#app = app;
  }

  async empty(): Promise<void> {
    this.working = true;
    this.failure = undefined;
    try {
      const { emptyDevice, lookAtDevice } = await import('$storage/device/empty-device');
      // What still waits for the disk must not come after.
      await this.#app.flush();
      // Told first, other windows write nothing more.
      this.#app.forgetAll();
      this.#app.update.removed ||= this.withApp;
      await emptyDevice({ withApp: this.withApp });
      this.found = await lookAtDevice();
    } catch (error) {
      this.failure = error;
    } finally {
      this.working = false;
    }
  }
}
