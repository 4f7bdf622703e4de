import { afterEach, expect, it } from 'vitest';
import { openChangeChannel, type ChangeNotice } from './change-channel';

const name = 'probe-channel';
const other = new BroadcastChannel(name);
afterEach(() => other.close());

it('passes on notices of other windows and nothing else', async () => {
  const heard: ChangeNotice[] = [];
  const last: ChangeNotice = { assessmentId: 'b', sheets: ['x/ORP.1'] };
  const told = new Promise<void>((resolve) => {
    openChangeChannel(name).listen((notice) => {
      heard.push(notice);
      if (notice.assessmentId === last.assessmentId) resolve();
    });
  });
  const wrong = [null, 'text', {}, { assessmentId: 1, sheets: [] }, { assessmentId: 'a' }];
  const wrongSheets = [
    { assessmentId: 'a', sheets: 'x' },
    { assessmentId: 'a', sheets: [1] },
  ];
  for (const data of [...wrong, ...wrongSheets, { ...last, more: true }]) other.postMessage(data);
  await told;
  expect(heard).toEqual([last]);
});
