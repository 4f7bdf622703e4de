/**
 * Addresses of the screens, all behind "#", so that a deep link works on any static web server and offline.
 * `parseRoute` takes anything; what it does not know becomes `notFound`.
 */
import { withQuery } from './query';
import { pageOf, PAGES, type PageName } from './pages';

/** The values that fill in an address, derived from its pattern. */
type Filled<A extends string> = A extends `${infer First}/${infer Rest}`
  ? Filled<First> & Filled<Rest>
  : A extends `:${infer Name}?`
    ? { [key in Name]?: string }
    : A extends `:${infer Name}`
      ? { [key in Name]: string }
      : unknown;
type FilledPage<N extends PageName> = { page: N } & Filled<(typeof PAGES)[N]['address']> &
  ((typeof PAGES)[N] extends { other: infer O extends string } ? Partial<Filled<O>> : unknown);
export type AssessmentPage = { [N in PageName]: FilledPage<N> }[PageName];

/** Address of the result of the set-up; never the id of a question. */
export const SETUP_RESULT = 'ergebnis';

/** Shows the requirements of which an answer is to be reviewed. */
export const TO_REVIEW = 'zu-pruefen';

export type Route =
  | { screen: 'start' }
  | { screen: 'create' }
  | { screen: 'help' }
  | { screen: 'backup' }
  | { screen: 'device' }
  | { screen: 'lock' }
  | { screen: 'profile'; profileId: string }
  | ({ screen: 'assessment'; assessmentId: string } & AssessmentPage)
  | { screen: 'notFound' };

/** Screens of one segment. */
const PLAIN = {
  neu: 'create',
  hilfe: 'help',
  sicherung: 'backup',
  'geraet-leeren': 'device',
  sperre: 'lock',
} as const;
const isPlain = (segment: string): segment is keyof typeof PLAIN => Object.hasOwn(PLAIN, segment);

export function parseRoute(hash: string): Route {
  const parts = segmentsOf(hash);
  if (parts === undefined) return { screen: 'notFound' };
  const [first, second, ...rest] = parts;
  if (first === undefined) return { screen: 'start' };
  if (second === undefined && isPlain(first)) return { screen: PLAIN[first] };
  if (first === 'profil' && second !== undefined && rest.length === 0)
    return { screen: 'profile', profileId: second };
  if (first === 'pruefung' && second !== undefined) {
    const page = parsePage(rest);
    if (page) return { screen: 'assessment', assessmentId: second, ...page };
  }
  return { screen: 'notFound' };
}

function parsePage(given: string[]): AssessmentPage | undefined {
  for (const name of Object.keys(PAGES) as PageName[]) {
    const { address, other } = pageOf(name);
    const filled = match(address, given) ?? (other === undefined ? undefined : match(other, given));
    // Everything the pattern requires is filled in.
    if (filled !== undefined) return { page: name, ...filled } as AssessmentPage;
  }
  return undefined;
}

const patternOf = (address: string): string[] => (address === '' ? [] : address.split('/'));

/** The names of a pattern and their values in the address; undefined if it does not match. */
function match(address: string, given: string[]): Record<string, string> | undefined {
  const pattern = patternOf(address);
  if (given.length > pattern.length) return undefined;
  const filled: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = given[index];
    if (segment === undefined) {
      if (!part.endsWith('?')) return undefined;
    } else if (part.startsWith(':')) filled[nameIn(part)] = segment;
    else if (part !== segment) return undefined;
  }
  return filled;
}

const nameIn = (part: string): string => part.replace(/[:?]/g, '');

function segmentsOf(hash: string): string[] | undefined {
  try {
    return hash
      .replace(/\?.*/s, '')
      .replace(/^#?\/?/, '')
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

const link = (...parts: string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;

export const startLink = (): string => link();
export const createLink = (): string => link('neu');
export const helpLink = (): string => link('hilfe');
export const backupLink = (): string => link('sicherung');
export const deviceLink = (): string => link('geraet-leeren');
export const lockLink = (): string => link('sperre');
export const profileLink = (profileId: string): string => link('profil', profileId);

/** `query`: how it is shown, after "?" (see `Address`). */
export function assessmentLink(
  assessmentId: string,
  target: AssessmentPage,
  query: Readonly<Record<string, string>> = {},
): string {
  return withQuery(link('pruefung', assessmentId, ...segmentsTo(target)), query);
}

function segmentsTo({ page, ...filled }: AssessmentPage): string[] {
  const values: Partial<Record<string, string>> = filled;
  const { address, other = address } = pageOf(page);
  const isFull = patternOf(other).every(
    (part) => !part.startsWith(':') || part.endsWith('?') || values[nameIn(part)] !== undefined,
  );
  return patternOf(isFull ? other : address).flatMap((part) =>
    part.startsWith(':') ? (values[nameIn(part)] ?? []) : part,
  );
}
