/**
 * Addresses of the screens, all behind "#", so that a deep link works on any static web server and offline.
 * `parseRoute` takes anything; what it does not know becomes `notFound`.
 */
export type AssessmentPage =
  | { page: 'overview' }
  /** With `objectId` the module for this target object; without it for all of them. */
  | { page: 'module'; moduleId: string; objectId?: string; requirementId?: string }
  | { page: 'firstLap'; topicId?: string }
  /** Without `questionId` the beginning, or where it was left; `SETUP_RESULT`: what follows from the answers. */
  | { page: 'setup'; questionId?: string }
  | { page: 'object'; objectId: string }
  | { page: 'moduleModel'; moduleId: string }
  | { page: 'provider'; providerId: string }
  /** One requirement for all its target objects side by side. */
  | { page: 'compare'; requirementId: string }
  | { page: PlainPage };

/** Address of the result of the set-up; never the id of a question. */
export const SETUP_RESULT = 'ergebnis';

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
  documentSettings: 'dokument-gestalten',
  papers: 'unterlagen',
  details: 'angaben',
  scope: 'geltungsbereich',
  objects: 'zielobjekte',
  objectImport: 'zielobjekte-einlesen',
  modelling: 'modellierung',
  stock: 'kompendium',
  providers: 'dienstleister',
} as const;
type PlainPage = keyof typeof SEGMENT_BY_PAGE;

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

function parsePage([name, id, second, third, ...rest]: string[]): AssessmentPage | undefined {
  if (rest.length > 0) return undefined;
  if (name === undefined) return { page: 'overview' };
  if (id === undefined) return parsePlainPage(name);
  if (name === 'zielobjekt' && second !== undefined)
    return { page: 'module', objectId: id, moduleId: second, ...optional('requirementId', third) };
  if (third !== undefined) return undefined;
  if (name === 'baustein')
    return { page: 'module', moduleId: id, ...optional('requirementId', second) };
  return second === undefined ? parseNamedPage(name, id) : undefined;
}

function parsePlainPage(name: string): AssessmentPage | undefined {
  if (name === 'einstieg') return { page: 'firstLap' };
  if (name === 'einrichtung') return { page: 'setup' };
  for (const [page, segment] of Object.entries(SEGMENT_BY_PAGE))
    if (segment === name) return { page: page as PlainPage };
  return undefined;
}

function parseNamedPage(name: string, id: string): AssessmentPage | undefined {
  switch (name) {
    case 'einstieg':
      return { page: 'firstLap', topicId: id };
    case 'einrichtung':
      return { page: 'setup', questionId: id };
    case 'zielobjekt':
      return { page: 'object', objectId: id };
    case 'modellierung':
      return { page: 'moduleModel', moduleId: id };
    case 'dienstleister':
      return { page: 'provider', providerId: id };
    case 'vergleich':
      return { page: 'compare', requirementId: id };
    default:
      return undefined;
  }
}

function optional<K extends string>(
  name: K,
  value: string | undefined,
): Partial<Record<K, string>> {
  return value === undefined ? {} : ({ [name]: value } as Record<K, string>);
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
  return link('pruefung', assessmentId, ...segmentsTo(target));
}

function segmentsTo(target: AssessmentPage): string[] {
  switch (target.page) {
    case 'overview':
      return [];
    case 'module': {
      const { moduleId, objectId, requirementId } = target;
      const module =
        objectId === undefined ? ['baustein', moduleId] : ['zielobjekt', objectId, moduleId];
      return [...module, ...given(requirementId)];
    }
    case 'firstLap':
      return ['einstieg', ...given(target.topicId)];
    case 'setup':
      return ['einrichtung', ...given(target.questionId)];
    case 'object':
      return ['zielobjekt', target.objectId];
    case 'moduleModel':
      return ['modellierung', target.moduleId];
    case 'provider':
      return ['dienstleister', target.providerId];
    case 'compare':
      return ['vergleich', target.requirementId];
    default:
      return [SEGMENT_BY_PAGE[target.page]];
  }
}

const given = (segment: string | undefined): string[] => (segment === undefined ? [] : [segment]);
