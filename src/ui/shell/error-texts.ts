/** Every expected failure in German or English sentences: what is wrong, and what to do. */
import { ProfileError } from '$catalog/profile-error';
import { t } from '$i18n/i18n.svelte';
import { StorageError } from '$storage/storage-error';
import { ProfileMissingError } from '../profile-missing-error';

export interface ErrorText {
  title: string;
  text: string;
  /** Technical text worth reporting; absent if the sentences say everything. */
  detail?: string;
}

export function storageErrorText(error: StorageError): ErrorText {
  const { kind } = error;
  const known = { title: t(`storageError.${kind}Title`), text: t(`storageError.${kind}`) };
  return kind === 'corrupt' || kind === 'unknown' ? { ...known, detail: error.message } : known;
}

/** Any error as sentences; an unexpected one keeps its technical text. */
export function errorText(error: unknown): ErrorText {
  if (error instanceof StorageError) return storageErrorText(error);
  if (error instanceof ProfileError)
    return {
      title: t('failure.profileTitle'),
      text: t('failure.profileText', { file: error.file }),
      detail: t('failure.profileReason', { reason: error.reason }),
    };
  if (error instanceof ProfileMissingError)
    return {
      title: t('failure.profileMissingTitle'),
      text: t('failure.profileMissingText', { profile: error.profileId }),
    };
  const message = error instanceof Error ? error.message : String(error);
  if (
    /dynamically imported module|Importing a module script failed|Unable to preload CSS|Failed to fetch|Load failed|NetworkError/i.test(
      message,
    )
  )
    return { title: t('error.title'), text: t('error.chunk') };
  return { title: t('error.title'), text: t('failure.unexpected'), detail: message };
}
