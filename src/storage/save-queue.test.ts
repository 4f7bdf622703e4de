import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SaveQueue, type SaveState } from './save-queue';
import { RefusedChanges } from './refused-changes';
import { StorageError } from './storage-error';

/** A disk whose writes complete when the test says so. */
function slowDisk() {
  const waiting: { changes: string[]; succeed: () => void; fail: (error: unknown) => void }[] = [];
  const states: SaveState[] = [];
  const queue = new SaveQueue<string>({
    write: (changes) => new Promise((succeed, fail) => waiting.push({ changes, succeed, fail })),
    onState: (state) => states.push(state),
    now: () => new Date('2026-11-21T14:03:00'),
  });
  const next = async () => {
    await Promise.resolve();
    return waiting.shift() ?? expect.fail('nothing is being written');
  };
  return { queue, states, waiting, next };
}

describe('SaveQueue', () => {
  it('writes the first keystroke at once and combines those that arrive while it writes', async () => {
    const { queue, waiting, next } = slowDisk();
    queue.add('note', 'a');
    expect(waiting).toHaveLength(1);
    queue.add('note', 'ab');
    queue.add('note', 'abc');
    queue.add('status', 'ja');
    const first = await next();
    expect(first.changes).toEqual(['a']);
    first.succeed();
    await Promise.resolve();
    expect((await next()).changes).toEqual(['abc', 'ja']);
  });

  it('reports "saved" only after the write has succeeded', async () => {
    const { queue, states, next } = slowDisk();
    queue.add('note', 'a');
    expect(states.map(({ kind }) => kind)).toEqual(['saving']);
    (await next()).succeed();
    expect(await queue.flush()).toBe(true);
    expect(states.at(-1)).toEqual({ kind: 'saved', at: new Date('2026-11-21T14:03:00') });
  });

  it('keeps what failed, reports it, and writes it with the next change', async () => {
    const { queue, states, next } = slowDisk();
    queue.add('note', 'a');
    (await next()).fail(new StorageError('quota'));
    expect(await queue.flush()).toBe(false);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', error: { kind: 'quota' } });
    expect(queue.unsaved()).toEqual(['a']);
    queue.add('status', 'ja');
    expect((await next()).changes).toEqual(['a', 'ja']);
  });

  it('lets what is refused hold up nothing else, keeps it, and says so until it is typed anew', async () => {
    const { queue, states, next } = slowDisk();
    const refusing = (...changes: string[]) => new RefusedChanges(changes as never);
    queue.add('status', 'ja');
    const first = await next();
    queue.add('note', 'too long');
    queue.add('reason', 'short');
    first.succeed();
    await Promise.resolve();
    (await next()).fail(refusing('too long'));
    await Promise.resolve();
    const rest = await next();
    expect(rest.changes).toEqual(['short']);
    rest.succeed();
    expect(await queue.flush()).toBe(false);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', error: { kind: 'refused' } });
    expect(queue.unsaved()).toEqual(['too long']);

    queue.retry();
    const again = await next();
    expect(again.changes).toEqual(['too long']);
    again.fail(refusing('too long'));
    await queue.flush();
    queue.add('note', 'shorter');
    (await next()).succeed();
    expect(await queue.flush()).toBe(true);
    expect(states.at(-1)).toMatchObject({ kind: 'saved' });
    expect(queue.unsaved()).toEqual([]);
  });

  it('retries in the order in which things were last done', async () => {
    const { queue, next } = slowDisk();
    queue.add('note', 'a');
    const failing = await next();
    queue.add('plan', 'split');
    queue.add('note', 'ab');
    failing.fail(new Error('disk'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(queue.unsaved()).toEqual(['split', 'ab']);
    queue.retry();
    expect((await next()).changes).toEqual(['split', 'ab']);
  });

  it('replaces a text that failed with a newer one', async () => {
    const { queue, next } = slowDisk();
    queue.add('note', 'a');
    const failing = await next();
    queue.add('note', 'ab');
    failing.fail(new Error('disk'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(queue.unsaved()).toEqual(['ab']);
    queue.retry();
    const second = await next();
    expect(second.changes).toEqual(['ab']);
    second.succeed();
    expect(await queue.flush()).toBe(true);
    expect(queue.unsaved()).toEqual([]);
  });

  it('leaves the last value of every field on the disk, whatever fails in between', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.nat(99) }),
        fc.constant('pause' as const),
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.boolean()), async (list, luck) => {
        const disk = new Map<string, number>();
        const wanted = new Map<string, number>();
        const queue = new SaveQueue<{ key: string; value: number }>({
          write: async (changes) => {
            await Promise.resolve();
            if (luck.next().value === false) throw new Error('bad luck');
            for (const { key, value } of changes) disk.set(key, value);
          },
          onState: () => undefined,
          now: () => new Date(0),
        });
        for (const step of list) {
          if (step === 'pause') await new Promise((resolve) => setTimeout(resolve));
          else {
            queue.add(step.key, step);
            wanted.set(step.key, step.value);
          }
        }
        while (!(await queue.flush()));
        expect(disk).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });
});
