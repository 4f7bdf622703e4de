import { afterEach, expect, it } from 'vitest';
import { openChangeChannel, type ChangeNotice } from './change-channel';

const name = 'sample-channel';
const other = new BroadcastChannel(name);
afterEach(() => other.close());

it('passes on notices from other windows and nothing else', async () => {
  const heard: ChangeNotice[] = [];
  const last: ChangeNotice = { assessmentId: 'b', list: false, changes: [{ any: 'thing' }] };
  const told = new Promise<void>((resolve) => {
    openChangeChannel(name).listen((notice) => {
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
