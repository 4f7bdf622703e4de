/**
 * What an item of the file says about the fields of an object: those of a new one, or the differences from a known one.
 * If the file says nothing, nothing changes.
 */
import type { ObjectKind } from '$domain/profile/profile';
import type { ObjectChange } from '$domain/change/structure-change';
import type { ObjectFields, TargetObject } from '$domain/record/target-object';
import type { ImportItem } from './grouping';
import type { ProviderBook } from './provider-book';
import { cleanLine, cleanText } from '../words';

type ItemFields = Omit<ObjectFields, 'title' | 'kind' | 'providerId'>;

/** The fields the file says something about. */
function saidFields(item: ImportItem): Partial<ItemFields> {
  const { count, location, responsible, operatedBy, protectionNeed, protectionReason, notes } =
    item;
  return {
    ...(count === null ? {} : { count }),
    ...(location === '' ? {} : { location }),
    ...(responsible === '' ? {} : { responsible }),
    ...(operatedBy === '' ? {} : { operatedBy }),
    ...(protectionNeed === '' ? {} : { protectionNeed }),
    ...(protectionReason === '' ? {} : { protectionReason }),
    ...(notes === '' ? {} : { notes }),
  };
}

/** Adds a provider the assessment does not have yet to `providers`. */
export function newObject(
  item: ImportItem & { kind: ObjectKind },
  id: string,
  providers: ProviderBook,
): TargetObject {
  return {
    id,
    title: item.title,
    kind: item.kind.id,
    ...saidFields(item),
    ...(item.provider === '' ? {} : { providerId: providers.idOf(item.provider) }),
  };
}

/** A generated list of names never replaces existing notes. */
export function differences(
  object: TargetObject,
  item: ImportItem,
  providers: ProviderBook,
): ObjectChange[] {
  const { notes, ...rest } = saidFields(item);
  const keepNotes = notes === undefined || (item.listed === true && (object.notes ?? '') !== '');
  const said = Object.entries(keepNotes ? rest : { ...rest, notes });
  const changes = said
    .filter(([field, value]) => value !== asInFile(field, object[field]))
    .map(([field, value]) => ({ kind: 'object', objectId: object.id, field, value }));
  const provider = item.provider;
  if (provider !== '' && !providers.isNamed(object.providerId ?? '', provider))
    changes.push({
      kind: 'object',
      objectId: object.id,
      field: 'providerId',
      value: providers.idOf(provider),
    });
  return changes as ObjectChange[];
}

/** A stored value as it would be read back from a file. */
function asInFile(field: string, value: unknown): unknown {
  if (field === 'protectionNeed') return value ?? 'normal';
  if (typeof value !== 'string') return value;
  return field === 'notes' || field === 'protectionReason' ? cleanText(value) : cleanLine(value);
}
