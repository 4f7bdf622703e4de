/** A value of a changed field as a person reads it. */
import type { ChangePart } from '$domain/change/change';
import { BODY_KINDS } from '$domain/body/body-kind';
import { STATES } from '$domain/record/assessment';
import { CARRIERS } from '$domain/record/fields';
import { PROTECTION_NEEDS, WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { t } from '$i18n/i18n.svelte';
import { valueText } from '../answering/history-texts';
import { formatDay, formatNumber } from '../format';
import { measureNumber } from '../measures/measure-texts';
import { stampTime } from '../clocks/stamp-time';
import type { Names } from './names';

/** Longer texts are cut where only a line is wanted. */
const SHORT = 160;

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SHORT ? line : `${Array.from(line).slice(0, SHORT).join('')} …`;
}

export function valueWords(part: ChangePart, names: Names): string {
  if (part.on === 'answer') return valueText(part.field, part.value, names.providers);
  if (part.on === 'object' && part.field === 'retired') return retiredWords(part.value);
  if (part.on === 'object' && part.field === 'added') return yesNo(part.value === true);
  const { value } = part as { value: unknown };
  if (value === undefined || value === null || value === '') return t('history.empty');
  if (part.on === 'choice') return choiceWords(part.value);
  if (part.on === 'setup') return t('changes.answered');
  if (part.on === 'measure') {
    const words = measureValueWords(part, names);
    if (words !== undefined) return words;
  }
  if (typeof value === 'string')
    return 'field' in part ? textWords(part.field, value, names) : value;
  return plainWords(value);
}

/** Undefined for what reads as it does elsewhere. */
function measureValueWords(
  part: Extract<ChangePart, { on: 'measure' }>,
  { objects, requirements }: Names,
): string | undefined {
  switch (part.field) {
    case 'state':
      return part.value && t(`measureState.${part.value}`);
    case 'effort':
      return part.value && t(`effort.${part.value}`);
    case 'number':
      return part.value === undefined ? undefined : measureNumber(part.value);
    case 'dueDate':
    case 'doneOn':
      return formatDay(part.value ?? '');
    case 'closes':
      return part.value
        ?.map(({ objectId, requirementId: id }) => {
          const title = `${id} ${requirements.get(id) ?? ''}`.trim();
          const object = objectId === WHOLE_SCOPE_ID ? undefined : objects.get(objectId);
          return object === undefined ? title : `${title} – ${object}`;
        })
        .join('; ');
    default:
      return undefined;
  }
}

const yesNo = (is: boolean): string => t(is ? 'history.on' : 'history.off');

/** What is no text. */
function plainWords(value: unknown): string {
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'number') return formatNumber(value);
  if (Array.isArray(value)) return value.length === 0 ? t('history.empty') : value.join(', ');
  return objectWords(value as object);
}

function retiredWords(value: { reason: string } | null | undefined): string {
  if (value === undefined || value === null) return t('history.off');
  const reason = value.reason.trim();
  return reason === '' ? t('history.on') : t('changes.because', { what: t('history.on'), reason });
}

function choiceWords(value: { applies: boolean; reason: string } | undefined): string {
  if (value === undefined) return t('changes.asKind');
  const what = t(value.applies ? 'changes.applies' : 'changes.appliesNot');
  const reason = value.reason.trim();
  return reason === '' ? what : t('changes.because', { what, reason });
}

/** The profile is the only field with parts of its own that has words. */
function objectWords(value: object): string {
  const { version } = value as { version?: unknown };
  return typeof version === 'string' ? t('changes.version', { version }) : t('changes.changed');
}

const INSTANTS: ReadonlySet<string> = new Set(['at', 'returnedAt']);

function textWords(field: string, value: string, { kinds, providers }: Names): string {
  if (field === 'kind') return kinds.find(({ id }) => id === value)?.title ?? value;
  if (field === 'providerId')
    return providers.find(({ id }) => id === value)?.name || t('providers.unnamed');
  if (field === 'releasedOn') return formatDay(value);
  if (INSTANTS.has(field)) return stampTime(value);
  return chosenWords(field, value) ?? value;
}

/** Undefined for what a person typed, and for a choice of a later version. */
function chosenWords(field: string, value: string): string | undefined {
  const oneOf = <T extends string>(options: readonly T[]): T | undefined =>
    options.find((option) => option === value);
  if (field === 'operatedBy') {
    const carrier = oneOf(CARRIERS);
    return carrier && t(`carrier.${carrier}`);
  }
  if (field === 'protectionNeed') {
    const need = oneOf(PROTECTION_NEEDS);
    return need && t(`protectionNeed.${need}`);
  }
  if (field === 'state') {
    const state = oneOf(STATES);
    return state && t(`state.${state}`);
  }
  const kind = field === 'bodyKind' ? oneOf(BODY_KINDS) : undefined;
  return kind && t(`details.bodyKinds.${kind}`);
}
