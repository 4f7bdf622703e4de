import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANNEXES,
  CHAPTERS,
  chosenSections,
  DEMANDED,
  movedSection,
  type SectionId,
} from './chapters';
import type { DocumentSettings } from '../record/document-settings';

const ALL: readonly SectionId[] = [...CHAPTERS, ...ANNEXES];
/** Ids as they may be stored: known, of another version, and twice. */
const someIds = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<string>(...ALL) },
    fc.constantFrom('toString', '__proto__', 'appendix', ' plan'),
    fc.string({ minLength: 1, maxLength: 20 }),
  ),
  { maxLength: 40 },
);
const someSettings: fc.Arbitrary<DocumentSettings> = fc.record(
  { order: someIds, off: someIds },
  { requiredKeys: [] },
);
const idsOf = (settings: DocumentSettings | undefined): SectionId[] => {
  const { chapters, annexes } = chosenSections(settings);
  return [...chapters, ...annexes].map(({ id }) => id);
};
const isEnd = (id: SectionId, by: -1 | 1, settings: DocumentSettings): boolean => {
  const { chapters, annexes } = chosenSections(settings);
  return [chapters, annexes].some((list) => list.at(by < 0 ? 0 : -1)?.id === id);
};

it('the ids of chapters and annexes are stored and never change', () => {
  expect(ALL.join(' ')).toBe(
    'summary basis scope organisation method structure modelling check dispensable deficits plan emergency upkeep ' +
      'participants evidence photos changes glossary signatures',
  );
  expect(DEMANDED).toEqual(['scope', 'structure', 'modelling', 'check', 'plan']);
});

describe('chosen sections', () => {
  it('are all there, in the usual order, until somebody chooses', () => {
    const { chapters, annexes } = chosenSections(undefined);
    expect(chapters).toEqual(CHAPTERS.map((id) => ({ id, on: true })));
    expect(annexes).toEqual(ANNEXES.map((id) => ({ id, on: true })));
  });

  it('are each there exactly once, chapters and annexes apart, whatever is stored', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        const { chapters, annexes } = chosenSections(settings);
        expect(chapters.map(({ id }) => id).sort()).toEqual([...CHAPTERS].sort());
        expect(annexes.map(({ id }) => id).sort()).toEqual([...ANNEXES].sort());
        for (const { id, on } of [...chapters, ...annexes])
          expect(on, id).toBe(!(settings.off ?? []).includes(id));
      }),
    );
  });

  it('come in the order that was chosen', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...CHAPTERS]), (order) => {
        const chosen = chosenSections({ order }).chapters.map(({ id }) => id);
        expect(chosen.filter((id) => order.includes(id))).toEqual(order);
      }),
    );
  });

  it('put a chapter of a later version after the one that usually precedes it', () => {
    const order = CHAPTERS.filter((id) => id !== 'plan').toReversed();
    expect(chosenSections({ order }).chapters.map(({ id }) => id)).toEqual(
      order.flatMap((id) => (id === 'deficits' ? [id, 'plan'] : [id])),
    );
    const withoutFirst = CHAPTERS.filter((id) => id !== 'summary');
    expect(idsOf({ order: withoutFirst })).toEqual(ALL);
  });
});

describe('a moved section', () => {
  const aMove = fc.record({
    settings: someSettings,
    id: fc.constantFrom(...ALL),
    by: fc.constantFrom(-1 as const, 1 as const),
  });

  it('swaps places with its neighbour, and nothing else moves; at either end nothing does', () => {
    fc.assert(
      fc.property(aMove, ({ settings, id, by }) => {
        const before = idsOf(settings);
        const order = movedSection(settings, id, by);
        const expected = [...before];
        const at = before.indexOf(id);
        const neighbour = before[at + by];
        if (!isEnd(id, by, settings) && neighbour !== undefined)
          [expected[at], expected[at + by]] = [neighbour, id];
        expect(order).toEqual(expected);
        expect(idsOf({ ...settings, order })).toEqual(expected);
      }),
    );
  });

  it('moved back is where it was before', () => {
    fc.assert(
      fc.property(aMove, ({ settings, id, by }) => {
        fc.pre(!isEnd(id, by, settings));
        const moved = { ...settings, order: movedSection(settings, id, by) };
        expect(idsOf(moved)).not.toEqual(idsOf(settings));
        const back = movedSection(moved, id, by === 1 ? -1 : 1);
        expect(back).toEqual(idsOf(settings));
      }),
    );
  });
});
