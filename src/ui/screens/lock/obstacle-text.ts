/** Why the lock was not switched on or off although nothing has failed. */
import { t } from '$i18n/i18n.svelte';

export type Obstacle = 'windows' | 'unsaved';

export function obstacleText(
  obstacle: Obstacle | undefined,
): { title: string; text: string } | undefined {
  if (obstacle === undefined) return undefined;
  return { title: t(`lock.obstacle.${obstacle}Title`), text: t(`lock.obstacle.${obstacle}`) };
}
