/**
 * Taking over another version of the profile: which answers move along, and which of them wait to be looked at again. One
 * plan, carried out as one change. Nothing is deleted and no answer is overwritten: answers are copied to empty places
 * and marked; those of dropped requirements stay where they are and no longer count.
 */
import { sheetKey, isTouched, statusOf, type Answer } from '../record/assessment';
import type { AnswerChange, AssessedProfile, Assessment, Status } from '../record/assessment';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { MAX_TEXT } from '../record/fields';
import type { ClosedPair } from '../record/measure';
import type { AnswerPlace } from '../change/change';
import type { StructureChange, StructurePlan } from '../change/structure-change';
import { pointKey } from '../check/tick-list';
import { measuresAlong } from '../structure/measures-along';
import { copiedFields } from '../structure/structure-plan';
import { isToBeReviewed, type ProfileComparison, type RequirementChange } from './compare-profiles';

interface Known {
  assessment: Assessment;
  answers: AnswersBySheet;
}

/** `to`: the version that is taken over. */
export function planProfileChange(
  { assessment, answers }: Known,
  comparison: ProfileComparison,
  to: Pick<AssessedProfile, 'version' | 'digest'>,
): StructurePlan {
  const before = assessment.profile;
  const { version, digest } = to;
  const profile = { ...before, version, digest, previous: before.version };
  return {
    changes: [
      { kind: 'profile', profile },
      ...choicesAlong(assessment, comparison),
      ...measuresAlong(assessment, (pair) => heirsOf(pair, comparison)),
    ],
    answers: answersAlong(answers, comparison, before.version),
  };
}

/** The answers that are copied or marked. `version`: the one they were given under. */
function answersAlong(
  answers: AnswersBySheet,
  { requirements }: ProfileComparison,
  version: string,
): AnswerChange[] {
  const objectIds = [...new Set([...answers.keys()].map((key) => key.split('/')[0] ?? ''))];
  const moving = requirements.filter(
    (one) => isToBeReviewed(one) || !staysInPlace(one) || one.fields.includes('fulfilledWhen'),
  );
  return moving.flatMap((requirement) =>
    objectIds.flatMap((objectId) => answerAlong(answers, requirement, { objectId, version })),
  );
}

/** True if its answers are where they were before. */
export const staysInPlace = ({ from, id, moduleId }: RequirementChange): boolean =>
  from.some((one) => one.id === id && one.moduleId === moduleId);

/** What is written of one answer: it is marked, copied, or neither. `version`: the one it was given under. */
export function answerAlong(
  answers: AnswersBySheet,
  requirement: RequirementChange,
  { objectId, version }: { objectId: string; version: string },
): AnswerChange[] {
  const at = (moduleId: string, id: string): Answer | undefined =>
    answers.get(sheetKey(objectId, moduleId))?.[id];
  const sources = requirement.from.map(({ moduleId, id }) => at(moduleId, id));
  if (!sources.some(isTouched)) return [];
  const { moduleId, id: requirementId } = requirement;
  const place = { objectId, moduleId, requirementId };
  const there = at(moduleId, requirementId);
  const stays = staysInPlace(requirement) && isTouched(there);
  if (!stays && isTouched(there) && !isCopy(there)) return [];
  const answer = stays && there !== undefined ? there : mergedAnswer(sources);
  const wanted = {
    ...marksOf(requirement, answer, version),
    ...(stays && differ(sources) ? { toClarify: true } : {}),
    ...ticksAlong(requirement, answer),
  };
  // A copy is a unit (`Stamp.copied`): what is added to it is copied together with it.
  if (stays && !isCopy(there)) return written(place, wanted);
  if (stays && Object.keys(wanted).length === 0) return [];
  return copied(place, { ...answer, ...wanted });
}

export const isCopy = (answer: Answer | undefined): boolean =>
  Object.values(answer?.changed ?? {}).some((stamp) => stamp.copied === true);

/** What waits for a review keeps the version it was first given under. An open question needs none. */
function marksOf(
  requirement: RequirementChange,
  answer: Answer,
  version: string,
): Pick<Partial<Answer>, 'review'> {
  const open = statusOf(answer) === 'unbearbeitet';
  return !isToBeReviewed(requirement) || open || answer.review ? {} : { review: version };
}

/** Ticks belong to sentences: where these were only corrected, they go along. */
function ticksAlong(
  requirement: RequirementChange,
  { ticks }: Answer,
): Pick<Partial<Answer>, 'ticks'> {
  const before = requirement.from[0]?.wording.fulfilledWhen ?? [];
  const after = requirement.wording.fulfilledWhen;
  if (ticks === undefined || isToBeReviewed(requirement) || before.length !== after.length)
    return {};
  const keys = new Map(
    before.map((point, index) => [pointKey(point), pointKey(after[index] ?? '')]),
  );
  const next = ticks.map((tick) => keys.get(tick) ?? tick);
  return next.every((tick, index) => tick === ticks[index]) ? {} : { ticks: next };
}

function written(place: AnswerPlace, fields: Partial<Answer>): AnswerChange[] {
  return Object.entries(fields).map(
    ([field, value]) => ({ ...place, field, value }) as AnswerChange,
  );
}

function copied(place: AnswerPlace, answer: Answer): AnswerChange[] {
  return copiedFields(answer, true).map((field) => ({ ...place, ...field, copied: true }));
}

const differ = (sources: readonly (Answer | undefined)[]): boolean =>
  new Set(sources.map(statusOf)).size > 1;

/** Least fulfilled first. */
const WEAKEST: readonly Status[] = ['nein', 'teilweise', 'ja', 'entbehrlich'];
const LONG_TEXTS = ['implementation', 'evidence', 'note'] as const;

/**
 * One answer out of several: of the least fulfilled status, and without one if any of them is open; what was written to
 * each is kept below each other, as long as it fits.
 */
function mergedAnswer(sources: readonly (Answer | undefined)[]): Answer {
  const given = sources.filter((answer): answer is Answer => isTouched(answer));
  const weight = (answer: Answer): number => WEAKEST.indexOf(statusOf(answer));
  const [first = { changed: {} }] = given.toSorted((a, b) => weight(a) - weight(b));
  if (sources.length === 1) return first;
  const texts = LONG_TEXTS.flatMap((field) => {
    const all = new Set(given.flatMap((answer) => answer[field]?.trim() || []));
    const joined = [...all].join('\n\n');
    return joined === '' || joined.length > MAX_TEXT ? [] : [[field, joined] as const];
  });
  const { status: _status, ...others } = first;
  const open = sources.some((answer) => statusOf(answer) === 'unbearbeitet');
  return { ...(open ? others : first), ...Object.fromEntries(texts) };
}

/** The new numbers of a gap; it may have been split. */
function heirsOf(pair: ClosedPair, { requirements }: ProfileComparison): ClosedPair[] {
  return requirements.flatMap(({ from, id, moduleId }) =>
    from.some((one) => one.id === pair.requirementId && one.moduleId === pair.moduleId)
      ? [{ objectId: pair.objectId, moduleId, requirementId: id }]
      : [],
  );
}

/** What was decided about modules and single requirements, under their new numbers. */
function choicesAlong(
  { moduleChoices = {}, targetObjects }: Assessment,
  { renamedModules, requirements }: ProfileComparison,
): StructureChange[] {
  const heirs = (id: string): string[] =>
    requirements.flatMap((one) => (one.from.some((former) => former.id === id) ? [one.id] : []));
  const changes: StructureChange[] = [];
  for (const [id, choice] of Object.entries(moduleChoices)) {
    const moduleId = renamedModules.get(id) ?? id;
    const extra = choice.extra && [...new Set([...choice.extra, ...choice.extra.flatMap(heirs)])];
    const longer = extra?.length !== choice.extra?.length;
    if (moduleId === id ? longer : moduleChoices[moduleId] === undefined)
      changes.push({ kind: 'module', moduleId, choice: { ...choice, ...(extra && { extra }) } });
  }
  for (const { id: objectId, choices = {} } of targetObjects)
    for (const [id, choice] of Object.entries(choices)) {
      const moduleId = renamedModules.get(id);
      if (moduleId !== undefined && choices[moduleId] === undefined)
        changes.push({ kind: 'choose', objectId, moduleId, choice });
    }
  return changes;
}
