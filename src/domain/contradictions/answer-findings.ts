/** Single answers that contradict themselves, their object or their providers. */
import type { AnsweredPair } from '../check/answered-pairs';
import {
  hasDispensationReason,
  statusOf,
  type Answer,
  type AnswerField,
} from '../record/assessment';
import { isChecked } from '../record/answer-record';
import { compareDays } from '../values/day-order';
import { carrierOf, isProvided, responsibleOf } from '../check/carrier';
import { WHOLE_SCOPE_ID } from '../record/target-object';
import type { Examined, Finding, FindingKind } from './finding';
import { goneName, goneProvider } from './structure-findings';
import { groupBy } from '../values/group-by';

/** One test of an answer; what it returns is named in the sentence. */
type Rule = (
  answer: Answer,
  pair: AnsweredPair,
  examined: Examined,
) => Finding['values'] | undefined;

const isLater = (day: string | undefined, than: string | undefined): boolean =>
  !!day && !!than && compareDays(day, than) > 0;
const isMissing = (answer: Answer): boolean => ['nein', 'teilweise'].includes(statusOf(answer));
const DENIAL =
  /(?<!\p{L})(gibt es (bei uns |hier |im haus )?nicht|nicht vorhanden|haben wir nicht|existiert nicht|does not exist|not present)(?!\p{L})/iu;

const RULES: Readonly<Partial<Record<FindingKind, Rule>>> = {
  checkedLater: ({ checkedOn }, _, { today }) =>
    isLater(checkedOn, today) ? { day: checkedOn ?? '' } : undefined,
  confirmedLater: ({ confirmedOn }, _, { today }) =>
    isLater(confirmedOn, today) ? { day: confirmedOn ?? '' } : undefined,
  // A check that found something missing, and a date that had passed by then.
  dueBeforeCheck: (answer) =>
    isMissing(answer) && isLater(answer.checkedOn, answer.dueDate)
      ? { day: answer.dueDate ?? '', other: answer.checkedOn ?? '' }
      : undefined,
  changedAfterConfirmation: (answer) => changedAfter(answer, 'confirmedOn'),
  changedAfterCheck: (answer) => changedAfter(answer, 'checkedOn'),
  responsibleGone: (answer, { target }, { assessment }) =>
    named(goneName(responsibleOf(answer, target), assessment.providerList)),
  answerProviderGone: (answer, pair, { assessment }) =>
    answer.providerId && isProvided(carrierOf(pair))
      ? named(goneProvider(answer.providerId, assessment.providerList))
      : undefined,
  confirmedByNobody: (answer, pair) =>
    answer.confirmedOn && carrierOf(pair) === 'wir' ? { day: answer.confirmedOn } : undefined,
  fulfilledAndDue: (answer, _, { today }) =>
    statusOf(answer) === 'ja' && isLater(answer.dueDate, today)
      ? { day: answer.dueDate ?? '' }
      : undefined,
  checkedUnanswered: (answer) =>
    statusOf(answer) === 'unbearbeitet' && (isChecked(answer) || !!answer.confirmedOn)
      ? {}
      : undefined,
  reasonDenies: (answer, { object }) =>
    object.id !== WHOLE_SCOPE_ID && isNotRelevant(answer) && DENIAL.test(answer.reason ?? '')
      ? { name: object.title }
      : undefined,
};

const named = (name: string | undefined): Finding['values'] | undefined =>
  name === undefined ? undefined : { name };

const isNotRelevant = (answer: Answer | undefined): boolean =>
  answer?.status === 'entbehrlich' &&
  answer.reasonKind === 'nicht-relevant' &&
  hasDispensationReason(answer);

/** True if what was confirmed or checked was changed on a later day than that, and after it had been recorded. */
function changedAfter(
  answer: Answer,
  field: 'confirmedOn' | 'checkedOn',
): Finding['values'] | undefined {
  const day = answer[field];
  const recorded = answer.changed[field]?.at;
  if (!day || recorded === undefined) return undefined;
  const said: AnswerField[] = ['status', 'implementation', 'reason', 'reasonKind'];
  const [latest] = said
    .flatMap((one) => answer.changed[one]?.at ?? [])
    .sort((a, b) => b.localeCompare(a));
  if (latest === undefined || latest <= recorded) return undefined;
  const other = latest.slice(0, 10);
  return isLater(other, day) ? { day, other } : undefined;
}

export function answerFindings(examined: Examined): Finding[] {
  const rules = Object.entries(RULES) as [FindingKind, Rule][];
  const single = examined.pairs.flatMap((pair) => {
    const { answer } = pair;
    if (answer === undefined) return [];
    return rules.flatMap(([kind, rule]): Finding[] => {
      const values = rule(answer, pair, examined);
      if (values === undefined) return [];
      return [{ kind, place: placeOf(pair), values: { title: titleOf(pair), ...values } }];
    });
  });
  return [...single, ...allDispensable(examined.pairs)];
}

/** Where the answer of a pair is given. */
export const placeOf = ({ object, module, requirement }: AnsweredPair): Finding['place'] => ({
  at: 'answer',
  objectId: object.id,
  moduleId: module.id,
  requirementId: requirement.id,
});

/** Number and title, and the target object where it is not the scope as a whole. */
export function titleOf({ requirement: { id, title }, object }: AnsweredPair): string {
  return object.id === WHOLE_SCOPE_ID ? `${id} ${title}` : `${id} ${title} – ${object.title}`;
}

/** Everything a module asks of an existing object is marked as not relevant. */
function allDispensable(pairs: readonly AnsweredPair[]): Finding[] {
  const sheets = groupBy(pairs, ({ object, module }) => `${object.id}/${module.id}`);
  return [...sheets.values()].flatMap((list): Finding[] => {
    const [first] = list;
    if (first === undefined || first.object.id === WHOLE_SCOPE_ID) return [];
    if (!list.every(({ answer }) => isNotRelevant(answer))) return [];
    const { module, object } = first;
    const place = { at: 'sheet', objectId: object.id, moduleId: module.id } as const;
    const values = { title: `${module.id} ${module.title}`, name: object.title };
    return [{ kind: 'allDispensable', place, values }];
  });
}
