/** An assessment as it lies on the disk, as a file: also what the application itself cannot read. */
import { t } from '$i18n/i18n.svelte';
import type { AppState } from '../app-state.svelte';
import { handOverText } from '../export/hand-over';

export async function saveRawFile(app: AppState, id: string, title: string): Promise<void> {
  const records = await (await app.repository()).raw(id);
  const content = { content: 'basis-check-kommune, raw records', ...records };
  const name = title.replace(/[^\p{L}\p{N} .-]/gu, ' ').slice(0, 80);
  const file = `${t('rescue.fileName', { name }).trim()}.json`;
  handOverText(file, JSON.stringify(content, null, 2), 'application/json');
}
