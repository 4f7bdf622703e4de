/** The photos of one answer: taking one, blacking out more of it, its caption, and taking it away. */
import { photoValue, photosOf, type IdentifiedPhoto } from '$domain/record/photo';
import type { AnswerEditor } from '$ui/answering/answer-editor.svelte';
import { newId } from '$ui/new-id';
import { storedAuthor } from '$ui/preferences';
import { readPicture, type MadePicture } from './picture-maker';

/** A photo on its way: `photo` is the one it takes the place of. */
interface Editing {
  canvas: HTMLCanvasElement;
  photo: IdentifiedPhoto | undefined;
}

export class PhotoDesk {
  readonly #editor: AnswerEditor;
  /** Undefined: nothing is being edited. */
  editing = $state.raw<Editing | undefined>();
  state = $state<'idle' | 'reading' | 'unreadable' | 'kept'>('idle');
  readonly photos = $derived.by(() => photosOf(this.#editor.answer));

  constructor(editor: AnswerEditor) {
    this.#editor = editor;
  }

  /** What a camera or a dialog gave. */
  async take(file: Blob): Promise<void> {
    await this.#edit(() => Promise.resolve(file), undefined);
  }

  /** Blacks out more of a photo that is stored. */
  async blacken(photo: IdentifiedPhoto): Promise<void> {
    await this.#edit(async () => {
      const { session } = this.#editor;
      const bytes = await session.photos.get(session.id, photo.digest);
      if (bytes === undefined) throw new Error('missing');
      return new Blob([bytes], { type: 'image/jpeg' });
    }, photo);
  }

  async #edit(read: () => Promise<Blob>, photo: IdentifiedPhoto | undefined): Promise<void> {
    this.state = 'reading';
    try {
      this.editing = { canvas: await readPicture(await read()), photo };
      this.state = 'idle';
    } catch {
      this.state = 'unreadable';
    }
  }

  /** The picture first, then the answer that shows it (docs/adr/0032). False if it could not be stored. */
  async keep({
    bytes,
    width,
    height,
    caption,
    blackened,
  }: MadePicture & { caption: string; blackened: number }): Promise<boolean> {
    const { session, requirement } = this.#editor;
    const before = this.editing?.photo;
    try {
      const digest = await session.photos.add(session.id, bytes);
      const at = before?.at ?? new Date().toISOString();
      const by = before?.by ?? storedAuthor();
      const { place } = requirement;
      const photo: IdentifiedPhoto = {
        ...(before ?? (place === undefined ? {} : { place })),
        id: before?.id ?? newId(),
        digest,
        caption,
        at,
        by,
        width,
        height,
        size: bytes.length,
        blackened: (before?.blackened ?? 0) + blackened,
      };
      const [field, value] = photoValue(photo);
      this.#editor.set(field, value);
      if (!(await session.flush())) return false;
      this.state = 'kept';
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    this.editing = undefined;
  }

  describe(photo: IdentifiedPhoto, change: Partial<Pick<IdentifiedPhoto, 'caption' | 'leftOut'>>) {
    const [field, value] = photoValue({ ...photo, ...change });
    this.#editor.set(field, value);
  }

  /** Can be undone: the picture stays until a person discards what no answer shows. */
  remove(photo: IdentifiedPhoto): void {
    const { session, module, objectId, requirement } = this.#editor;
    const [field] = photoValue(photo);
    const at = { objectId, moduleId: module.id, requirementId: requirement.id };
    session.change({ ...at, field, value: undefined }, 'photo');
    this.state = 'idle';
  }
}
