/**
 * What a file looks like after years on a stick: each kind of damage is distinguished, and nothing is lost silently.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framed, PASSWORD, sampleContent, unaccounted, WRITTEN, written } from './backup.fixture';
import { BackupError, type BackupErrorKind } from './backup-content';
import { joined, utf8, type Bytes } from '$sealing/bytes';
import { FORMAT } from './format/backup-format';
import { readFrame } from './format/frame';
import { readBackup } from './read-backup';

const content = sampleContent();
const plain = await written(content);
const locked = await written(content, PASSWORD);
const read = (bytes: BlobPart, password?: string) => readBackup(new Blob([bytes]), password);
const kindOf = (bytes: BlobPart, password?: string): Promise<BackupErrorKind | 'read'> =>
  read(bytes, password).then(
    () => 'read' as const,
    (error: unknown) => {
      if (error instanceof BackupError) return error.kind;
      throw error;
    },
  );
const flipped = (bytes: Bytes, at: number): Bytes => {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

/** Anywhere in the file, evenly. */
const aShare = fc.noBias(fc.integer({ min: 0, max: 1_000_000 })).map((part) => part / 1_000_000);
const aMutation: fc.Arbitrary<(bytes: Bytes) => Bytes> = fc
  .record({
    kind: fc.constantFrom('flip', 'burst', 'cut end', 'cut start', 'cut out', 'insert', 'swap'),
    at: aShare,
    to: aShare,
    stuff: fc.uint8Array({ minLength: 1, maxLength: 40 }),
  })
  .map(({ kind, at, to, stuff }) => (bytes) => {
    const place = (share: number): number => Math.floor(share * (bytes.length - 1));
    const [from, until] = [place(Math.min(at, to)), place(Math.max(at, to))];
    switch (kind) {
      case 'flip':
        return flipped(bytes, place(at));
      case 'burst':
        return joined([
          bytes.slice(0, from),
          new Uint8Array(stuff),
          bytes.slice(from + stuff.length),
        ]);
      case 'cut end':
        return bytes.slice(0, place(at));
      case 'cut start':
        return bytes.slice(place(at));
      case 'cut out':
        return joined([bytes.slice(0, from), bytes.slice(from + stuff.length)]);
      case 'insert':
        return joined([bytes.slice(0, from), new Uint8Array(stuff), bytes.slice(from)]);
      default:
        return joined([bytes.slice(0, from), bytes.slice(until), bytes.slice(from, until)]);
    }
  });

it.each([
  ['plain', plain, undefined],
  ['encrypted', locked, PASSWORD],
] as const)(
  'a mutated backup is read in part, with everything else named, or refused: %s',
  async (_, original, password) => {
    const told = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(aMutation, { minLength: 1, maxLength: 2 }), async (mutations) => {
        const bytes = mutations.reduce((now, mutate) => mutate(now), original);
        const outcome = await read(bytes, password).catch((error: unknown) => {
          if (error instanceof BackupError) return error.kind;
          throw error;
        });
        const same = bytes.length === original.length && bytes.every((b, i) => b === original[i]);
        const say = (what: string) => told.set(what, (told.get(what) ?? 0) + 1);
        if (typeof outcome === 'string') {
          expect(['notABackup', 'damagedHead']).toContain(outcome);
          return void say(outcome);
        }
        expect(outcome.intact).toBe(same);
        expect(unaccounted(content, outcome)).toEqual({ lost: [], wrong: [] });
        say(outcome.damaged.length > 0 ? 'in part' : 'whole');
      }),
      { numRuns: 1000 },
    );
    // The law would also hold for a reader that refuses everything.
    expect(told.get('in part')).toBeGreaterThan(150);
    expect(told.get('whole')).toBeGreaterThan(20);
  },
);

const EMPTY_HEAD = await framed(utf8('{}'), []);
const HALF_JSON = await framed(utf8('{"format":'), []);

describe('each kind is told apart', () => {
  it.each<[string, BlobPart, BackupErrorKind]>([
    ['an empty file', '', 'notABackup'],
    ['a text', 'Zielobjekt;Anzahl\nPC;3\n', 'notABackup'],
    ['JSON', '{"format":1}', 'notABackup'],
    ['a zip file', 'PK\u0003\u0004'.repeat(200), 'notABackup'],
    ['nothing but the first line', plain.slice(0, 95), 'damagedHead'],
    ['half a head', plain.slice(0, 300), 'damagedHead'],
    ['a head that says nothing', EMPTY_HEAD, 'damagedHead'],
    ['a head that is no JSON', HALF_JSON, 'damagedHead'],
  ])('%s', async (_, bytes, kind) => {
    expect(await kindOf(bytes)).toBe(kind);
  });

  it('a newer format, with what is sure of it', async () => {
    const head = utf8(JSON.stringify({ format: FORMAT + 1, at: WRITTEN.at, new: [] }));
    const error = await read(await framed(head, [])).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'newer', origin: { format: FORMAT + 1, at: WRITTEN.at } });
  });

  it('a flipped format number is damage, not a newer format', async () => {
    const at = new TextDecoder('latin1').decode(plain).indexOf('"format":1') + 9;
    expect((await read(flipped(plain, at))).intact).toBe(false);
  });

  it('a wrong password is not damage, and damage is not a wrong password', async () => {
    expect(await kindOf(locked)).toBe('needsPassword');
    expect(await kindOf(locked, 'falsch')).toBe('wrongPassword');
    expect(await kindOf(flipped(locked, 150), 'falsch')).toBe('wrongPassword');
    expect((await read(flipped(locked, 150), PASSWORD)).damaged).toEqual([]);
    // An unneeded password is not a mistake.
    expect(await kindOf(plain, PASSWORD)).toBe('read');
  });

  it('a 100 MB file that is no backup, and one too large to be read at all', async () => {
    const noise = new Uint8Array(100_000_000).fill(0x7b);
    expect(await kindOf(noise)).toBe('notABackup');
    const huge = { size: 300 * 1024 * 1024, arrayBuffer: () => expect.unreachable() };
    await expect(readBackup(huge as unknown as Blob)).rejects.toMatchObject({ kind: 'tooLarge' });
  });

  it('a stick that was pulled out', async () => {
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException('NotReadable')) };
    await expect(readBackup(gone as unknown as Blob)).rejects.toMatchObject({ kind: 'unreadable' });
  });
});

describe('whatever is hit is named', () => {
  const place = async (bytes: Bytes) => {
    const frame = await readFrame(bytes);
    if (typeof frame === 'string') throw new Error(frame);
    const text = new TextDecoder().decode(frame.head);
    return {
      frame,
      head: JSON.parse(text) as {
        contents: { parts: { kind: string; of: number; bytes: number }[] };
      },
    };
  };
  const hit = async (kind: string): Promise<Bytes> => {
    const { frame, head } = await place(plain);
    const parts = head.contents.parts;
    const index = parts.findIndex((part) => part.kind === kind && part.of === 0);
    const before = parts.slice(0, index).reduce((sum, { bytes }) => sum + bytes, 0);
    return flipped(plain, frame.partsFrom + before + 12);
  };
  const [one] = content.assessments;

  it('the log: everything else is read', async () => {
    const { content: found, damaged } = await read(await hit('log'));
    expect(damaged).toEqual([
      {
        part: 'log',
        assessment: one?.assessment.title,
        assessmentId: one?.assessment.id,
        reason: 'checksum',
        lost: one?.log.length,
      },
    ]);
    expect(found.assessments[0]?.sheets).toEqual(one?.sheets);
    expect(found.assessments[1]).toEqual(content.assessments[1]);
  });

  it('a record is stored twice', async () => {
    const reading = await read(await hit('record'));
    expect(reading).toMatchObject({ damaged: [], intact: false });
    expect(reading.content).toEqual(content);
  });

  it('a cut file: what is missing is called missing', async () => {
    const { frame } = await place(plain);
    const { damaged } = await read(plain.slice(0, frame.partsFrom + 1000));
    expect(damaged.length).toBeGreaterThan(0);
    expect(damaged.map(({ reason }) => reason)).toContain('missing');
  });

  it('parts that changed places are not taken for each other, nor is one that was left out unseen', async () => {
    const { frame, head } = await place(plain);
    const [first = 0, second = 0] = head.contents.parts.map(({ bytes }) => bytes);
    const at = frame.partsFrom;
    const parts = [
      plain.slice(0, at),
      plain.slice(at + first, at + first + second),
      plain.slice(at, at + first),
    ];
    const swapped = joined([...parts, plain.slice(at + first + second)]);
    expect(unaccounted(content, await read(swapped))).toEqual({ lost: [], wrong: [] });
    const left = joined([plain.slice(0, at), plain.slice(at + first)]);
    expect(await read(left)).toMatchObject({ intact: false, content, damaged: [] });
  });
});
