/** Puts the parts of one assessment together, checks each thing in them, and names whatever is left out. */
import * as z from 'zod/mini';
import { cleanRecord } from '$domain/record/clean-record';
import { MAX_SHORT_TEXT } from '$domain/record/fields';
import { isPicture } from '$domain/record/photo';
import type { Bytes } from '$sealing/bytes';
import type {
  BackedUpAssessment,
  BackedUpPhoto,
  BackupSummary,
  DamagedPart,
  DamageReason,
  PartKind,
} from '../backup-content';
import { checkedEntry } from './checked-log';
import { answersIn, checkedRecord, checkedSheet, sheetName } from './checked-record';
import type { ReadPart } from './part-reader';

export interface Assembled {
  /** Undefined if the record itself could not be read. */
  assessment: BackedUpAssessment | undefined;
  damaged: DamagedPart[];
}

/** `parts`: all that belong to this assessment. */
export function assembled(summary: BackupSummary, parts: readonly ReadPart[]): Assembled {
  const damaged: DamagedPart[] = [];
  const report: Report = (part, reason, lost, details = []) => {
    if (lost === 0 && details.length === 0) return;
    const detail = details.slice(0, NAMED).join(', ') + (details.length > NAMED ? ' …' : '');
    const { id: assessmentId, title: assessment } = summary;
    const which = detail === '' ? {} : { detail };
    damaged.push({ part, assessment, assessmentId, reason, lost, ...which });
  };
  const assessment = recordOf(summary, parts, report);
  if (assessment === undefined) {
    for (const { entry } of parts.filter(({ entry }) => entry.kind !== 'record'))
      report(entry.kind, 'missing', entry.items);
    return { assessment: undefined, damaged };
  }
  const found: BackedUpAssessment = { assessment, sheets: [], log: [] };
  const seen = new Set<string>();
  const pictures = new Map<string, BackedUpPhoto>();
  for (const { entry, value, damage, digest } of parts)
    if (entry.kind !== 'record')
      if (damage !== undefined) report(entry.kind, damage, entry.items);
      else if (entry.kind === 'photo') addPhoto(pictures, value, digest, report);
      else ADD[entry.kind](found, value, { report, seen, items: entry.items });
  if (pictures.size > 0) found.photos = [...pictures.values()];
  return { assessment: found, damaged };
}

/** How many of a part are named one by one. */
const NAMED = 5;
type Report = (
  part: PartKind,
  reason: DamageReason,
  lost: number,
  details?: readonly string[],
) => void;
interface Place {
  report: Report;
  /** Sheets that were read already. */
  seen: Set<string>;
  items: number;
}
type Add = (found: BackedUpAssessment, value: unknown, place: Place) => void;

/** The first of its copies that can be read. */
function recordOf(summary: BackupSummary, parts: readonly ReadPart[], report: Report) {
  const copies = parts.filter(({ entry }) => entry.kind === 'record');
  for (const { value } of copies) {
    const record = checkedRecord(value, summary.id);
    if (record === undefined) continue;
    report('record', 'invalid', record.refused.length, record.refused);
    return record.good;
  }
  const unread = copies.find(({ damage }) => damage !== undefined);
  report('record', copies.length === 0 ? 'missing' : (unread?.damage ?? 'invalid'), 1);
  return undefined;
}

const addSheets: Add = ({ assessment, sheets }, value, { report, seen, items }) => {
  if (!Array.isArray(value)) return report('sheets', 'invalid', items);
  let lost = 0;
  const refused: string[] = [];
  for (const raw of value as unknown[]) {
    const sheet = checkedSheet(raw, assessment.id, seen);
    if (sheet !== undefined) sheets.push(sheet.good);
    lost += sheet === undefined ? answersIn(raw) : sheet.refused.length;
    refused.push(...(sheet?.refused ?? [sheetName(raw)]));
  }
  report('sheets', 'invalid', lost, refused);
};

const addLog: Add = ({ assessment, log }, value, { report, items }) => {
  if (!Array.isArray(value)) return report('log', 'invalid', items);
  const entries = (value as unknown[]).flatMap((raw) => checkedEntry(raw, assessment.id) ?? []);
  for (const entry of entries) log.push(entry);
  report('log', 'invalid', value.length - entries.length);
};

const namesSchema = z.record(
  z.string().check(z.maxLength(80)),
  z.string().check(z.maxLength(MAX_SHORT_TEXT)),
);
const addNames: Add = (found, value, { report }) => {
  const names = z.safeParse(namesSchema, value);
  if (names.success) found.names = cleanRecord(names.data);
  else report('names', 'invalid', 1);
};

/** Known by its checksum; what it is called elsewhere does not matter. */
function addPhoto(
  pictures: Map<string, BackedUpPhoto>,
  bytes: unknown,
  digest: string | undefined,
  report: Report,
): void {
  if (bytes instanceof Uint8Array && digest !== undefined && isPicture(bytes))
    pictures.set(digest, { digest, bytes: bytes as Bytes });
  else report('photo', 'invalid', 1);
}

const ADD = { sheets: addSheets, log: addLog, names: addNames } as const;
