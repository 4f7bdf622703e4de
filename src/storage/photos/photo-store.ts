/**
 * The pictures of assessments. One is written before the answer that shows it, so no answer ever names a picture that was
 * not there; and none is taken away because an answer no longer shows it: undo, the log and snapshots may bring it back.
 * Only `discard` does that, when a person asks for it. Throws `StorageError`.
 */
import { MAX_PHOTO_BYTES } from '$domain/record/photo';
import { photoDigests } from '$domain/record/photo-digests';
import { sha256, type Bytes } from '$sealing/bytes';
import type { AppDatabase } from '../database';
import { sheetIn } from '../read-record';
import { StorageError, toStorageError } from '../storage-error';
import { photoIn } from './photo-record';

/** What the pictures of an assessment take, in bytes. */
export interface PhotoUse {
  count: number;
  bytes: number;
  /** Of these, pictures that no answer shows any more. */
  unused: { count: number; bytes: number };
}

export class PhotoStore {
  readonly #database: AppDatabase;

  constructor(database: AppDatabase) {
    this.#database = database;
  }

  /** Resolves with its SHA-256 when it is on the disk. Throws `gone` if the assessment was deleted. */
  async add(assessmentId: string, bytes: Bytes): Promise<string> {
    if (bytes.length === 0 || bytes.length > MAX_PHOTO_BYTES) throw new StorageError('refused');
    const digest = await sha256(bytes);
    const { assessments, photos } = this.#database;
    await this.#try(() =>
      this.#database.transaction('rw', assessments, photos, async () => {
        const there = await assessments.where('id').equals(assessmentId).count();
        if (there === 0) throw new StorageError('gone');
        await photos.put({ assessmentId, digest, bytes });
      }),
    );
    return digest;
  }

  /** Undefined if it is not here, or is not what it was: then nothing is shown in its place. */
  async get(assessmentId: string, digest: string): Promise<Bytes | undefined> {
    const record = await this.#try(() => this.#database.photos.get([assessmentId, digest]));
    const bytes = photoIn(record)?.bytes;
    return bytes !== undefined && (await sha256(bytes)) === digest ? bytes : undefined;
  }

  async use(assessmentId: string): Promise<PhotoUse> {
    const use: PhotoUse = { count: 0, bytes: 0, unused: { count: 0, bytes: 0 } };
    await this.#try(() =>
      this.#eachWith(assessmentId, (record, isShown) => {
        const { length } = photoIn(record)?.bytes ?? { length: 0 };
        for (const sum of isShown ? [use] : [use, use.unused]) {
          sum.count += 1;
          sum.bytes += length;
        }
      }),
    );
    return use;
  }

  /** Takes the pictures away that no answer shows as it stands on the disk at this moment. Returns how many. */
  async discard(assessmentId: string): Promise<number> {
    return this.#try(async () => {
      const unused: [string, string][] = [];
      await this.#eachWith(assessmentId, ({ digest }, isShown) => {
        if (!isShown) unused.push([assessmentId, digest]);
      });
      const { sheets, photos } = this.#database;
      return this.#database.transaction('rw', sheets, photos, async () => {
        // What was shown again meanwhile stays.
        const shown = await this.#shown(assessmentId);
        const still = unused.filter(([, digest]) => !shown.has(digest));
        await photos.bulkDelete(still);
        return still.length;
      });
    });
  }

  /** One after the other: all of them together may be more than fits into memory. */
  async #eachWith(
    assessmentId: string,
    take: (record: { digest: string }, isShown: boolean) => void,
  ): Promise<void> {
    const { sheets, photos } = this.#database;
    await this.#database.transaction('r', sheets, photos, async () => {
      const shown = await this.#shown(assessmentId);
      await photos
        .where('assessmentId')
        .equals(assessmentId)
        .each((record) => take(record, shown.has(record.digest)));
    });
  }

  async #shown(assessmentId: string): Promise<ReadonlySet<string>> {
    const records = await this.#database.sheets
      .where('assessmentId')
      .equals(assessmentId)
      .toArray();
    return photoDigests(records.flatMap((record) => sheetIn(record) ?? []));
  }

  async #try<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await this.#database.connected(work);
    } catch (error) {
      throw toStorageError(error);
    }
  }
}
