/** The photos of an answer. The page has nothing but the file: a picture in it is shown from its own bytes. */
import { photosOf } from '$domain/record/photo';
import { pictureAddress } from '$sealing/bytes';
import type { Answer } from '$domain/record/assessment';
import type { BackedUpAssessment } from '../backup-content';
import { element } from './element';
import { dateText, t } from './opener-texts';

export function photoViews(answer: Answer, { photos = [] }: BackedUpAssessment): HTMLElement[] {
  return photosOf(answer).map(({ digest, caption, at, by }) => {
    const picture = photos.find((one) => one.digest === digest);
    const words = [caption, dateText(at), by].filter((text) => text !== '').join(' · ');
    const shown =
      picture === undefined
        ? element('p', { class: 'hint' }, t('opener.photoMissing'))
        : element('img', { src: sourceOf(picture.bytes), alt: caption, class: 'photo' });
    return element('figure', {}, shown, element('figcaption', {}, words));
  });
}

const known = new WeakMap<Uint8Array, string>();

/** One address for a picture, however often the page is drawn. */
function sourceOf(bytes: Uint8Array<ArrayBuffer>): string {
  const source = known.get(bytes) ?? pictureAddress(bytes);
  known.set(bytes, source);
  return source;
}
