/** Reading entries of the log by the tens of thousands: the verdict and the result of their schema, several times as fast. */
import * as z from 'zod/mini';
import { isBareStamp } from '../record/read-many';
import type { ChangePart } from './change';
import { isPart, logEntrySchema, type LogEntry } from './change-log';

type Fields = Record<string, unknown>;
const isThing = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** What `logEntrySchema` makes of it; undefined if it does not pass. What passes as it is, is returned itself. */
export function logEntryIn(raw: unknown): LogEntry | undefined {
  return isBareEntry(raw) ? raw : z.safeParse(logEntrySchema, raw).data;
}

/** True only for what the schema would return unchanged. */
function isBareEntry(raw: unknown): raw is LogEntry {
  if (!isThing(raw) || typeof raw.assessmentId !== 'string') return false;
  const { seq, cells, change, before } = raw;
  if (seq !== undefined && !Number.isSafeInteger(seq)) return false;
  if (!Array.isArray(cells) || !cells.every((cell) => typeof cell === 'string')) return false;
  return isBareChange(change) && areParts(before) && !Object.hasOwn(raw, '__proto__');
}

function isBareChange(change: unknown): boolean {
  if (!isThing(change) || !areParts(change.parts)) return false;
  for (const name in change) if (name !== 'stamp' && name !== 'parts') return false;
  return isBareStamp(change.stamp);
}

function areParts(parts: unknown): parts is ChangePart[] {
  return Array.isArray(parts) && parts.every(isPart);
}
