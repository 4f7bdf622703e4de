import { afterEach, describe, expect, it, vi } from 'vitest';
import { openChangeChannel, type ChangeNotice } from './change-channel';
import { openStorageChannel } from './channel/storage-channel';

const name = 'basis-check-kommune-sample';
const other = new BroadcastChannel(name);
afterEach(() => {
  other.close();
  vi.unstubAllGlobals();
});

it('passes on notices from other windows and nothing else', async () => {
  const heard: ChangeNotice[] = [];
  const last: ChangeNotice = { assessmentId: 'b', list: false, changes: [{ any: 'thing' }] };
  const channel = await openChangeChannel(name);
  const told = new Promise<void>((resolve) => {
    channel?.listen((notice) => {
      heard.push(notice);
      if (notice.assessmentId === last.assessmentId) resolve();
    });
  });
  const wrong = [null, 'text', {}, { assessmentId: 1, list: true }, { assessmentId: 'a' }];
  const wrongLists = [
    { assessmentId: 'a', list: 1 },
    { assessmentId: 'a', list: true, changes: 'x' },
  ];
  const replaced = { assessmentId: 'c', list: true, replaced: true };
  for (const data of [...wrong, ...wrongLists, replaced, { ...last, more: true }])
    other.postMessage(data);
  await told;
  expect(heard).toEqual([replaced, last]);
});

describe('without BroadcastChannel', () => {
  /** Windows that share one `localStorage`: what one writes the others are told of, if it differs from before. */
  function windows(): Record<string, string> {
    const kept: Record<string, string> = {};
    vi.stubGlobal('BroadcastChannel', undefined);
    vi.stubGlobal('addEventListener', (_: string, told: (event: object) => void) =>
      listeners.push(told),
    );
    const listeners: ((event: object) => void)[] = [];
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept[key] ?? null,
      setItem(key: string, newValue: string) {
        if (kept[key] === newValue) return;
        kept[key] = newValue;
        for (const tell of listeners) tell({ key, newValue });
      },
    });
    return kept;
  }

  it('every notice is heard, and what was typed is not in it', async () => {
    const kept = windows();
    const heard: ChangeNotice[] = [];
    (await openChangeChannel(name))?.listen((notice) => heard.push(notice));
    const secret = { assessmentId: 'a', list: false, changes: [{ value: 'geheim' }] };
    const channels = [openStorageChannel(name), openStorageChannel(name)];
    for (const channel of [...channels, ...channels]) channel?.announce(secret);
    channels[0]?.announce({ assessmentId: 'b', list: true, replaced: true });
    const plain = { assessmentId: 'a', list: false, replaced: false };
    expect(heard).toEqual([
      plain,
      plain,
      plain,
      plain,
      { assessmentId: 'b', list: true, replaced: true },
    ]);
    expect(JSON.stringify(kept)).not.toContain('geheim');
  });

  it('nor any place to keep anything: none, and nothing is thrown', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    vi.stubGlobal('localStorage', undefined);
    expect(await openChangeChannel(name)).toBeUndefined();
  });
});
