/** `npm run kills` can only be believed if it sees a loss when there is one. */
import { expect, it } from 'vitest';
import type { Assessment } from '../../domain/record/assessment';
import { apply, type AssessmentRecord } from '../../domain/change/apply';
import type { Change, ChangePart } from '../../domain/change/change';
import { logEntry } from '../../domain/change/change-log';
import { partsBefore } from '../../domain/change/invert';
import { sampleAssessment } from '../../domain/record/data.fixture';
import { lossesIn, type Act, type Acknowledged, type Disk } from './losses';

const born: Assessment = sampleAssessment();
let second = 0;
const change = (...parts: ChangePart[]): Change => {
  second += 1;
  const at = `2026-11-30T09:00:${String(second).padStart(2, '0')}.000Z`;
  return { stamp: { at, by: '', device: 'a.1' }, parts };
};
const text = (value: string): ChangePart => ({
  on: 'answer',
  objectId: 'o',
  moduleId: 'ORP.1',
  requirementId: 'ORP.1.A1',
  field: 'implementation',
  value,
});
const field = (id: string, name: string, value: unknown) =>
  ({ on: 'object', id, field: name, value }) as ChangePart;
const added = (id: string, title: string) =>
  ['kind', 'added', 'count', 'title'].map((name) =>
    field(id, name, { kind: 'client', added: true, count: 5, title }[name]),
  );

const add = change(...added('o', 'PC Wort1x1'));
const typed = change(text('Wort1x2'));
const split = change(...added('p', 'PC Wort1x3'), field('o', 'count', 4));
const acts: Act[] = [
  { kind: 'add', word: 'Wort1x1', at: '' },
  { kind: 'text', word: 'Wort1x2', at: 'o/ORP.1.A1' },
  { kind: 'split', word: 'Wort1x3', at: 'o' },
];

function diskOf(changes: readonly Change[]): Disk {
  let record: AssessmentRecord = { assessment: born, answers: new Map() };
  const log = changes.map((one) => {
    const entry = logEntry(born.id, one, partsBefore(record, one.parts));
    record = apply(record, one);
    return entry;
  });
  const sheets = [...record.answers.values()].map((answers) => ({
    assessmentId: born.id,
    objectId: 'o',
    moduleId: 'ORP.1',
    revision: 1,
    answers: { ...answers },
  }));
  return { assessments: [record.assessment], sheets, changes: log, touched: [] };
}

const everything: Acknowledged = {
  born,
  stored: [add, typed, split],
  acts,
  saved: new Set(acts),
};
const lossesOf = (disk: Disk) => lossesIn(disk, everything).join('\n');

it('nothing is reported if everything is there', () => {
  expect(lossesOf(diskOf([add, typed, split]))).toBe('');
});

it('a lost change is reported, whether it was stored or shown as saved', () => {
  const losses = lossesOf(diskOf([add, split]));
  expect(losses).toContain('not in the log');
  expect(losses).toContain('not in the record');
  expect(losses).toContain('the screen said saved');
});

it('half a split is reported, whether in the record or in the log', () => {
  const disk = diskOf([add, typed, split]);
  const half = { ...disk, assessments: diskOf([add, typed]).assessments };
  expect(lossesOf(half)).toContain('log and assessment differ');
  expect(lossesOf(diskOf([add, typed, { ...split, parts: split.parts.slice(0, 4) }]))).toContain(
    'half',
  );
});

it('a sheet older than the log is reported', () => {
  const disk = diskOf([add, typed, split]);
  expect(lossesOf({ ...disk, sheets: [] })).toContain('log and sheet differ');
});

it('what was continued in the same stretch of writing is not reported', () => {
  const on = change(text('Wort1x4'));
  expect(lossesOf(diskOf([add, split, on]))).not.toContain('in the log');
  const last: Act = { kind: 'text', word: 'Wort1x4', at: 'o/ORP.1.A1' };
  const known = { ...everything, stored: [...everything.stored, on], acts: [...acts, last] };
  expect(lossesIn(diskOf([add, split, on]), known)).toEqual([]);
});
