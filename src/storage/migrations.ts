/**
 * The schema of the browser database, version by version.
 *
 * APPEND ONLY: a version that was released is never edited or removed; add the next one below it, and a frozen dump
 * of the version before it to `released-dumps/`.
 */
import type Dexie from 'dexie';

export const DATABASE_NAME = 'basis-check-kommune';

/** The version this application reads and writes. */
export const LATEST_VERSION = 2;

export function defineVersions(database: Dexie): void {
  database.version(1).stores({
    assessments: 'id',
    sheets: '[assessmentId+objectId+moduleId], assessmentId',
    history: '++id, [assessmentId+objectId+moduleId+requirementId], assessmentId',
  });
  // Target objects, providers and modules of the stock came into the assessment. Records of version 1 are valid as
  // they are: everything applies once to the scope as a whole. The step keeps an older application, which would count
  // every module for every object, from opening them.
  database.version(2).stores({});
}
