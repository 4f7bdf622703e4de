/** The word for every field outside the answers: the same as where the field is asked. */
import type { ChangePart } from '$domain/change/change';
import { t, type TextKey } from '$i18n/i18n.svelte';
import { fieldLabel } from '../answering/history-texts';

const ASSESSMENT: Readonly<Record<string, TextKey>> = {
  title: 'details.title',
  municipality: 'details.municipality',
  bodyKind: 'details.bodyKind',
  place: 'details.place',
  state: 'details.state',
  inhabitants: 'details.inhabitants',
  management: 'details.management',
  securityOfficer: 'details.securityOfficer',
  dataProtectionOfficer: 'details.dataProtectionOfficer',
  itOperations: 'details.itOperations',
  scopeName: 'scope.scopeName',
  scopeDescription: 'scope.scopeDescription',
  sites: 'scope.sites',
  providers: 'scope.providers',
  outOfScope: 'scope.outOfScope',
  protectionNormal: 'scope.protectionNormal',
  protectionExceptions: 'scope.protectionExceptions',
  profile: 'details.profile',
  dismissedBundles: 'measures.dismissed',
};
const OBJECT: Readonly<Record<string, TextKey>> = {
  title: 'objects.name',
  kind: 'objects.kind',
  count: 'objects.count',
  location: 'objects.location',
  responsible: 'answerField.responsible',
  operatedBy: 'objects.operatedBy',
  providerId: 'objects.provider',
  notes: 'objects.notes',
  protectionNeed: 'objects.need',
  protectionReason: 'objects.needReason',
  position: 'changes.position',
  origin: 'changes.origin',
  decided: 'changes.decided',
  retired: 'changes.retired',
  added: 'changes.inList',
};
const PROVIDER: Readonly<Record<string, TextKey>> = {
  name: 'providers.name',
  service: 'providers.service',
  contact: 'providers.contact',
  removed: 'providers.remove',
  position: 'changes.position',
};
const VERSION: Readonly<Record<string, TextKey>> = {
  name: 'documentSettings.name',
  note: 'documentSettings.note',
  releasedBy: 'documentSettings.releasedBy',
  releasedOn: 'documentSettings.releasedOn',
  withdrawn: 'changes.withdrawn',
  at: 'changes.recordedAt',
  by: 'changes.recordedBy',
  tally: 'changes.figures',
};
const MODULE: Readonly<Record<string, TextKey>> = {
  leftOut: 'changes.leftOut',
  reason: 'answerField.reason',
  added: 'model.added',
  extra: 'changes.extra',
};
const CHAPTERS: Readonly<Record<string, TextKey>> = {
  order: 'changes.chapterOrder',
  off: 'changes.chaptersOff',
};
const HANDED_OUT: Readonly<Record<string, TextKey>> = {
  returnedAt: 'changes.returnedAt',
  recipient: 'changes.recipient',
  what: 'changes.handedOutWhat',
};
const MEASURE: Readonly<Record<string, TextKey>> = {
  number: 'measures.number',
  title: 'measures.title',
  task: 'measures.task',
  responsible: 'answerField.responsible',
  providerId: 'objects.provider',
  dueDate: 'answerField.dueDate',
  effort: 'measures.effort',
  costOnce: 'answerField.costOnce',
  costYearly: 'answerField.costYearly',
  state: 'measures.state',
  closes: 'measures.closes',
  doneOn: 'measures.doneOn',
  at: 'changes.recordedAt',
};
export const FIELD_WORDS: Partial<Record<ChangePart['on'], Readonly<Record<string, TextKey>>>> = {
  assessment: ASSESSMENT,
  object: OBJECT,
  provider: PROVIDER,
  version: VERSION,
  module: MODULE,
  chapters: CHAPTERS,
  handedOut: HANDED_OUT,
  measure: MEASURE,
};

/** A field of a later version has no words here and is called by its name. */
export function fieldWords(part: ChangePart): string {
  if (part.on === 'answer') return fieldLabel(part.field);
  if (part.on === 'choice') return t('changes.choice');
  if (part.on === 'setup') return t('changes.setupAnswer');
  if (part.on === 'text') return t('changes.ownText');
  const key = FIELD_WORDS[part.on]?.[part.field];
  return key === undefined ? part.field : t(key);
}

/** What the application keeps for itself beside what a person did; said only where nothing else was changed. */
export function isBackground(part: ChangePart): boolean {
  if (!('field' in part)) return false;
  // That it is gone from the list is no background: nothing else says so.
  if (part.on === 'object' && part.field === 'added' && part.value !== true) return false;
  const fields = { object: ['position', 'origin', 'decided', 'added'], provider: ['position'] };
  if (part.on === 'version') return ['at', 'by', 'tally'].includes(part.field);
  // That it is gone from the list is no background.
  if (part.on === 'measure')
    return part.field === 'number' || (part.field === 'at' && part.value !== undefined);
  if (part.on === 'handedOut') return ['at', 'by', 'questions'].includes(part.field);
  if (part.on === 'object' || part.on === 'provider') return fields[part.on].includes(part.field);
  return false;
}
