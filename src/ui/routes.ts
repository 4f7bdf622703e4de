/**
 * Addresses of the screens, all behind "#", so that a deep link works on any static web server and offline.
 * `parseRoute` takes anything; what it does not know becomes `notFound`.
 */
export type AssessmentPage =
  | { page: 'overview' }
  | { page: 'module'; moduleId: string; requirementId?: string }
  | { page: 'entry'; topicId?: string }
  | { page: 'requirements' }
  | { page: 'coverage' }
  | { page: 'document' }
  | { page: 'details' }
  | { page: 'scope' };

export type Route =
  | { screen: 'start' }
  | { screen: 'create' }
  | { screen: 'help' }
  | { screen: 'profile'; profileId: string }
  | ({ screen: 'assessment'; assessmentId: string } & AssessmentPage)
  | { screen: 'notFound' };

const SEGMENT_BY_PAGE = {
  requirements: 'anforderungen',
  coverage: 'abdeckung',
  document: 'dokument',
  details: 'angaben',
  scope: 'geltungsbereich',
} as const;

export function parseRoute(hash: string): Route {
  const parts = segmentsOf(hash);
  if (parts === undefined) return { screen: 'notFound' };
  const [first, second, ...rest] = parts;
  if (first === undefined) return { screen: 'start' };
  if (first === 'neu' && second === undefined) return { screen: 'create' };
  if (first === 'hilfe' && second === undefined) return { screen: 'help' };
  if (first === 'profil' && second !== undefined && rest.length === 0)
    return { screen: 'profile', profileId: second };
  if (first === 'pruefung' && second !== undefined) {
    const page = parsePage(rest);
    if (page) return { screen: 'assessment', assessmentId: second, ...page };
  }
  return { screen: 'notFound' };
}

function parsePage([name, moduleId, requirementId, ...rest]: string[]): AssessmentPage | undefined {
  if (rest.length > 0) return undefined;
  if (name === undefined) return { page: 'overview' };
  if (name === 'baustein' && moduleId !== undefined)
    return requirementId === undefined
      ? { page: 'module', moduleId }
      : { page: 'module', moduleId, requirementId };
  if (name === 'einstieg' && requirementId === undefined)
    return moduleId === undefined ? { page: 'entry' } : { page: 'entry', topicId: moduleId };
  if (moduleId !== undefined) return undefined;
  for (const [page, segment] of Object.entries(SEGMENT_BY_PAGE))
    if (segment === name) return { page: page as keyof typeof SEGMENT_BY_PAGE };
  return undefined;
}

function segmentsOf(hash: string): string[] | undefined {
  try {
    return hash
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
export const profileLink = (profileId: string): string => link('profil', profileId);

export function assessmentLink(assessmentId: string, target: AssessmentPage): string {
  switch (target.page) {
    case 'overview':
      return link('pruefung', assessmentId);
    case 'module':
      return link(
        ...['pruefung', assessmentId, 'baustein', target.moduleId],
        ...(target.requirementId === undefined ? [] : [target.requirementId]),
      );
    case 'entry':
      return link(
        ...['pruefung', assessmentId, 'einstieg'],
        ...(target.topicId === undefined ? [] : [target.topicId]),
      );
    default:
      return link('pruefung', assessmentId, SEGMENT_BY_PAGE[target.page]);
  }
}
