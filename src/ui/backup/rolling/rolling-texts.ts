/** What is to be said of rolling backups, where their state is shown. */
import { t } from '$i18n/i18n.svelte';
import type { RollingDesk } from './rolling-desk.svelte';

/** Why it stands still; undefined if it does not. */
export function stoppedText({ stopped, place }: RollingDesk): string | undefined {
  return stopped && t(`rolling.stopped.${stopped}`, { name: place?.folder.name ?? '' });
}
