import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type AssessmentRecord } from '$domain/change/apply';
import { SAMPLE_AUTHOR, SAMPLE_TIME } from '$domain/change/change.fixture';
import { changeOf, makeChange } from '$domain/change/make-change';
import { ChangeClock } from '$domain/change/stamp';
import { sampleAssessment } from '$domain/record/data.fixture';
import { planRevive } from '$domain/structure/revive';
import { planMerge, planSplit } from '$domain/structure/structure-plan';
import type { StructurePlan } from '$domain/change/structure-change';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { UndoDesk, type Done, type UndoableAction } from './undo-desk.svelte';

const actor = { at: SAMPLE_TIME, by: SAMPLE_AUTHOR };
const place = { moduleId: 'SYS.2.1', requirementId: 'SYS.2.1.A1' };
const pcs = (first: number, second: number): AssessmentRecord => ({
  assessment: sampleAssessment({
    targetObjects: [
      { id: WHOLE_SCOPE_ID, title: 'Ganzes' },
      { id: 'a', title: 'PC Rathaus', kind: 'client', count: first },
      { id: 'b', title: 'PC Bauhof', kind: 'client', count: second },
    ],
  }),
  answers: new Map(),
});

class Window {
  record: AssessmentRecord;
  readonly desk = new UndoDesk();
  readonly #clock = new ChangeClock('w.1', () => Date.parse(SAMPLE_TIME));

  constructor(record: AssessmentRecord) {
    this.record = record;
  }

  act(plan: Partial<StructurePlan>, action?: UndoableAction): void {
    const whole = { changes: [], answers: [], ...plan };
    const change = makeChange(this.record, whole, { clock: this.#clock, actor });
    if (change === undefined) return;
    if (action) this.desk.note(action, change, this.record);
    this.record = apply(this.record, change);
  }

  undo(): void {
    this.#undo(this.desk.shown);
  }

  undoLast(): void {
    this.#undo(this.desk.last);
  }

  #undo(done: Done | undefined): void {
    const parts = this.desk.parts(done, this.record, { ...actor, reason: 'rückgängig' });
    this.desk.noteUndone(done, parts);
    const change = changeOf(this.record, parts, { clock: this.#clock, actor });
    if (change !== undefined) this.record = apply(this.record, change);
  }

  get objects(): unknown[] {
    return this.record.assessment.targetObjects
      .slice(1)
      .map(({ id, count, retired }) => [id, count, retired !== null && retired !== undefined]);
  }

  note(objectId: string): unknown {
    return this.record.answers.get(`${objectId}/SYS.2.1`)?.['SYS.2.1.A1']?.note;
  }
}

describe('undoing', () => {
  it('a merge restores both numbers, and the answers stay where they were given', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (first, second) => {
        const window = new Window(pcs(first, second));
        window.act({ answers: [{ ...place, objectId: 'a', field: 'note', value: 'Image' }] });
        const { assessment, answers } = window.record;
        window.act(planMerge(assessment, answers, { from: 'a', into: 'b', reason: '' }), 'merge');
        expect(window.note('b')).toBe('Image');
        window.undo();
        expect(window.objects).toEqual([
          ['a', first, false],
          ['b', second, false],
        ]);
        expect([window.note('a'), window.note('b')]).toEqual(['Image', undefined]);
        expect(window.desk.result).toBe('undone');
      }),
    );
  });

  it('reviving a merged object merges it again', () => {
    const window = new Window(pcs(2, 3));
    const { assessment, answers } = window.record;
    window.act(planMerge(assessment, answers, { from: 'a', into: 'b', reason: '' }));
    window.act({ changes: planRevive(window.record.assessment, 'a').changes }, 'revive');
    expect(window.objects).toEqual([
      ['a', 2, false],
      ['b', 3, false],
    ]);
    window.undo();
    expect(window.objects).toEqual([
      ['a', 2, true],
      ['b', 5, false],
    ]);
  });

  it('a split removes the new object; one edited since is retired with what it holds', () => {
    const split = { objectId: 'a', newId: 'c', title: 'Teil', count: 1 };
    const untouched = new Window(pcs(5, 3));
    untouched.act(planSplit(untouched.record.assessment, new Map(), split), 'split');
    untouched.undo();
    expect(untouched.objects).toEqual([
      ['a', 5, false],
      ['b', 3, false],
    ]);
    const written = new Window(pcs(5, 3));
    written.act(planSplit(written.record.assessment, new Map(), split), 'split');
    written.act({ answers: [{ ...place, objectId: 'c', field: 'note', value: 'neu' }] });
    written.undo();
    expect(written.objects).toEqual([
      ['a', 5, false],
      ['b', 3, false],
      ['c', 1, true],
    ]);
    expect(written.note('c')).toBe('neu');
    expect(written.desk.result).toBe('kept');
  });

  it('leaves what has been changed since, and says so', () => {
    const window = new Window(pcs(2, 3));
    const { assessment, answers } = window.record;
    window.act(planMerge(assessment, answers, { from: 'a', into: 'b', reason: '' }), 'merge');
    window.act({ changes: [{ kind: 'object', objectId: 'b', field: 'count', value: 9 }] });
    window.undo();
    expect(window.objects).toEqual([
      ['a', 2, false],
      ['b', 9, false],
    ]);
    expect(window.desk.result).toBe('kept');
  });

  it('by key goes back one answer after the other, and leaves alone what a bar announces', () => {
    const window = new Window(pcs(1, 1));
    const status = (objectId: string) =>
      window.record.answers.get(`${objectId}/SYS.2.1`)?.['SYS.2.1.A1']?.status;
    const { assessment, answers } = window.record;
    window.act(planMerge(assessment, answers, { from: 'a', into: 'b', reason: '' }), 'merge');
    for (const objectId of ['a', 'b'])
      window.act({ answers: [{ ...place, objectId, field: 'status', value: 'ja' }] }, 'answer');
    expect([window.desk.action, window.desk.last?.place?.objectId]).toEqual(['merge', 'b']);
    window.undoLast();
    expect([status('a'), status('b')]).toEqual(['ja', undefined]);
    window.undoLast();
    expect([status('a'), window.desk.action]).toEqual([undefined, 'merge']);
    window.undoLast();
    expect([window.desk.action, window.desk.result]).toEqual([undefined, 'undone']);
  });

  it('a reset restores the status, and nothing can be undone twice', () => {
    const window = new Window(pcs(1, 1));
    const at = { ...place, objectId: 'a' };
    window.act({ answers: [{ ...at, field: 'status', value: 'ja' }] });
    window.act({ answers: [{ ...at, field: 'status', value: 'unbearbeitet' }] }, 'reset');
    window.undo();
    const status = () => window.record.answers.get('a/SYS.2.1')?.['SYS.2.1.A1']?.status;
    expect(status()).toBe('ja');
    const before = window.record;
    window.undo();
    expect(window.record).toBe(before);
  });
});
