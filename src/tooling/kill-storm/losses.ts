/** What must be on the disk after a kill, and which of it is missing. Loaded by `kill-storm.mjs` through Vite. */
import { isDeepStrictEqual } from 'node:util';
import { sheetKey, type AnswerSheet, type Assessment } from '../../domain/record/assessment';
import { apply, type AssessmentRecord } from '../../domain/change/apply';
import { partKey, type Change, type ChangePart } from '../../domain/change/change';
import type { LogEntry } from '../../domain/change/change-log';
import { stampAt, valueAt } from '../../domain/change/invert';
import { compareStamps, stampKey } from '../../domain/change/stamp';

/** The database as it is, bypassing our code. */
export interface Disk {
  assessments: Assessment[];
  sheets: AnswerSheet[];
  changes: LogEntry[];
  touched: { id: string; changedAt: string }[];
}

/** One thing a person did. What was typed carries a `word` that nothing else carries. */
export interface Act {
  kind: 'text' | 'status' | 'setup' | 'add' | 'split' | 'merge' | 'retire' | 'revive';
  /** Empty if nothing is typed. */
  word: string;
  /** The object, field or question it was done to. */
  at: string;
}

export interface Acknowledged {
  /** The assessment as it was created. */
  born: Assessment;
  /** The changes announced to other windows, which happens once they are stored. */
  stored: readonly Change[];
  /** Everything that was done, in order. */
  acts: readonly Act[];
  /** Those the screen reported as saved. */
  saved: ReadonlySet<Act>;
}

/** One sentence for everything that is not as acknowledged; empty if nothing is lost. */
export function lossesIn(disk: Disk, { born, stored, acts, saved }: Acknowledged): string[] {
  const found = disk.assessments.find(({ id }) => id === born.id);
  if (found === undefined) return ['the assessment is gone'];
  const assessment = withLastAnswer(found, disk);
  const sheets = disk.sheets.filter(({ assessmentId }) => assessmentId === born.id);
  const answers = new Map(
    sheets.map((sheet) => [sheetKey(sheet.objectId, sheet.moduleId), sheet.answers]),
  );
  const record = { assessment, answers };
  const log = disk.changes.map(({ change }) => change);
  return [
    ...disagreements(record, born, log),
    ...changesMissing(stored, record, log),
    ...actsMissing(acts, saved, log),
  ];
}

/** The instant of the last answer is stored beside the record. */
function withLastAnswer(assessment: Assessment, { touched }: Disk): Assessment {
  const answeredAt = touched.find(({ id }) => id === assessment.id)?.changedAt ?? '';
  return answeredAt > assessment.changedAt ? { ...assessment, changedAt: answeredAt } : assessment;
}

/** Replaying the log from the beginning gives what is stored: no part of a change is there without the others. */
function disagreements(record: AssessmentRecord, born: Assessment, log: readonly Change[]) {
  const start: AssessmentRecord = { assessment: born, answers: new Map() };
  const replayed = log.reduce(apply, start);
  const losses: string[] = [];
  if (!same(replayed.assessment, record.assessment)) losses.push('log and assessment differ');
  for (const key of new Set([...replayed.answers.keys(), ...record.answers.keys()]))
    if (!same(replayed.answers.get(key), record.answers.get(key)))
      losses.push(`log and sheet differ: ${JSON.stringify(key)}`);
  return losses;
}

/** As JSON sees it: `undefined` and absent are the same. */
const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/**
 * Every change is in the log, or in the entry of the stretch of writing it was part of, and its fields hold nothing
 * older.
 */
function changesMissing(
  stored: readonly Change[],
  record: AssessmentRecord,
  log: readonly Change[],
): string[] {
  const partsOf = new Map(log.map(({ stamp, parts }) => [stampKey(stamp), parts.length]));
  const latest = new Map<string, Change['stamp']>();
  for (const { stamp, parts } of log) {
    const key = onlyKey(parts);
    if (key !== undefined && compareStamps(stamp, latest.get(key)) > 0) latest.set(key, stamp);
  }
  return stored.flatMap(({ stamp, parts }) => {
    const key = onlyKey(parts);
    const wroteOn = key !== undefined && compareStamps(latest.get(key), stamp) > 0;
    const name = stampKey(stamp);
    const logged = partsOf.get(name) === parts.length || wroteOn;
    const fields = parts.filter((part) => !stands(record, part, stamp)).map(partKey);
    return [
      ...(logged ? [] : [`not in the log: ${name}`]),
      ...(fields.length === 0 ? [] : [`not in the record: ${name} ${fields.join()}`]),
    ];
  });
}

/** The key of the field a change writes to, if it is only one. */
function onlyKey(parts: readonly ChangePart[]): string | undefined {
  const [part] = parts;
  return part !== undefined && parts.length === 1 ? partKey(part) : undefined;
}

/** True if a field holds what was written, or something later. */
function stands(record: AssessmentRecord, part: ChangePart, stamp: Change['stamp']): boolean {
  // A copy yields to the first word answered for the object itself.
  if (part.on === 'answer' && part.copied === true) return true;
  const order = compareStamps(stampAt(record, part), stamp);
  return order > 0 || (order === 0 && same(valueAt(record, part), part.value));
}

interface Written {
  parts: readonly ChangePart[];
  /** The part that carries the word. */
  part: ChangePart;
}

/**
 * What the screen reported as saved, found by the typed word; a later word in the same field may have replaced it.
 * Choices carry no word: they are among the changes announced to other windows.
 */
function actsMissing(
  acts: readonly Act[],
  saved: ReadonlySet<Act>,
  log: readonly Change[],
): string[] {
  const written = new Map<string, Written>();
  for (const { parts } of log)
    for (const part of parts)
      for (const word of JSON.stringify(part.value ?? '').match(/Wort\d+x\d+/g) ?? [])
        if (!written.has(word)) written.set(word, { parts, part });
  const writtenLater = new Set<string>();
  return acts.toReversed().flatMap((act) => {
    if (act.word === '') return [];
    const found = written.get(act.word);
    if (found !== undefined) {
      if (act.kind === 'text') writtenLater.add(act.at);
      return isWhole(act, found) ? [] : [`half: ${JSON.stringify(act)}`];
    }
    const replaced = act.kind === 'text' && writtenLater.has(act.at);
    return replaced || !saved.has(act) ? [] : [`the screen said saved: ${JSON.stringify(act)}`];
  });
}

/** A change of the structure is complete, with everything that belongs to it. */
function isWhole({ kind, at }: Act, { parts, part }: Written): boolean {
  const has = (id: unknown, field: string): boolean =>
    parts.some((one) => one.on === 'object' && one.id === id && one.field === field);
  const made = part.on === 'object' && has(part.id, 'added');
  switch (kind) {
    case 'add':
      return made;
    case 'split':
      return made && has(part.id, 'count') && has(at, 'count');
    case 'merge':
      return has(at, 'retired') && has(mergedInto(part), 'count');
    case 'retire':
      return has(at, 'retired');
    default:
      return true;
  }
}

function mergedInto(part: ChangePart): string | undefined {
  if (part.on !== 'object' || part.field !== 'retired') return undefined;
  return part.value?.mergedInto;
}
