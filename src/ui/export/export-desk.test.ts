import { expect, it } from 'vitest';
import { FileFailure, type ExportJob } from '$exports/worker/export-job';
import { ExportDesk } from './export-desk.svelte';

const job: ExportJob = {
  face: 'csv',
  table: { name: 'Plan', language: 'de', columns: [], rows: [] },
};
const made = { blob: new Blob(['x']), replaced: 0 };

/** A desk whose maker waits for the test, and what it handed over. */
function desk() {
  const runs: { finish: (file: typeof made) => void; fail: (error: Error) => void }[] = [];
  const handed: string[] = [];
  const told = new ExportDesk(
    (_job, { signal }) =>
      new Promise((finish, fail) => {
        runs.push({ finish, fail });
        signal.addEventListener('abort', () => fail(new FileFailure('cancelled')));
      }),
    (name) => {
      handed.push(name);
      return { again: () => handed.push(name), release: () => handed.push(`released ${name}`) };
    },
  );
  const place = {};
  const start = (name = 'Plan') =>
    told.make({ what: 'Der Plan', name, place, job: () => Promise.resolve(job) });
  return { desk: told, place, start, runs, handed };
}
const turn = () => Promise.resolve();

it('continues when its screen is left, and is shown by the frame until dismissed', async () => {
  const { desk: told, place, start, runs, handed } = desk();
  const first = start();
  await turn();
  expect([told.working, told.inFrame, told.isAt(place)]).toEqual([true, false, true]);
  told.leave(place);
  expect([told.working, told.inFrame]).toEqual([true, true]);
  runs[0]?.finish(made);
  await first;
  expect(told.state).toMatchObject({ step: 'handed', name: 'Plan.csv' });
  expect(told.inFrame).toBe(true);
  told.again();
  expect(handed).toEqual(['Plan.csv', 'Plan.csv']);
  told.close();
  expect(told.inFrame).toBe(false);
  expect(handed.at(-1)).toBe('released Plan.csv');
});

it('starts no second file while one is being made, and holds a file until the next one', async () => {
  const { start, runs, handed } = desk();
  const first = start('eins');
  await turn();
  await start('zwei');
  expect(runs).toHaveLength(1);
  runs[0]?.finish(made);
  await first;
  expect(handed).toEqual(['eins.csv']);
  const third = start('drei');
  await turn();
  expect(handed).toEqual(['eins.csv', 'released eins.csv']);
  runs[1]?.finish(made);
  await third;
  expect(handed.at(-1)).toBe('drei.csv');
});

it('hands over nothing after being cancelled, however early or late', async () => {
  const { desk: told, start, runs, handed } = desk();
  const early = start();
  told.cancel();
  runs[0]?.finish(made);
  await early;
  expect(told.state).toEqual({ step: 'cancelled', what: 'Der Plan' });
  const late = start();
  await turn();
  runs.at(-1)?.finish(made);
  told.cancel();
  await late;
  expect(told.state.step).toBe('cancelled');
  expect(handed).toEqual([]);
});

it('keeps the reason why a file could not be made, and lets our own bugs through', async () => {
  const { desk: told, start, runs } = desk();
  const failing = start();
  await turn();
  const reason = new FileFailure('TypeError: no font');
  runs[0]?.fail(reason);
  await failing;
  expect(told.state).toEqual({ step: 'failed', what: 'Der Plan', reason });
  const bug = new TypeError('undefined is not a table');
  const wanted = { what: 'Der Plan', name: 'Plan', place: {} };
  await expect(told.make({ ...wanted, job: () => Promise.reject(bug) })).rejects.toBe(bug);
  expect(told.state).toMatchObject({ step: 'failed', reason: bug });
});
