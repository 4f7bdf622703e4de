import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type AssessmentRecord } from '../change/apply';
import type { AnswerPart, Change } from '../change/change';
import { continued, logEntry } from '../change/change-log';
import { isFit } from '../change/check-change';
import { partsBefore, undoParts } from '../change/invert';
import { answersAt } from '../handout/hand-out';
import { compareSides } from '../merge/compare-sides';
import { joinSides } from '../merge/plan-merge';
import { sampleAssessment } from './data.fixture';
import { photoField, photosOf, type Photo } from './photo';
import { photoDigests } from './photo-digests';

const PLACE = { objectId: 'o', moduleId: 'INF.2', requirementId: 'INF.2.A3' };
const photo = (digit: string, caption = 'Schloss'): Photo => ({
  digest: digit.repeat(64),
  caption,
  at: `2026-11-20T08:15:0${digit}.000Z`,
  by: 'Sabine',
  width: 16,
  height: 12,
  size: 600,
  blackened: 0,
});
const part = (id: string, value: Photo | undefined): AnswerPart => ({
  on: 'answer',
  ...PLACE,
  field: photoField(id),
  value,
});
const stamp = (second: number, device: string) => ({
  at: `2026-11-21T09:00:${String(second).padStart(2, '0')}.000Z`,
  by: 'Sabine',
  device,
});
const EMPTY: AssessmentRecord = { assessment: sampleAssessment(), answers: new Map() };
const shown = ({ answers }: AssessmentRecord) =>
  photosOf(answers.get('o/INF.2')?.['INF.2.A3']).map(({ id }) => id);
const side = (changes: readonly Change[]) => {
  let record = EMPTY;
  const log = changes.map((change) => {
    const before = partsBefore(record, change.parts);
    record = apply(record, change);
    return { change: { ...change, parts: [...change.parts] }, before };
  });
  return { record, log };
};

it('photos of two devices are all there after merging, and nobody is asked', () => {
  const here = side([{ stamp: stamp(1, 'a'), parts: [part('1', photo('1'))] }]);
  const there = side([{ stamp: stamp(2, 'b'), parts: [part('2', photo('2'))] }]);
  expect(compareSides(here, there).items.map(({ verdict }) => verdict)).toEqual(['changed']);
  const options = { withDeletions: false };
  for (const joined of [joinSides(here, there, options), joinSides(there, here, options)])
    expect(shown(joined.record)).toEqual(['1', '2']);
});

it('photos arrive in any order, and twice', () => {
  const ids = ['1', '2', '3', '4'];
  const changes = [
    ...ids.map((id, at): Change => ({ stamp: stamp(at, 'a'), parts: [part(id, photo(id))] })),
    { stamp: stamp(20, 'b'), parts: [part('2', undefined)] },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray([...changes, ...changes], { minLength: 10 }), (order) => {
      expect(shown(order.reduce(apply, EMPTY))).toEqual(['1', '3', '4']);
    }),
  );
});

it('taking one away is undone like anything else', () => {
  const before = apply(EMPTY, { stamp: stamp(1, 'a'), parts: [part('1', photo('1'))] });
  const away: Change = { stamp: stamp(2, 'a'), parts: [part('1', undefined)] };
  const after = apply(before, away);
  expect(shown(after)).toEqual([]);
  const parts = undoParts(after, away, partsBefore(before, away.parts));
  expect(shown(apply(after, { stamp: stamp(3, 'a'), parts }))).toEqual(['1']);
});

describe('the log', () => {
  const entry = (second: number, to: Photo | undefined, from: Photo | undefined) =>
    logEntry('p', { stamp: stamp(second, 'a'), parts: [part('1', to)] }, [part('1', from)]);

  it('writing the caption is one entry; taking the photo away is one of its own', () => {
    const taken = entry(1, photo('1', ''), undefined);
    const written = entry(2, photo('1', 'S'), photo('1', ''));
    expect(continued(taken, written)?.before[0]?.value).toBeUndefined();
    expect(continued(written, entry(3, undefined, photo('1', 'S')))).toBeUndefined();
    expect(continued(entry(3, undefined, photo('1')), taken)).toBeUndefined();
  });
});

it('a part that is handed out has the photos of its questions and no others', () => {
  const other = { ...part('2', photo('2')), requirementId: 'INF.2.A4' };
  const { record, log } = side([{ stamp: stamp(1, 'a'), parts: [part('1', photo('1')), other] }]);
  const sheets = [...record.answers].map(([, answers]) => {
    return { assessmentId: 'p', objectId: 'o', moduleId: 'INF.2', revision: 1, answers };
  });
  const whole = {
    assessment: record.assessment,
    sheets: sheets.map((sheet) => ({ ...sheet, answers: { ...sheet.answers } })),
    log: log.map(({ change, before }) => logEntry('p', change, before)),
  };
  const going = answersAt(whole, { 'INF.2': { o: ['INF.2.A3'] } });
  expect([...photoDigests(going.sheets)]).toEqual(['1'.repeat(64)]);
  expect(JSON.stringify(going)).not.toContain('2'.repeat(64));
});

it('what is no photo is neither written nor shown', () => {
  expect(isFit(part('1', photo('1')))).toBe(true);
  expect(isFit(part('1', { ...photo('1'), digest: 'x' }))).toBe(false);
  expect(isFit(part('1', { ...photo('1'), caption: 'x'.repeat(401) }))).toBe(false);
  const answer = { 'photo.1': { digest: 'x' }, 'photo.2': 7, 'photo.': photo('1'), changed: {} };
  expect(photosOf(answer)).toEqual([]);
});
