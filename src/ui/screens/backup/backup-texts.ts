/** What the files of backups and the browser say, as sentences. */
import { BackupError, type DamagedPart } from '$backup/backup-content';
import { t } from '$i18n/i18n.svelte';
import { errorText, type ErrorText } from '$ui/shell/error-texts';
import { UnsavedError } from '$ui/backup/unsaved-error';

export function backupErrorText(error: unknown): ErrorText {
  if (error instanceof UnsavedError)
    return { title: t('backup.unsavedTitle'), text: t('backup.unsaved') };
  if (error instanceof BackupError && error.kind === 'noCrypto')
    return { title: t('backup.noCryptoTitle'), text: t('restore.refused.noCrypto') };
  if (error instanceof BackupError)
    return { title: t('restore.refusedTitle'), text: t(`restore.refused.${error.kind}`) };
  return errorText(error);
}

/** What is missing, how much of it, and why. */
export function damageText({ part, assessment, reason, lost, detail }: DamagedPart): string {
  const what = t(`restore.lost.${part}`, { count: lost });
  const which = detail === undefined ? what : `${what} (${detail})`;
  return t('restore.damage', { assessment, which, why: t(`restore.why.${reason}`) });
}

/** Bytes as people read them. */
export function formatBytes(bytes: number): string {
  const mebibytes = bytes / 1024 / 1024;
  if (mebibytes < 1000)
    return t('backup.megabytes', { number: Math.max(1, Math.round(mebibytes)) });
  return t('backup.gigabytes', { number: Math.round(mebibytes / 1024) });
}
