import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBackup } from '$backup/read-backup';
import { writeBackup } from '$backup/write-backup';
import { sampleAssessment } from '$domain/record/data.fixture';
import {
  changeOf,
  change,
  kindOf,
  note,
  openSampleStorage,
  type SampleStorage,
} from './repository.fixture';
import type { WholeAssessment } from './whole-assessment';

const AT = '2026-11-30T12:00:00.000Z';
const ID = 'pruefung-1';
let storage: SampleStorage;
beforeEach(async () => {
  storage = await openSampleStorage('test-whole');
});
afterEach(() => storage.close());

/** Written to a file and read again. */
async function throughFile(whole: WholeAssessment): Promise<WholeAssessment> {
  const file = await writeBackup({ assessments: [whole] }, { at: AT, appVersion: '0.1.0' });
  const { content } = await readBackup(file);
  return content.assessments[0] ?? expect.fail('nothing was read');
}

const place = (requirementId: string) => ({
  objectId: 'informationsverbund',
  moduleId: 'ORP.1',
  requirementId,
});

/** Without what is the device's own: numbers of entries, and when it was restored. */
function told({ assessment, sheets, log }: WholeAssessment): unknown {
  return {
    assessment: { ...assessment, restoredAt: undefined },
    sheets,
    log: log.map((entry) => ({ ...entry, seq: undefined })),
  };
}

async function edits(id: string): Promise<unknown> {
  const all = await Promise.all(
    ['A1', 'A2'].map((requirement) => storage.repository.history(id, place(requirement))),
  );
  return all.map((history) => history.map((edit) => ({ ...edit, id: undefined })));
}

it('whatever was written: backed up, wiped and restored it is the same record with the same history', async () => {
  const aStep = fc.record({
    requirement: fc.constantFrom('A1', 'A2'),
    field: fc.constantFrom('note', 'status', 'title'),
    text: fc.constantFrom('', 'Łódź', 'ja\nnein'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 12 }), async (steps) => {
      await storage.close();
      storage = await openSampleStorage('test-whole');
      for (const { requirement, field, text } of steps)
        await storage.repository.save(ID, [
          field === 'title'
            ? changeOf({ on: 'assessment', field, value: text.replace('\n', ' ') })
            : changeOf(
                field === 'note'
                  ? note(requirement, text)
                  : {
                      ...place(requirement),
                      on: 'answer',
                      field: 'status',
                      value: text === '' ? undefined : 'ja',
                    },
              ),
        ]);
      const before = await storage.repository.everything(ID);
      const editsBefore = await edits(ID);
      const file = await throughFile(before);
      await storage.close();
      storage = await openSampleStorage('test-whole');
      await storage.repository.remove(ID);
      await storage.repository.restore([{ whole: file, at: AT }]);
      const after = await storage.repository.everything(ID);
      expect(told(after)).toEqual(told(before));
      expect(await edits(ID)).toEqual(editsBefore);
      expect(after.assessment.restoredAt).toBe(AT);
    }),
    { numRuns: 25 },
  );
});

describe('restoring', () => {
  let file: WholeAssessment;
  beforeEach(async () => {
    await storage.repository.save(ID, [change('A1', 'gesichert')]);
    file = await throughFile(await storage.repository.everything(ID));
    await storage.repository.save(ID, [change('A1', 'danach'), change('A2', 'nur hier')]);
  });

  it('as a new one leaves the old one alone, and neither history knows of the other', async () => {
    const asNew = { id: 'neu', title: 'Aus der Sicherung' };
    await storage.repository.restore([{ whole: file, at: AT, asNew }]);
    expect((await storage.repository.get('neu')).title).toBe(asNew.title);
    expect(await storage.repository.get(ID)).not.toHaveProperty('restoredAt');
    await storage.repository.save('neu', [change('A1', 'neu')]);
    const values = async (id: string) =>
      (await storage.repository.history(id, place('A1'))).map(({ to }) => to);
    expect(await values('neu')).toContain('neu');
    expect(await values(ID)).toEqual(['danach']);
    await storage.repository.remove(ID);
    expect(await values('neu')).toContain('neu');
  });

  it('over what is there copies it aside with its history, says so to other windows, and leaves nothing behind', async () => {
    storage.notices.length = 0;
    const before = await storage.repository.everything(ID);
    const safetyCopy = { id: 'kopie', title: 'Stand vorher' };
    await storage.repository.restore([{ whole: file, at: AT, safetyCopy }]);
    expect(told(await storage.repository.everything(ID))).toEqual(told(file));
    const copy = await storage.repository.everything('kopie');
    expect(copy.assessment).toEqual({ ...before.assessment, ...safetyCopy });
    const values = (whole: WholeAssessment) => whole.sheets.map(({ answers }) => answers);
    expect(values(copy)).toEqual(values(before));
    expect(copy.log.map((entry) => entry.change)).toEqual(before.log.map((entry) => entry.change));
    expect(storage.notices).toEqual([{ assessmentId: ID, list: true, replaced: true }]);
  });

  it('replaces nothing that was not copied aside', async () => {
    const before = await storage.repository.everything(ID);
    await expect(storage.repository.restore([{ whole: file, at: AT }])).rejects.toThrow();
    expect(await storage.repository.everything(ID)).toEqual(before);
  });

  it.each([
    ['a sheet', { sheets: [{ assessmentId: ID, answers: { A1: { status: 'vielleicht' } } }] }],
    ['the assessment', { assessment: { id: ID } }],
    ['an entry of the log', { log: [{ cells: [] }] }],
  ])('writes nothing of several if %s in one does not pass', async (_, wrong) => {
    const bad = { ...file, ...wrong } as unknown as WholeAssessment;
    const before = await storage.repository.everything(ID);
    const safetyCopy = { id: 'kopie', title: 'Stand vorher' };
    const other = { whole: file, at: AT, asNew: { id: 'neu', title: 'neu' } };
    const work = storage.repository.restore([other, { whole: bad, at: AT, safetyCopy }]);
    expect(await kindOf(work)).toBe('corrupt');
    expect(await storage.repository.everything(ID)).toEqual(before);
    expect((await storage.repository.list()).assessments).toHaveLength(1);
  });

  it('undoes everything if the disk refuses in the middle', async () => {
    const before = await storage.repository.everything(ID);
    const refuse = (): never => {
      throw new Dexie.QuotaExceededError('full');
    };
    storage.database.changes.hook('creating', refuse);
    const safetyCopy = { id: 'kopie', title: 'Stand vorher' };
    const work = storage.repository.restore([{ whole: file, at: AT, safetyCopy }]);
    expect(await kindOf(work)).toBe('quota');
    storage.database.changes.hook('creating').unsubscribe(refuse);
    expect(await storage.repository.everything(ID)).toEqual(before);
    expect((await storage.repository.list()).assessments).toHaveLength(1);
  });

  it('over a record that cannot be read keeps it aside as it is', async () => {
    await storage.database.assessments.update(ID, { inhabitants: 'viele' });
    const safetyCopy = { id: 'kopie', title: 'Stand vorher' };
    await storage.repository.restore([{ whole: file, at: AT, safetyCopy }]);
    expect((await storage.repository.get(ID)).inhabitants).toBe(8200);
    const kept = await storage.database.assessments.get('kopie');
    expect(kept?.inhabitants).toBe('viele');
  });
});

it('says how much could not be read, and reads the rest', async () => {
  await storage.repository.save(ID, [change('A1', 'lesbar')]);
  await storage.database.sheets.add({
    assessmentId: ID,
    objectId: 'o'.repeat(81),
    moduleId: 'ORP.2',
    revision: 1,
    answers: {},
  });
  const { sheets, unreadable } = await storage.repository.everything(ID);
  expect({ sheets: sheets.length, unreadable }).toEqual({ sheets: 1, unreadable: 1 });
  expect(await kindOf(storage.repository.everything('niemand'))).toBe('gone');
});

it('counts what came to one assessment since', async () => {
  await storage.repository.save(ID, [change('A1', 'eins')]);
  const end = await storage.repository.logEnd();
  await storage.repository.create(sampleAssessment({ id: 'andere' }));
  await storage.repository.save('andere', [change('A1', 'dort')]);
  expect(await storage.repository.countSince(ID, end)).toBe(0);
  await storage.repository.save(ID, [change('A2', 'zwei')]);
  expect(await storage.repository.countSince(ID, end)).toBe(1);
});
