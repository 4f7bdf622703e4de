/** Files forged on purpose: every checksum is right, but their content is not. */
import { describe, expect, it } from 'vitest';
import {
  forged,
  framed,
  PASSWORD,
  sampleContent,
  unaccounted,
  WRITTEN,
  written,
  type PlainHead,
} from './backup.fixture';
import { BackupError } from './backup-content';
import { fromHex, toHex, utf8, type Bytes } from '$sealing/bytes';
import { packed, unpacked } from './format/gzip';
import { readBackup } from './read-backup';
import { readFrame } from './format/frame';

const content = sampleContent();
const plain = await written(content);
const [one] = content.assessments;
if (one === undefined) throw new Error('no sample');
const read = (bytes: BlobPart, password?: string) => readBackup(new Blob([bytes]), password);

/** The first part of a kind says something else. */
async function saying(kind: string, change: (json: string) => string): Promise<Bytes> {
  return forged(plain, async (head, bodies) => {
    for (const [index, part] of head.contents.parts.entries()) {
      if (part.kind !== kind || part.of !== 0) continue;
      const raw = await unpacked(bodies[index] as Bytes, part.rawBytes);
      const said = utf8(change(new TextDecoder().decode(raw)));
      part.rawBytes = said.length;
      bodies[index] = await packed(said);
    }
  });
}
const edited = (kind: string, edit: (value: never) => unknown): Promise<Bytes> =>
  saying(kind, (json) => JSON.stringify(edit(JSON.parse(json) as never)));

describe('a part that is not what it should be is kept out and named', () => {
  it.each<[string, string, (json: string) => string]>([
    ['no JSON', 'sheets', () => '[{'],
    ['no list', 'sheets', () => '{}'],
    ['deep JSON', 'log', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    ['what all objects share', 'sheets', (json) => json.replace('{', '{"__proto__":{"x":1},')],
    ['no text', 'names', () => '{"A1":7}'],
    ['a word instead of an entry', 'log', () => '["x"]'],
  ])('%s', async (_, kind, change) => {
    const reading = await read(await saying(kind, change));
    expect(reading.damaged).toMatchObject([{ part: kind, reason: 'invalid' }]);
    expect(reading.content.assessments).toHaveLength(2);
    expect(({} as { x?: number }).x).toBeUndefined();
    expect(unaccounted(content, reading)).toEqual({ lost: [], wrong: [] });
  });

  it('a record: all of the assessment is named', async () => {
    const reading = await read(
      await edited('record', (record: object) => ({ ...record, state: 'XX' })),
    );
    const parts = new Set(reading.damaged.map(({ part }) => part));
    expect(parts).toEqual(new Set(['record', 'sheets', 'log', 'names']));
    expect(reading.content.assessments).toEqual(content.assessments.slice(1));
  });

  it('a part bigger than it says, as of a zip bomb', async () => {
    const bomb = await packed(new Uint8Array(30_000_000));
    const bytes = await forged(plain, (head, bodies) => {
      const index = head.contents.parts.findIndex(({ kind }) => kind === 'log');
      bodies[index] = bomb;
    });
    expect((await read(bytes)).damaged).toMatchObject([{ part: 'log', reason: 'invalid' }]);
  });
});

describe('of a sheet', () => {
  type Sheets = {
    answers: Record<string, object>;
    assessmentId: string;
    objectId: string;
    moduleId: string;
  }[];
  it('one bad answer is named, the others stay', async () => {
    const bytes = await edited('sheets', ([first, ...others]: Sheets) => [
      { ...first, answers: { ...first?.answers, B1: { status: 'vielleicht', changed: {} } } },
      ...others,
    ]);
    const { damaged, content: found } = await read(bytes);
    const [sheet] = one.sheets;
    const detail = `${sheet?.objectId ?? ''}/${sheet?.moduleId ?? ''}/B1`;
    expect(damaged).toMatchObject([{ part: 'sheets', reason: 'invalid', lost: 1, detail }]);
    expect(found).toEqual(content);
  });

  it.each<[string, (sheets: Sheets) => unknown]>([
    ['a second one of the same place', (sheets) => [...sheets, sheets[0]]],
    ['one of another assessment', ([first, ...rest]) => [{ ...first, assessmentId: 'x' }, ...rest]],
  ])('%s is named', async (_, edit) => {
    const reading = await read(await edited('sheets', edit));
    expect(reading.damaged).toMatchObject([{ part: 'sheets', reason: 'invalid' }]);
    expect(unaccounted(content, reading)).toEqual({ lost: [], wrong: [] });
  });
});

describe('of a log', () => {
  type Log = {
    assessmentId: string;
    change: { stamp: object; parts: object[] };
    cells: string[];
  }[];
  const part =
    (change: object) =>
    ([first, ...rest]: Log) => [
      { ...first, change: { ...first?.change, parts: [change] } },
      ...rest,
    ];
  const place = { on: 'answer', objectId: 'o', moduleId: 'm', requirementId: 'r' };
  it.each<[string, (log: Log) => unknown]>([
    ['a kind of part that is none', part({ on: 'everything', id: 'x' })],
    ['a field no answer has', part({ ...place, field: 'toString', value: 'x' })],
    ['a value the field cannot have', part({ ...place, field: 'status', value: 'vielleicht' })],
    ['a field that is no name', part({ on: 'object', id: 'o', field: '__proto__', value: {} })],
    ['a text longer than any field', part({ on: 'text', id: 'o', value: 'x'.repeat(20_001) })],
    [
      'an instant that is none',
      ([first, ...rest]) => [
        { ...first, change: { stamp: { at: 'x', by: '' }, parts: [] } },
        ...rest,
      ],
    ],
    [
      'an entry of another assessment',
      ([first, ...rest]) => [{ ...first, assessmentId: 'x' }, ...rest],
    ],
  ])('%s is kept out and counted', async (_, edit) => {
    const { damaged, content: found } = await read(await edited('log', edit));
    expect(damaged).toMatchObject([{ part: 'log', reason: 'invalid', lost: 1 }]);
    expect(found.assessments[0]?.log).toEqual(one.log.slice(1));
  });

  it('what entries are looked up by is not believed', async () => {
    const bytes = await edited('log', (log: Log) =>
      log.map((entry) => ({ ...entry, cells: ['x'] })),
    );
    expect((await read(bytes)).content).toEqual(content);
  });
});

it('texts are cleaned, even in the head', async () => {
  const dirty = 'Prüfung\u202e\0 2026';
  const record = await edited('record', (old: object) => ({ ...old, title: dirty }));
  expect((await read(record)).content.assessments[0]?.assessment.title).toBe('Prüfung 2026');
  const head = await forged(plain, ({ contents }) => {
    for (const summary of contents.assessments) summary.title = dirty;
  });
  expect((await read(head)).head.assessments[0]?.title).toBe('Prüfung 2026');
});

it('of objects with the same id the first stays, and the other is named', async () => {
  type Record = { targetObjects: { id: string }[] };
  const bytes = await edited('record', (record: Record) => ({
    ...record,
    targetObjects: [...record.targetObjects, record.targetObjects[0]],
  }));
  const { damaged, content: found } = await read(bytes);
  const detail = one.assessment.targetObjects[0]?.id;
  expect(damaged).toMatchObject([{ part: 'record', reason: 'invalid', lost: 1, detail }]);
  expect(found).toEqual(content);
});

describe('a head', () => {
  const kindOf = (bytes: Bytes, password?: string) =>
    read(bytes, password).then(
      () => 'read',
      (error: unknown) => (error instanceof BackupError ? error.kind : String(error)),
    );
  it.each<[string, string, (head: PlainHead) => void]>([
    [
      'a part of no assessment',
      'damagedHead',
      ({ contents }) => ((contents.parts[0] as { of: number }).of = 9),
    ],
    [
      'a part larger than any',
      'damagedHead',
      ({ contents }) => ((contents.parts[0] as { rawBytes: number }).rawBytes = 2 ** 40),
    ],
    [
      'parts too large together',
      'tooLarge',
      ({ contents }) => contents.parts.forEach((part) => (part.rawBytes = 2 ** 26)),
    ],
    ['a time that is none', 'damagedHead', (head) => (head.at = 'gestern')],
    [
      'a kind of part that is none',
      'damagedHead',
      ({ contents }) => ((contents.parts[0] as { kind: string }).kind = 'film'),
    ],
  ])('%s: %s', async (_, kind, change) => {
    const many = await forged(plain, (head, bodies) => {
      const [part] = head.contents.parts;
      if (kind === 'tooLarge' && part)
        for (let count = 0; count < 10; count += 1) {
          head.contents.parts.push({ ...part });
          bodies.push(bodies[0] as Bytes);
        }
      change(head);
    });
    expect(await kindOf(many)).toBe(kind);
  });

  it('with the same assessment twice: the second is named', async () => {
    const bytes = await forged(plain, ({ contents }) => {
      const [first, second] = contents.assessments;
      if (first && second) second.id = first.id;
    });
    const { damaged, content: found } = await read(bytes);
    expect(found.assessments).toEqual([one]);
    expect(damaged).toMatchObject([
      { part: 'record', reason: 'invalid', assessmentId: one.assessment.id },
    ]);
  });

  it('of an encrypted backup cannot be changed undetected, nor demand endless work', async () => {
    const locked = await written(content, PASSWORD);
    const frame = await readFrame(locked);
    if (typeof frame === 'string') throw new Error(frame);
    type Head = { at: string; contents: string; encryption: { iterations: number } };
    const head = JSON.parse(new TextDecoder().decode(frame.head)) as Head;
    const body = locked.slice(frame.partsFrom, frame.partsTo);
    const other = (changed: object) =>
      framed(utf8(JSON.stringify({ ...head, ...changed })), [body]);
    expect(await kindOf(await other({}), PASSWORD)).toBe('read');
    expect(await kindOf(await other({ at: '2026-12-01T00:00:00.000Z' }), PASSWORD)).toBe(
      'damagedHead',
    );
    const sealed = fromHex(head.contents);
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    expect(await kindOf(await other({ contents: toHex(sealed) }), PASSWORD)).toBe('damagedHead');
    const endless = { encryption: { ...head.encryption, iterations: 2 ** 31 - 1 } };
    expect(await kindOf(await other(endless), PASSWORD)).toBe('damagedHead');
  });
});

it('the sample holds what these tests need', () => {
  expect(one.log.length).toBeGreaterThan(4);
  expect(one.sheets.length).toBeGreaterThan(1);
  expect(WRITTEN.at).toMatch(/Z$/);
});
