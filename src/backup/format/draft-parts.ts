/** How the content of a backup is cut into parts. */
import { isTouched, type AnswerSheet } from '$domain/record/assessment';
import { utf8, type Bytes } from '$sealing/bytes';
import type { BackupContent, PartKind } from '../backup-content';

interface DraftPart {
  kind: PartKind;
  /** Index of the assessment. */
  of: number;
  items: number;
  /** Its JSON, or the bytes of the picture. */
  raw: () => Bytes;
}

/** A part is closed when its JSON is longer: what one flipped bit can cost at most, and still packs well. */
const FULL = 512 * 1024;

/** Every record is stored twice, first and last: without it nothing else of the assessment can be used. */
export function* draftParts({ assessments }: BackupContent): Iterable<DraftPart> {
  const records = assessments.map(({ assessment }, of): DraftPart => {
    return { kind: 'record', of, items: 1, raw: jsonOf(assessment) };
  });
  for (const [of, { sheets, log, names, photos = [] }] of assessments.entries()) {
    const record = records[of];
    if (record !== undefined) yield record;
    for (const chunk of chunks(sheets, answersOf)) yield { kind: 'sheets', of, ...chunk };
    for (const chunk of chunks(log, () => 1)) yield { kind: 'log', of, ...chunk };
    if (names !== undefined) yield { kind: 'names', of, items: 1, raw: jsonOf(names) };
    for (const { bytes } of photos) yield { kind: 'photo', of, items: 1, raw: () => bytes };
  }
  yield* records;
}

const jsonOf =
  (value: unknown): (() => Bytes) =>
  () =>
    utf8(JSON.stringify(value));

/** Answers in which anything was ever written or chosen. */
export function answersOf({ answers }: AnswerSheet): number {
  return Object.values(answers).filter(isTouched).length;
}

function* chunks<T>(
  all: readonly T[],
  count: (one: T) => number,
): Iterable<Pick<DraftPart, 'items' | 'raw'>> {
  let open: string[] = [];
  let [length, items] = [0, 0];
  for (const one of all) {
    const json = JSON.stringify(one);
    open.push(json);
    length += json.length;
    items += count(one);
    if (length < FULL) continue;
    yield { items, raw: listOf(open) };
    open = [];
    [length, items] = [0, 0];
  }
  if (open.length > 0) yield { items, raw: listOf(open) };
}

const listOf =
  (items: readonly string[]): (() => Bytes) =>
  () =>
    utf8(`[${items.join(',')}]`);
