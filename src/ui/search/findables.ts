/** What an assessment has to be found, for the index. */
import { activeProviders } from '$domain/check/carrier';
import { isActive } from '$domain/record/target-object';
import type { Answer, AnswerField } from '$domain/record/assessment';
import type { Module } from '$domain/profile/profile';
import { rolesOf } from '$domain/profile/profile';
import { t } from '$i18n/i18n.svelte';
import type { AssessmentSession } from '../assessment-session.svelte';
import { measureName } from '../measures/measure-texts';
import { shownTitle } from '../objects/object-texts';
import { findableOf, type Findable } from './findable';
import { termKeys } from './terms';
import { waysOf } from './ways';

/** Modules before requirements, names before long texts. */
const BOOST = { module: 4, object: 1.4, way: 1.2 };

/** The modules that apply, each with what is asked in it. */
export function* questionFindables(session: AssessmentSession): Generator<Findable> {
  const modules = new Map(session.applied.map(({ module }) => [module.id, module]));
  for (const module of modules.values()) {
    yield findableOf(
      'questions',
      { kind: 'module', moduleId: module.id },
      {
        title: `${module.id} ${module.title}`,
        text: session.texts.introOf(module.id)?.value ?? '',
        boost: BOOST.module,
      },
    );
    for (const { id } of module.requirements) yield requirementFindable(session, module, id);
  }
}

function requirementFindable(
  session: AssessmentSession,
  module: Module,
  requirementId: string,
): Findable {
  const requirement = module.requirements.find(({ id }) => id === requirementId);
  const of = <F extends 'question' | 'why' | 'fulfilledWhen' | 'evidence'>(field: F) =>
    session.texts.ofRequirement(requirementId, field)?.value;
  const place = { kind: 'requirement', moduleId: module.id, requirementId } as const;
  const text = [
    requirementId,
    requirement?.title,
    of('why'),
    ...(of('fulfilledWhen') ?? []),
    ...(of('evidence') ?? []),
    ...(requirement ? rolesOf(module, requirement) : []),
  ];
  return findableOf('questions', place, {
    title: of('question') ?? requirement?.title ?? requirementId,
    text: text.join(' \n'),
  });
}

/** What a person writes in an answer. */
export const OWN_FIELDS = [
  'implementation',
  'reason',
  'evidence',
  'note',
  'responsible',
  'interviewed',
  'checkedBy',
] as const satisfies readonly AnswerField[];

/** One for every text of an answer. */
export function ownFindables(
  place: { objectId: string; moduleId: string; requirementId: string },
  answer: Answer,
): Findable[] {
  return OWN_FIELDS.flatMap((field) => {
    const title = answer[field]?.trim() ?? '';
    return title === ''
      ? []
      : [findableOf('own', { kind: 'text', ...place, field }, { title, text: '' })];
  });
}

/** What is to be done. */
export function* measureFindables({ assessment }: AssessmentSession): Generator<Findable> {
  const measures = assessment.measures ?? [];
  for (const measure of measures)
    yield findableOf(
      'measures',
      { kind: 'measure', measureId: measure.id },
      {
        title: measureName(measure, measures),
        text: [measure.task, measure.responsible].join(' \n'),
        boost: BOOST.object,
      },
    );
}

/** Target objects and providers. */
export function* objectFindables({ assessment, kinds }: AssessmentSession): Generator<Findable> {
  for (const object of assessment.targetObjects) {
    const kind = kinds.find(({ id }) => id === object.kind)?.title;
    const { location, responsible, notes } = object;
    yield findableOf(
      'objects',
      { kind: 'object', objectId: object.id },
      {
        title: shownTitle(object),
        text: [kind, location, responsible, notes].join(' \n'),
        boost: isActive(object) ? BOOST.object : 0.5,
      },
    );
  }
  for (const { id, name, service, contact } of activeProviders(assessment))
    if (name.trim() !== '')
      yield findableOf(
        'objects',
        { kind: 'provider', providerId: id },
        { title: name, text: [service, contact].join(' \n'), boost: BOOST.object },
      );
}

/** Screens, and what official terms mean. */
export function* wayFindables(session: AssessmentSession): Generator<Findable> {
  for (const way of waysOf(session))
    yield findableOf(
      'ways',
      { kind: 'way', way },
      { title: t(`way.${way}`), text: t(`wayWords.${way}`), boost: BOOST.way },
    );
  for (const term of termKeys())
    yield findableOf(
      'terms',
      { kind: 'term', term },
      { title: t(`glossary.${term}.term`), text: t(`glossary.${term}.text`) },
    );
}
