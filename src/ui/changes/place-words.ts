/** Where a change was made, in words and as the page that shows it. */
import { partKey, type AnswerPlace, type ChangePart } from '$domain/change/change';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { t } from '$i18n/i18n.svelte';
import { measureName } from '../measures/measure-texts';
import { moduleNameById } from '../objects/object-texts';
import type { AssessmentPage } from '../routes';
import type { Names } from './names';

export type ChangeKind = 'answers' | 'structure' | 'document';
export const CHANGE_KINDS: readonly ChangeKind[] = ['answers', 'structure', 'document'];

export function changeKind({ on }: ChangePart): ChangeKind {
  if (on === 'answer') return 'answers';
  return on === 'text' || on === 'chapters' || on === 'version' ? 'document' : 'structure';
}

/** Identifies the thing a part is about: fields of one thing stand together. */
export function placeKey(part: ChangePart): string {
  return 'field' in part ? partKey(part).split('/').slice(0, -1).join('/') : partKey(part);
}

/** Ids of the modules and objects a part is about. */
export function aboutWhat(part: ChangePart): { moduleId?: string; objectId?: string } {
  switch (part.on) {
    case 'answer':
      return { moduleId: part.moduleId, objectId: part.objectId };
    case 'choice':
      return { moduleId: part.moduleId, objectId: part.id };
    case 'object':
      return { objectId: part.id };
    case 'module':
      return { moduleId: part.id };
    default:
      return {};
  }
}

export function objectName(id: string, { objects }: Names): string {
  return objects.get(id) ?? t('changes.goneObject');
}

/** "ORP.1.A1 Title – PC Rathaus", "Zielobjekt: Server", "Angaben zur Prüfung". */
export function placeWords(part: ChangePart, names: Names): string {
  switch (part.on) {
    case 'answer': {
      const { requirementId: id, objectId } = part;
      const requirement = `${id} ${names.requirements.get(id) ?? ''}`.trim();
      if (objectId === WHOLE_SCOPE_ID) return requirement;
      return `${requirement} – ${objectName(objectId, names)}`;
    }
    case 'object':
      return t('changes.object', { title: objectName(part.id, names) });
    case 'choice': {
      const module = moduleNameById(part.moduleId, names.profile);
      return `${module} – ${objectName(part.id, names)}`;
    }
    case 'provider': {
      const name = names.providers.find(({ id }) => id === part.id)?.name.trim();
      return t('changes.provider', { name: name || t('providers.unnamed') });
    }
    case 'measure':
      return measureWords(part.id, names);
    case 'module':
      return moduleNameById(part.id, names.profile);
    default:
      return t(`changes.place.${part.on}`);
  }
}

/** "Maßnahme M-04 Konten sperren". */
function measureWords(id: string, { measures }: Names): string {
  const measure = measures.find((one) => one.id === id);
  if (measure === undefined) return t('measures.gone');
  return t('changes.measure', { name: measureName(measure, measures) });
}

/** Undefined if there is no page for it any more. */
export function placePage(part: ChangePart, names: Names): AssessmentPage | undefined {
  switch (part.on) {
    case 'answer':
      return questionPage(part, names);
    case 'object':
      return names.objects.has(part.id) ? { page: 'object', objectId: part.id } : undefined;
    case 'choice':
      return { page: 'moduleModel', moduleId: part.moduleId };
    case 'module':
      return { page: 'moduleModel', moduleId: part.id };
    case 'provider':
      return { page: 'provider', providerId: part.id };
    case 'setup':
      return { page: 'setup' };
    case 'text':
    case 'chapters':
    case 'version':
      return { page: 'documentSettings' };
    case 'measure':
      return { page: 'plan' };
    case 'handedOut':
      return { page: 'backup' };
    case 'assessment':
      return { page: SCOPE_FIELDS.has(part.field) ? 'scope' : 'details' };
  }
}

function questionPage(
  { moduleId, objectId, requirementId }: AnswerPlace,
  { requirements, objects }: Names,
): AssessmentPage | undefined {
  const known = requirements.has(requirementId) && objects.has(objectId);
  return known ? { page: 'module', moduleId, objectId, requirementId } : undefined;
}

const SCOPE_FIELDS: ReadonlySet<string> = new Set([
  'scopeName',
  'scopeDescription',
  'sites',
  'providers',
  'outOfScope',
  'protectionNormal',
  'protectionExceptions',
]);
