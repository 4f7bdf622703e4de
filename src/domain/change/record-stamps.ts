/** Every stamp of a record. */
import type { Assessment } from '../record/assessment';
import type { Stamp } from '../record/fields';
import type { ReadableRecord } from './apply';
import { latestOf } from './stamp';

type Changed = Readonly<Record<string, Stamp>> | undefined;

function* changedOf({ assessment, answers }: ReadableRecord): Iterable<Changed> {
  yield assessment.changed;
  yield assessment.document?.changed;
  for (const things of thingsOf(assessment)) for (const { changed } of things) yield changed;
  for (const [, sheet] of answers) for (const { changed } of Object.values(sheet)) yield changed;
}

function thingsOf(assessment: Assessment) {
  const { targetObjects, providerList = [], document, handedOut = [], awaited = {} } = assessment;
  const { measures = [] } = assessment;
  const versions = document?.versions ?? [];
  return [targetObjects, providerList, versions, handedOut, measures, Object.values(awaited)];
}

/** All stamps of a record, in no order. */
export function* stampsOf(record: ReadableRecord): Iterable<Stamp> {
  for (const changed of changedOf(record)) if (changed) yield* Object.values(changed);
}

/** The latest change of anything in the record; undefined if nothing was ever changed. */
export function latestStamp(record: ReadableRecord): Stamp | undefined {
  return latestOf(stampsOf(record));
}
