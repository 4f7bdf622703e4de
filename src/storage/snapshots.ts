/**
 * Snapshots: the whole state of an assessment (its record and its sheets) at one moment, as it lies on the disk. The
 * log does not go along: it only grows, and a snapshot names the place in it at which it was taken.
 *
 * Each sheet is kept once, however many snapshots hold it in the same form, so that one more costs what was changed
 * since the last; and none of them is ever one large value.
 */
import type { Dexie, Table } from 'dexie';
import { sheetKey, type AnswerSheet } from '$domain/record/assessment';
import type { AppDatabase } from './database';
import type { Snapshot, SnapshotPart } from './history/snapshot-record';
import { StorageError } from './storage-error';

/** How a snapshot comes about. */
export interface Taking extends Pick<Snapshot, 'kind' | 'at'> {
  by?: string;
  name?: string;
}

/** Of those that nobody asked for, this many of an assessment are kept: the newest. */
export const AUTOMATIC_KEPT = 10;

/** False for those that are only removed by a person. */
function isAutomatic({ kind }: Pick<Snapshot, 'kind'>): boolean {
  return kind !== 'hand' && kind !== 'release';
}

/** The tables that a transaction has to hold (rw) in which `takeSnapshot` is called. */
export function snapshotTables(database: AppDatabase): Table[] {
  const { assessments, sheets, changes, snapshots, snapshotParts } = database;
  return [assessments, sheets, changes, snapshots, snapshotParts] as Table[];
}

/**
 * Takes a snapshot of what is on the disk and returns its id. Inside a running transaction over `snapshotTables` it is
 * part of that one: then what was taken and what follows are both there or neither. Throws `gone`.
 */
export function takeSnapshot(
  database: AppDatabase,
  assessmentId: string,
  taking: Taking,
): Promise<number> {
  return database.transaction('rw', snapshotTables(database), () =>
    writeSnapshot(database, assessmentId, taking),
  );
}

/** The database, or the transaction of a migration. */
type Tables = Pick<Dexie, 'table'>;

/** Inside a transaction that holds the tables. */
export async function writeSnapshot(
  tables: Tables,
  assessmentId: string,
  { kind, at, by = '', name = '' }: Taking,
): Promise<number> {
  const record: unknown = await tables.table('assessments').get(assessmentId);
  if (record === undefined) throw new StorageError('gone');
  const sheets = (await tables
    .table('sheets')
    .where('assessmentId')
    .equals(assessmentId)
    .toArray()) as AnswerSheet[];
  const parts = [
    { place: '', value: record },
    ...sheets.map((sheet) => ({ place: sheetKey(sheet.objectId, sheet.moduleId), value: sheet })),
  ].map((part) => ({ ...part, assessmentId, print: fingerprint(part.value) }));
  const [ofRecord = 0, ...ofSheets] = await keptParts(tables, assessmentId, parts);
  const snapshot: Omit<Snapshot, 'id'> = {
    assessmentId,
    at,
    by,
    kind,
    name,
    logEnd: await logEndOf(tables, assessmentId),
    answers: sheets.reduce((sum, sheet) => sum + countAnswers(sheet), 0),
    record: ofRecord,
    sheets: ofSheets,
    prints: parts.map(({ print }) => print),
  };
  const id = (await tables.table('snapshots').add(snapshot)) as number;
  await thinOut(tables, assessmentId);
  return id;
}

/** The numbers of these parts; what no snapshot holds in this form yet is written. */
async function keptParts(
  tables: Tables,
  assessmentId: string,
  parts: readonly Omit<SnapshotPart, 'part'>[],
): Promise<number[]> {
  // From the snapshots, not from the index of the parts: on a locked device an index can be asked, but not read.
  const known = new Map<string, number>();
  const there = new Set((await partsOf(tables, assessmentId).primaryKeys()) as number[]);
  for (const { record, sheets, prints = [] } of await headsOf(tables, assessmentId))
    for (const [index, part] of [record, ...sheets].entries())
      if (there.has(part)) known.set(prints[index] ?? '', part);
  const fresh = parts.filter(({ print }) => !known.has(print));
  const added = (await tables.table('snapshotParts').bulkAdd(fresh, { allKeys: true })) as number[];
  fresh.forEach(({ print }, index) => known.set(print, added[index] ?? 0));
  return parts.map(({ print }) => known.get(print) ?? 0);
}

/**
 * Two states of one sheet that differ, and two sheets, have two of these (64 bits and the length, against chance, not
 * against people). Computed at once: a transaction of the browser does not wait for its cryptography.
 */
function fingerprint(value: unknown): string {
  const text = JSON.stringify(value);
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index);
    one = Math.imul(one ^ letter, 2654435761);
    other = Math.imul(other ^ letter, 1597334677);
  }
  // Mixed, so that the last letters count as much as the first.
  const first = mixed(one) ^ mixed(other ^ 0x9e3779b9);
  const second = mixed(other) ^ mixed(one ^ 0x9e3779b9);
  return [text.length, first >>> 0, second >>> 0].map((number) => number.toString(36)).join('.');
}

function mixed(bits: number): number {
  const half = Math.imul(bits ^ (bits >>> 16), 2246822507);
  return half ^ (half >>> 13);
}

async function logEndOf(tables: Tables, assessmentId: string): Promise<number> {
  const [last] = (await tables
    .table('changes')
    .where('[assessmentId+seq]')
    .between([assessmentId, -Infinity], [assessmentId, Infinity])
    .reverse()
    .limit(1)
    .primaryKeys()) as number[];
  return last ?? 0;
}

/** What is on the disk may have any form. */
function countAnswers({ answers }: { answers?: unknown }): number {
  return Object.values(answers ?? {}).filter((answer: unknown) => {
    const fields = (answer ?? {}) as Record<string, unknown>;
    return Object.keys(fields.changed ?? {}).some((field) => fields[field] !== undefined);
  }).length;
}

/** Drops the oldest of those that nobody asked for, and what only they held. */
async function thinOut(tables: Tables, assessmentId: string): Promise<void> {
  const all = await headsOf(tables, assessmentId);
  const automatic = all.filter(isAutomatic).sort((a, b) => b.id - a.id);
  const surplus = automatic.slice(AUTOMATIC_KEPT).map(({ id }) => id);
  if (surplus.length > 0) await dropSnapshots(tables, assessmentId, surplus);
}

/** Inside a transaction that holds `snapshots` and `snapshotParts`. Parts that others hold too stay. */
export async function dropSnapshots(
  tables: Tables,
  assessmentId: string,
  ids: readonly number[],
): Promise<void> {
  await tables.table('snapshots').bulkDelete([...ids]);
  const left = await headsOf(tables, assessmentId);
  const held = new Set(left.flatMap(({ record, sheets }) => [record, ...sheets]));
  const all = (await partsOf(tables, assessmentId).primaryKeys()) as number[];
  await tables.table('snapshotParts').bulkDelete(all.filter((part) => !held.has(part)));
}

/** All snapshots of an assessment; when it is deleted. Inside a transaction that holds `snapshots` and `snapshotParts`. */
export async function clearSnapshots(tables: Tables, assessmentId: string): Promise<void> {
  await tables.table('snapshots').where('assessmentId').equals(assessmentId).delete();
  await partsOf(tables, assessmentId).delete();
}

function headsOf(tables: Tables, assessmentId: string): Promise<Snapshot[]> {
  return tables.table('snapshots').where('assessmentId').equals(assessmentId).toArray();
}

function partsOf(tables: Tables, assessmentId: string) {
  // Of keys that are lists, a shorter one comes first, and a list comes after every text.
  return tables
    .table('snapshotParts')
    .where('[assessmentId+place+print]')
    .between([assessmentId], [assessmentId, []]);
}
