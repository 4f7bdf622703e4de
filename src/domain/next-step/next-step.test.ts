/** Promise: of everything that is left, the next step is the first by the rule, and its sentence is true. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenAnswer } from '../check/next-open';
import { itemsOf, pairsOf, type Said } from '../waiting/waiting.fixture';
import { nextSteps, type NextSteps } from './next-step';
import { stoppedAt } from './stopped-at';

const TODAY = '2026-12-01';
const mine = (at: string) => ({ status: { at, by: 'Anna', device: 'pc.1' } });
const YES = { status: 'ja' } as const;

function stepsOf(said: readonly Said[]): NextSteps {
  const pairs = pairsOf(said);
  const stopped = stoppedAt(pairs, ({ device }) => device === 'pc.1');
  return nextSteps({ pairs, items: itemsOf(pairs, TODAY), stopped, today: TODAY });
}
const nameOf = ({ step }: NextSteps): string =>
  step === undefined
    ? 'nothing'
    : step.kind === 'question'
      ? `${step.pair.object.id} ${step.pair.requirement.id}`
      : `${step.kind} ${step.item.pairs[0]?.requirement.id ?? ''}`;

describe('the order', () => {
  it('R1 before R2 before R3, whatever the order of the list', () => {
    const steps = stepsOf([
      { id: 'APP.1.A1', order: 'R3' },
      { id: 'SYS.1.A1', order: 'R2' },
      { id: 'ORP.1.A1' },
      { id: 'ORP.1.A2' },
    ]);
    expect(nameOf(steps)).toBe('all ORP.1.A1');
    expect(steps.step?.reason).toEqual({ kind: 'first', order: 'R1', open: 2 });
  });

  it('what is begun before what is not', () => {
    const steps = stepsOf([
      { id: 'ISMS.1.A1' },
      { id: 'ORP.1.A1', answer: YES },
      { id: 'ORP.1.A2' },
    ]);
    expect(nameOf(steps)).toBe('all ORP.1.A2');
    expect(steps.step).toMatchObject({ number: 2, of: 2, after: 0, begun: true });
  });

  it('where one stopped before what else is begun, at the question after the last answer', () => {
    const steps = stepsOf([
      { id: 'ISMS.1.A1', answer: { ...YES, changed: mine('2026-11-15T10:00:00.000Z') } },
      { id: 'ISMS.1.A2' },
      { id: 'ORP.1.A1' },
      { id: 'ORP.1.A2', answer: { ...YES, changed: mine('2026-11-16T10:00:00.000Z') } },
      { id: 'ORP.1.A3' },
    ]);
    expect(nameOf(steps)).toBe('all ORP.1.A3');
    expect(steps.step).toMatchObject({ stopped: '2026-11-16T10:00:00.000Z', number: 3, after: 1 });
    expect(steps.resume).toBeUndefined();
  });

  it('where somebody else stopped, nobody is said to have stopped', () => {
    const { step } = stepsOf([
      {
        id: 'ORP.1.A1',
        answer: { ...YES, changed: { status: { at: '2026-11-16T10:00:00.000Z', by: '' } } },
      },
      { id: 'ORP.1.A2' },
    ]);
    expect(step).toMatchObject({ stopped: undefined });
  });

  it('the earlier order first, with a way back to where one stopped', () => {
    const steps = stepsOf([
      { id: 'ORP.1.A1' },
      {
        id: 'SYS.1.A1',
        order: 'R2',
        answer: { ...YES, changed: mine('2026-11-16T10:00:00.000Z') },
      },
      { id: 'SYS.1.A2', order: 'R2' },
    ]);
    expect(nameOf(steps)).toBe('all ORP.1.A1');
    expect(steps.resume?.pair.requirement.id).toBe('SYS.1.A2');
    expect(steps.resume?.reason).toBeUndefined();
  });
});

describe('what waits for somebody', () => {
  it('is passed over, and the sentence counts it', () => {
    const steps = stepsOf([
      { id: 'ORP.1.A1', answer: { toClarify: true } },
      { id: 'SYS.1.A1', order: 'R2' },
    ]);
    expect(nameOf(steps)).toBe('all SYS.1.A1');
    expect(steps.step?.reason).toEqual({
      kind: 'nextOrderBut',
      before: ['R1'],
      order: 'R2',
      left: 1,
    });
  });

  it('nothing is left but what is to be clarified: no step', () => {
    const steps = stepsOf([
      { id: 'ORP.1.A1', answer: { toClarify: true } },
      { id: 'ORP.1.A2', answer: YES },
    ]);
    expect(nameOf(steps)).toBe('nothing');
    expect(steps.open).toBe(1);
  });

  it('what a provider carries out comes after everything else, and not never', () => {
    const elsewhere = { carriedOutBy: 'dienstleister' } as const;
    const said: Said[] = [
      { id: 'ORP.1.A1', answer: elsewhere },
      { id: 'SYS.1.A1', order: 'R3' },
    ];
    expect(nameOf(stepsOf(said))).toBe('all SYS.1.A1');
    const [first] = said;
    const steps = stepsOf(first ? [first] : []);
    expect(nameOf(steps)).toBe('all ORP.1.A1');
    expect(steps.step?.reason).toEqual({ kind: 'providerLeft' });
  });
});

describe('gaps', () => {
  const gap = (dueDate: string) => ({ status: 'nein', dueDate }) as const;

  it('what is overdue or due today comes before every question, the oldest first', () => {
    const steps = stepsOf([
      { id: 'ORP.1.A1' },
      { id: 'ORP.1.A2', answer: gap(TODAY) },
      { id: 'ORP.1.A3', answer: gap('2026-11-16') },
      { id: 'ORP.1.A4', answer: { ...gap('2026-10-01'), toClarify: true } },
    ]);
    expect(nameOf(steps)).toBe('due ORP.1.A3');
    expect(steps.step?.reason).toEqual({ kind: 'overdue', day: '2026-11-16' });
    expect(nameOf(stepsOf([{ id: 'ORP.1.A2', answer: gap(TODAY) }]))).toBe('due ORP.1.A2');
    expect(nameOf(stepsOf([{ id: 'ORP.1.A2', answer: gap('2026-12-02') }]))).toBe('nothing');
  });

  it('without a day and with nothing to answer: R1, then the first things, then little effort', () => {
    const steps = stepsOf([
      { id: 'SYS.1.A1', order: 'R2', answer: gap(''), requirement: { effort: 'gering' } },
      { id: 'ORP.1.A1', answer: gap(''), requirement: { effort: 'hoch', wiba: true } },
      { id: 'ORP.1.A2', answer: gap(''), requirement: { effort: 'gering' } },
      { id: 'ORP.1.A3', answer: gap(''), requirement: { effort: 'gering', wiba: true } },
      { id: 'ORP.1.A4', answer: gap('0027-01-31') },
    ]);
    expect(nameOf(steps)).toBe('gap ORP.1.A3');
    expect(steps.step?.reason).toEqual({ kind: 'gap', order: 'R1', little: true, left: 0 });
  });
});

it('the step is always open or a gap, never waits to be clarified, and its numbers hold', () => {
  const anAnswer = fc.option(
    fc.record({
      status: fc.constantFrom('ja', 'nein', 'teilweise', 'entbehrlich', 'unbearbeitet'),
      toClarify: fc.boolean(),
      dueDate: fc.constantFrom('', '2026-11-01', '2026-12-01', '2027-01-01'),
      carriedOutBy: fc.constantFrom('', 'wir', 'dienstleister', 'gemeinsam'),
      changed: fc.constantFrom(
        {},
        mine('2026-11-16T10:00:00.000Z'),
        mine('2026-11-17T10:00:00.000Z'),
      ),
    }),
    { nil: undefined },
  );
  const saids = fc.array(
    fc.record({
      module: fc.constantFrom('ORP.1', 'SYS.1', 'APP.1'),
      object: fc.constantFrom('a', 'b'),
      answer: anAnswer,
    }),
    { minLength: 1, maxLength: 12 },
  );
  const orders = { 'ORP.1': 'R1', 'SYS.1': 'R2', 'APP.1': 'R3' } as const;
  fc.assert(
    fc.property(saids, (list) => {
      const said = list.map(({ module, object, answer }, index) => ({
        id: `${module}.A${String(index)}`,
        order: orders[module],
        object,
        ...(answer === undefined ? {} : { answer: answer }),
      }));
      const pairs = pairsOf(said);
      const open = pairs.filter(({ answer }) => isOpenAnswer(answer));
      const { step, resume, open: counted } = stepsOf(said);
      expect(counted).toBe(open.length);
      for (const one of [step, resume])
        if (one !== undefined) {
          const { answer } =
            one.kind === 'question' ? one.pair : (one.item.pairs[0] ?? expect.fail('no gap'));
          expect(answer?.toClarify).not.toBe(true);
          expect(isOpenAnswer(answer)).toBe(one.kind === 'question');
        }
      const reason = step?.reason;
      if (reason?.kind === 'first') {
        expect(open.filter(({ module }) => module.order < reason.order)).toEqual([]);
        expect(open.filter(({ module }) => module.order === reason.order)).toHaveLength(
          reason.open,
        );
      }
      if (reason?.kind === 'nextOrderBut' || reason?.kind === 'nextOrder')
        expect(open.filter(({ module }) => module.order < reason.order)).toHaveLength(
          reason.kind === 'nextOrder' ? 0 : reason.left,
        );
      // Whoever can answer something alone, or ask a provider, is never told that nothing is left.
      if (step === undefined)
        expect(open.every(({ answer }) => answer?.toClarify === true)).toBe(true);
    }),
  );
});
