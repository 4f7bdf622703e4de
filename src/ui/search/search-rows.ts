/** How what can be found is shown: its lines, its state in words, and where it leads. */
import { progressOf, type Tally } from '$domain/check/coverage';
import { isIncomplete, statusOf, type Answer, type Status } from '$domain/record/assessment';
import { isPast } from '$domain/plan/realisation-plan';
import { isOpenMeasure, measureState } from '$domain/record/measure';
import { isActive } from '$domain/record/target-object';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';
import { today } from '../calendar';
import { formatDate, formatDay } from '../format';
import { measureName } from '../measures/measure-texts';
import { shownTitle } from '../objects/object-texts';
import { assessmentLink, helpLink, type AssessmentPage } from '../routes';
import type { Place } from './findable';
import { wayLink } from './ways';

/** Drawn for the search alone (`SearchSign.svelte`). */
export type DrawnSign = 'module' | 'text' | 'object' | 'way' | 'term';

export interface Row {
  href: string;
  title: string;
  /** Where it belongs; names, separated by dots. */
  at: string;
  /** In words, at the right edge. */
  state: string;
  sign:
    | { status: Status | 'incomplete' }
    | { part: number; whole: number }
    | 'measure'
    | 'overdue'
    | DrawnSign;
}

/** Undefined for what is no longer there. */
export function rowOf(session: AssessmentSession, place: Place): Row | undefined {
  switch (place.kind) {
    case 'module':
      return moduleRow(session, place.moduleId);
    case 'requirement':
      return requirementRow(session, place);
    case 'text':
      return textRow(session, place);
    case 'measure':
      return measureRow(session, place.measureId);
    case 'object':
      return objectRow(session, place.objectId);
    case 'provider':
      return providerRow(session, place.providerId);
    case 'way':
      return {
        href: wayLink(session.id, place.way),
        title: t(`way.${place.way}`),
        at: '',
        state: '',
        sign: 'way',
      };
    case 'term':
      return {
        href: helpLink(),
        title: t(`glossary.${place.term}.term`),
        at: t(`glossary.${place.term}.text`),
        state: '',
        sign: 'term',
      };
  }
}

const linkIn = (session: AssessmentSession, target: AssessmentPage): string =>
  assessmentLink(session.id, target);
const line = (...parts: (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

/** "3 von 5 beantwortet". */
function answered(tally: Tally): string {
  const { part, whole } = progressOf(tally);
  return t('overview.moduleState', { done: part, all: whole });
}

const named = (objects: readonly { title: string }[]): string =>
  objects.length === 1 ? (objects[0]?.title ?? '') : t('search.objects', { count: objects.length });

const inModule = (session: AssessmentSession, moduleId: string) =>
  session.coverage.modules.find(({ module }) => module.id === moduleId);

function moduleRow(session: AssessmentSession, moduleId: string): Row | undefined {
  const found = inModule(session, moduleId);
  if (found === undefined) return undefined;
  const { module, objects, tally } = found;
  const { part, whole } = progressOf(tally);
  return {
    href: linkIn(session, { page: 'module', moduleId }),
    title: `${module.id} ${module.title}`,
    at: line(t('search.module'), named(objects)),
    state: answered(tally),
    sign: { part, whole },
  };
}

function requirementRow(
  session: AssessmentSession,
  { moduleId, requirementId, objectId }: Extract<Place, { kind: 'requirement' }>,
): Row | undefined {
  const found = inModule(session, moduleId);
  const requirement = found?.module.requirements.find(({ id }) => id === requirementId);
  if (found === undefined || requirement === undefined) return undefined;
  const objects = found.objects.filter(({ id }) => objectId === undefined || id === objectId);
  const answers = objects.map(({ id }) => session.answer(id, moduleId, requirementId));
  const target = { moduleId, requirementId };
  return {
    href: linkIn(session, {
      page: 'module',
      ...target,
      ...(objectId === undefined ? {} : { objectId }),
    }),
    title: session.texts.ofRequirement(requirementId, 'question')?.value ?? requirement.title,
    at: line(requirementId, named(objects)),
    ...stateOf(answers),
  };
}

function stateOf(answers: readonly (Answer | undefined)[]): Pick<Row, 'state' | 'sign'> {
  const statuses = answers.map((answer) =>
    isIncomplete(answer) ? 'incomplete' : statusOf(answer),
  );
  const [first = 'unbearbeitet'] = statuses;
  if (statuses.every((status) => status === first))
    return {
      state: first === 'unbearbeitet' ? t('search.open') : t(`status.${first}`),
      sign: { status: first },
    };
  const part = statuses.filter((one) => one !== 'unbearbeitet' && one !== 'incomplete').length;
  const whole = statuses.length;
  return {
    state: t('overview.moduleState', { done: part, all: whole }),
    sign: { part, whole },
  };
}

function textRow(
  session: AssessmentSession,
  { objectId, moduleId, requirementId, field }: Extract<Place, { kind: 'text' }>,
): Row | undefined {
  const answer = session.answer(objectId, moduleId, requirementId);
  const text = answer?.[field];
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const object = inModule(session, moduleId)?.objects.find(({ id }) => id === objectId);
  const changed = answer?.changed[field]?.at;
  return {
    href: linkIn(session, { page: 'module', objectId, moduleId, requirementId }),
    title: text,
    at: line(
      field === 'note' ? t('search.noteInternal') : t(`answerField.${field}`).replace('?', ''),
      requirementId,
      object?.title,
    ),
    state: changed === undefined ? '' : formatDate(changed),
    sign: 'text',
  };
}

/** A measure leads to the first of its gaps, where it is answered. */
function measureRow(session: AssessmentSession, measureId: string): Row | undefined {
  const measures = session.assessment.measures ?? [];
  const measure = measures.find(({ id }) => id === measureId);
  if (measure === undefined) return undefined;
  const { dueDate = '', responsible } = measure;
  const isOverdue = isOpenMeasure(measure) && isPast(dueDate, today());
  const [gap] = measure.closes ?? [];
  return {
    href: linkIn(
      session,
      gap === undefined
        ? { page: 'requirements' }
        : { page: 'module', moduleId: gap.moduleId, requirementId: gap.requirementId },
    ),
    title: measureName(measure, measures),
    at: line(responsible, dueDate === '' ? '' : t('search.until', { day: formatDay(dueDate) })),
    state: isOverdue ? t('search.overdue') : t(`measureState.${measureState(measure)}`),
    sign: isOverdue ? 'overdue' : 'measure',
  };
}

function objectRow(
  { id, assessment, kinds }: AssessmentSession,
  objectId: string,
): Row | undefined {
  const object = assessment.targetObjects.find((one) => one.id === objectId);
  if (object === undefined) return undefined;
  return {
    href: assessmentLink(id, { page: 'object', objectId }),
    title: shownTitle(object),
    at: line(kinds.find((kind) => kind.id === object.kind)?.title, object.location),
    state: isActive(object) ? t('search.object') : t('search.retired'),
    sign: 'object',
  };
}

function providerRow({ id, assessment }: AssessmentSession, providerId: string): Row | undefined {
  const provider = assessment.providerList?.find((one) => one.id === providerId);
  if (provider === undefined) return undefined;
  return {
    href: assessmentLink(id, { page: 'provider', providerId }),
    title: provider.name,
    at: provider.service ?? '',
    state: t('search.provider'),
    sign: 'object',
  };
}
