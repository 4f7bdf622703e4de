/** The annex with the photos that prove answers. The caption says what is to be seen, for those who cannot see it too. */
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { photosOf, type IdentifiedPhoto } from '$domain/record/photo';
import type { ReportBlock } from '../report-model';
import { pairTitle, severalObjects, type ReportContext, type SectionDraft } from '../section-draft';

/** Millimetres; two of them fit on a page. */
const MOST = { width: 120, height: 85 };

interface Shown {
  pair: AnsweredPair;
  photo: IdentifiedPhoto;
}

/** Photos in the order of the questions, without those that a person leaves out of every document. */
function shownPhotos(pairs: readonly AnsweredPair[]): Shown[] {
  return pairs.flatMap((pair) =>
    photosOf(pair.answer)
      .filter(({ leftOut }) => leftOut !== true)
      .map((photo) => ({ pair, photo })),
  );
}

export const hasPhotos = ({ pairs }: ReportContext): boolean => shownPhotos(pairs).length > 0;

export function photosAnnex(context: ReportContext): SectionDraft {
  const { labels } = context;
  const shown = shownPhotos(context.pairs);
  const text = labels.label(shown.length === 0 ? 'photosNone' : 'photosText');
  return {
    title: labels.label('photos'),
    blocks: [{ kind: 'paragraph', text }, ...shown.map((one) => blockOf(one, context))],
  };
}

function blockOf({ pair, photo }: Shown, context: ReportContext): ReportBlock {
  const { labels, photos } = context;
  const title = pairTitle(pair, severalObjects(context));
  const seen = photo.caption.trim() || labels.label('photoUnnamed');
  const taken = [labels.date(photo.at), photo.by].filter((part) => part !== '').join(', ');
  const caption = `${pair.requirement.id} ${title}: ${seen} (${taken})`;
  const data = photos?.get(photo.digest);
  if (data === undefined)
    return { kind: 'paragraph', text: `${caption}. ${labels.label('photoMissing')}` };
  const scale = Math.min(MOST.width / photo.width, MOST.height / photo.height);
  const size = { width: photo.width * scale, height: photo.height * scale };
  return {
    kind: 'picture',
    caption,
    alternative: seen,
    picture: { ...size, shapes: [{ kind: 'photo', x: 0, y: 0, ...size, data }] },
  };
}
