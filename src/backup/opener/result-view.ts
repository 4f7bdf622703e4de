/** What was read, as elements: where it comes from, what is missing, and every assessment. */
import type { BackupReading, DamagedPart } from '../backup-content';
import { assessmentView } from './assessment-view';
import { element } from './element';
import { dateText, t } from './opener-texts';

export function resultView({ head, content, damaged, intact }: BackupReading): HTMLElement {
  const { assessments } = content;
  const whole = intact ? t('opener.intact') : t('opener.complete');
  return element(
    'div',
    {},
    element('p', {}, t('opener.about', { at: dateText(head.at), version: head.appVersion })),
    damaged.length > 0
      ? damageList(damaged)
      : element('p', { class: intact ? 'note' : 'note bad' }, whole),
    ...(head.assessments.length === 0 ? [element('p', {}, t('opener.empty'))] : []),
    ...assessments.map(assessmentView),
  );
}

function damageList(damaged: readonly DamagedPart[]): HTMLElement {
  const items = damaged.map(({ assessment, part, reason, lost, detail }) => {
    const what = t(`opener.part.${part}`, { count: lost });
    const text = t('opener.damaged', {
      assessment,
      part: what,
      reason: t(`opener.reason.${reason}`),
    });
    return element('li', {}, detail === undefined ? text : `${text} (${detail})`);
  });
  return element(
    'div',
    { class: 'note bad', role: 'alert' },
    element('h2', {}, t('opener.damagedTitle')),
    element('p', {}, t('opener.damagedText')),
    element('ul', {}, ...items),
  );
}
