import type { Snapshot } from '$storage/history/snapshot-record';
import { t } from '$i18n/i18n.svelte';
import { stampTime } from '$ui/clocks/stamp-time';

/** What it is called, or on what occasion it was taken. */
export function snapshotTitle({ kind, name }: Pick<Snapshot, 'kind' | 'name'>): string {
  return kind === 'hand' ? name : t(`snapshots.kinds.${kind}`, { name });
}

/** With its time, so that two of one name are told apart. */
export function snapshotChoice(snapshot: Snapshot): string {
  return t('snapshots.choice', { title: snapshotTitle(snapshot), when: stampTime(snapshot.at) });
}
