/** One assessment of a backup, as elements: what it is about, what there is, what was answered. */
import { latestOf } from '$domain/change/stamp';
import {
  ANSWER_FIELD_TABLE,
  ANSWER_FIELDS,
  isTouched,
  type Answer,
  type AnswerField,
  type AnswerSheet,
} from '$domain/record/assessment';
import { isActive, objectTitle } from '$domain/record/target-object';
import { groupBy } from '$domain/values/group-by';
import { compareNaturally } from '$domain/values/natural-order';
import type { BackedUpAssessment } from '../backup-content';
import { photoViews } from './photo-view';
import { element, facts, type Child } from './element';
import { dateText, numberText, t } from './opener-texts';

export function assessmentView(backed: BackedUpAssessment): HTMLElement {
  const { assessment, sheets } = backed;
  const bySheet = groupBy(sheets, ({ objectId }) => objectId);
  const known = new Set(assessment.targetObjects.map(({ id }) => id));
  const others = sheets.filter(({ objectId }) => !known.has(objectId));
  return element(
    'section',
    {},
    element('h2', {}, `${assessment.title} – ${assessment.municipality}`),
    ...partNote(backed),
    overview(backed),
    objectTable(backed),
    ...assessment.targetObjects.flatMap((object) =>
      answersOf(objectTitle(object), bySheet.get(object.id) ?? [], backed),
    ),
    ...answersOf(t('opener.others'), others, backed),
  );
}

/** Nobody may take a part for the whole. */
function partNote({ assessment: { handout } }: BackedUpAssessment): HTMLElement[] {
  if (handout === undefined) return [];
  const { recipient, what } = handout;
  return [element('p', { class: 'note' }, t('opener.isPart', { recipient, what }))];
}

function overview({ assessment, sheets, log }: BackedUpAssessment): HTMLElement {
  const { profile, changedAt } = assessment;
  const answers = sheets.flatMap((sheet) => Object.values(sheet.answers)).filter(isTouched);
  return facts([
    [t('details.management'), assessment.management],
    [t('details.securityOfficer'), assessment.securityOfficer],
    [t('details.dataProtectionOfficer'), assessment.dataProtectionOfficer],
    [t('details.itOperations'), assessment.itOperations],
    [t('opener.profile'), `${profile.id} ${profile.version}`],
    [t('opener.changedAt'), dateText(changedAt)],
    [t('opener.answers'), numberText(answers.length)],
    [t('opener.entries'), numberText(log.length)],
  ]);
}

function objectTable({ assessment }: BackedUpAssessment): HTMLElement {
  const labels = [
    t('opener.object'),
    t('opener.location'),
    t('answerField.responsible'),
    t('opener.state'),
  ];
  const heads = labels.map((label) => element('th', { scope: 'col' }, label));
  const rows = assessment.targetObjects.map((object) => {
    const state = isActive(object) ? t('opener.inUse') : t('opener.retired');
    const texts = [object.location ?? '', object.responsible ?? '', state];
    const cells = texts.map((text) => element('td', {}, text));
    return element('tr', {}, element('th', { scope: 'row' }, objectTitle(object)), ...cells);
  });
  const body = element('tbody', {}, ...rows);
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), body);
  const title = t('opener.objects');
  // Wider than a phone with long words: it can be moved, also by the keyboard.
  const frame = { class: 'scroll', role: 'group', 'aria-label': title, tabindex: '0' };
  return element('div', {}, element('h3', {}, title), element('div', frame, table));
}

function answersOf(
  title: string,
  sheets: readonly AnswerSheet[],
  backed: BackedUpAssessment,
): Child[] {
  const named = ([id, one]: readonly [string, Child[]], level: 'h4' | 'h5'): Child[] => {
    const name = backed.names?.[id];
    return [element(level, {}, name === undefined ? id : `${id} ${name}`), ...one];
  };
  const modules = sheets
    .toSorted((a, b) => compareNaturally(a.moduleId, b.moduleId))
    .flatMap(({ moduleId, answers }) => {
      const cards = Object.entries(answers)
        .filter(([, answer]) => isTouched(answer))
        .sort(([a], [b]) => compareNaturally(a, b))
        .map(([id, answer]) => {
          return element('article', {}, ...named([id, answerView(answer, backed)], 'h5'));
        });
      return cards.length === 0 ? [] : named([moduleId, cards], 'h4');
    });
  return modules.length === 0 ? [] : [element('h3', {}, title), ...modules];
}

function answerView(answer: Answer, backed: BackedUpAssessment): Child[] {
  const last = latestOf(Object.values(answer.changed));
  const rows = ANSWER_FIELDS.map(
    (field) =>
      [
        t(`answerField.${field}`),
        valueText(field, answer[field], backed),
        // It is nobody's business but the person's own, also on paper.
        field === 'note' ? 'no-print' : undefined,
      ] as const,
  );
  const said = rows.map(([label, text, look]): [string, string, string?] =>
    look === undefined ? [label, text] : [label, text, look],
  );
  const pictures = photoViews(answer, backed);
  if (last === undefined) return [facts(said), ...pictures];
  const by = last.by === '' ? t('opener.nobody') : last.by;
  const stamp = t('opener.lastChange', { at: dateText(last.at), by });
  return [facts(said), ...pictures, element('p', { class: 'stamp' }, stamp)];
}

function valueText(
  field: AnswerField,
  value: Answer[AnswerField] | null,
  { assessment }: BackedUpAssessment,
): string {
  if (value === undefined || value === null || value === '') return '';
  const row = ANSWER_FIELD_TABLE[field];
  switch (row.shape) {
    case 'choice':
      return t(`${row.choice}.${String(value)}`);
    case 'flag':
      return value === true ? t('opener.yes') : '';
    case 'day':
      return dateText(String(value));
    case 'euros':
      return numberText(Number(value));
    case 'ticks':
      return Array.isArray(value) && value.length > 0 ? String(value.length) : '';
    case 'provider':
      return assessment.providerList?.find(({ id }) => id === value)?.name ?? String(value);
    default:
      return String(value);
  }
}
