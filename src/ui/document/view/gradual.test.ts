import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gradual } from './gradual.svelte';

/** Idle time comes when the test says so; every reading of the clock takes ten milliseconds. */
let waiting: (() => void)[] = [];
beforeEach(() => {
  waiting = [];
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 10));
  vi.stubGlobal('requestIdleCallback', (work: () => void) => waiting.push(work));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => {
    waiting[handle - 1] = () => undefined;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Runs what is waiting; false if nothing is. */
function idle(): boolean {
  const work = waiting.at(-1);
  waiting = [];
  work?.();
  return work !== undefined;
}

describe('a long page', () => {
  it('begins at once, grows in slices of about 30 ms, and reports progress', () => {
    const shares: number[] = [];
    const page = new Gradual(40, (share) => shares.push(share));
    expect(page.shown).toBe(10);
    page.start();
    idle();
    expect(page.shown).toBe(13);
    expect(page.complete).toBe(false);
    let slices = 1;
    while (idle()) slices += 1;
    expect(slices).toBe(10);
    expect(page.shown).toBe(40);
    expect(page.complete).toBe(true);
    expect(shares[0]).toBe(0.25);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('is complete at once when it must be, and draws nothing after that', () => {
    const shares: number[] = [];
    const page = new Gradual(40, (share) => shares.push(share));
    page.start();
    page.finish();
    expect(page.shown).toBe(40);
    idle();
    expect(page.shown).toBe(40);
    expect(shares).toEqual([0.25, 1]);
  });

  it('draws up to a piece that is wanted at once, and goes on from there', () => {
    const page = new Gradual(40);
    page.start();
    page.reach(25);
    expect(page.shown).toBe(26);
    page.reach(3);
    expect(page.shown).toBe(26);
    while (idle());
    expect(page.shown).toBe(40);
  });

  it('stops when it is removed', () => {
    const page = new Gradual(40);
    const stop = page.start();
    idle();
    stop();
    idle();
    expect(page.shown).toBe(13);
  });

  it('has nothing to wait for if it is short or empty', () => {
    for (const total of [0, 3]) {
      const shares: number[] = [];
      const page = new Gradual(total, (share) => shares.push(share));
      page.start();
      expect(page.complete).toBe(true);
      expect(idle()).toBe(false);
      expect(shares).toEqual([1]);
    }
  });

  it('also continues without idle time', async () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    await new Promise<void>((resolve) => {
      new Gradual(40, (share) => share === 1 && resolve()).start();
    });
  });
});
