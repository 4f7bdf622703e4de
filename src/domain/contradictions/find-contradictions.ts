/** Finds every contradiction in an assessment. */
import { answeredPairs } from '../check/answered-pairs';
import { ownText } from '../record/document-settings';
import { lastVersion, releaseStateOf } from '../document/document-versions';
import { compareDays } from '../values/day-order';
import { answerFindings } from './answer-findings';
import type { Examined, Finding } from './finding';
import { structureFindings } from './structure-findings';

/** Structure first, then answers in the order of the check, then the document. */
export function findContradictions(given: Omit<Examined, 'pairs'>): Finding[] {
  const { profile, assessment, answers } = given;
  const examined = { ...given, pairs: answeredPairs(profile, assessment, answers) };
  return [
    ...structureFindings(examined),
    ...answerFindings(examined),
    ...releaseFindings(examined),
    ...dayFindings(examined),
  ];
}

const place = { at: 'documentSettings' } as const;

/** A release dated in the future, or before the last thing it releases was written. */
function releaseFindings({ assessment, answers, today }: Examined): Finding[] {
  const last = lastVersion(assessment);
  if (last === undefined || releaseStateOf(assessment, answers) !== 'released') return [];
  const { releasedOn: day, name: title } = last;
  if (day === '') return [];
  if (compareDays(day, today) > 0)
    return [{ kind: 'releasedLater', place, values: { title, day } }];
  const stamps = [...answers.values()]
    .flatMap((sheet) => Object.values(sheet))
    .flatMap(({ changed }) => Object.values(changed).map(({ at }) => at.slice(0, 10)));
  const later = stamps.filter((other) => compareDays(other, day) > 0).sort(compareDays);
  const other = later.at(-1);
  return other === undefined
    ? []
    : [{ kind: 'releasedBeforeChange', place, values: { title, day, other } }];
}

/** What the document announces for the future is already past. */
function dayFindings({ assessment, today }: Examined): Finding[] {
  const days = { reviewOn: 'reviewPast', trainingOn: 'trainingPast' } as const;
  return Object.entries(days).flatMap(([name, kind]): Finding[] => {
    const day = ownText(assessment.document, name) ?? '';
    return day !== '' && compareDays(day, today) < 0 ? [{ kind, place, values: { day } }] : [];
  });
}
