/** What is known about a body: what was entered, otherwise what its name reveals. */
import type { BodyKind } from './body-kind';
import { readBodyName } from './body-name';

export interface Body {
  municipality: string;
  /** '' = not given. */
  state: string;
  bodyKind?: BodyKind | undefined;
  place?: string | undefined;
}

/** Kinds whose name is also the name of the place they sit in; that of a Landkreis is not. */
const NAMED_BY_PLACE: readonly BodyKind[] = [
  'gemeinde',
  'stadt',
  'markt',
  'amt',
  'verbandsgemeinde',
  'samtgemeinde',
];

/** The chosen kind, otherwise the one its name reveals, otherwise a Gemeinde. */
export function bodyKindOf({
  municipality,
  bodyKind,
}: Pick<Body, 'municipality' | 'bodyKind'>): BodyKind {
  return bodyKind ?? readBodyName(municipality)?.kind ?? 'gemeinde';
}

/**
 * Where letters are written: the place entered, otherwise the name without its kind; empty if the name contains no
 * place.
 */
export function placeOf(body: Omit<Body, 'state'>): string {
  if (body.place !== undefined) return body.place.trim();
  const read = readBodyName(body.municipality);
  if (!NAMED_BY_PLACE.includes(bodyKindOf(body)) || read?.rest === '') return '';
  return read?.rest ?? body.municipality.trim();
}
