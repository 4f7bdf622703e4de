/** The pictures a document shows, read when it is opened. */
import { SvelteMap } from 'svelte/reactivity';
import { photosOf } from '$domain/record/photo';
import { pictureAddress } from '$sealing/bytes';
import type { AssessmentSession } from '../assessment-session.svelte';

export class ShownPhotos {
  /** Data addresses by SHA-256; a picture that is not on this device has none. */
  readonly addresses = new SvelteMap<string, string>();
  /** Resolves when all are read; a picture that cannot be read is one that is missing. */
  readonly loaded: Promise<void>;

  constructor(session: AssessmentSession) {
    this.loaded = this.#load(session);
  }

  async #load(session: AssessmentSession): Promise<void> {
    const digests = new Set(
      [...session.answers().values()].flatMap((sheet) =>
        Object.values(sheet).flatMap((answer) => photosOf(answer).map(({ digest }) => digest)),
      ),
    );
    for (const digest of digests) {
      const bytes = await session.photos.get(session.id, digest).catch(() => undefined);
      if (bytes) this.addresses.set(digest, pictureAddress(bytes));
    }
  }
}
