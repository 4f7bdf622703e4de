import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleAssessment } from '$domain/record/data.fixture';
import { aPlannedStructure } from '$domain/plan/plan.fixture';
import {
  paragraphsIn,
  sampleContext,
  smallAnswers,
  smallProfile,
  tableOf,
  tablesAreWhole,
} from '../result/context.fixture';
import { dispensableChapter } from './dispensable';

const whole = {
  status: 'entbehrlich' as const,
  reasonKind: 'ersatzmassnahme' as const,
  reason: ' Tresor ',
};

describe('dispensableChapter', () => {
  it('lists exactly what counts as dispensable, each once, by the kind of its reason', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const part = dispensableChapter(context);
        expect(tablesAreWhole(part)).toBe(true);
        const not = tableOf(part, 'notRelevantCaption')?.rows ?? [];
        const instead = tableOf(part, 'substitutesCaption')?.rows ?? [];
        const { dispensable, incomplete } = context.coverage.whole;
        expect(not.length + instead.length).toBe(dispensable);
        for (const [, , reason = ''] of [...not, ...instead]) expect(reason).not.toBe('');
        const texts = paragraphsIn(part);
        const begun = sampleContext(given).state.answered > 0;
        expect(texts.includes('dispensableNone')).toBe(dispensable === 0 && begun);
        expect(texts.includes('dispensableUnknown')).toBe(!begun);
        expect(texts.some((text) => text.startsWith('dispensableIncomplete '))).toBe(
          incomplete > 0,
        );
        if (incomplete > 0) expect(texts.at(-1)).toContain(`dispensableIncomplete ${incomplete} `);
      }),
    );
  });

  it('lists a substitute measure with the threats it must counter', () => {
    const answers = smallAnswers(whole);
    const rows = (threats: string[]): string[][] | undefined =>
      tableOf(
        dispensableChapter(sampleContext({ profile: smallProfile(1, threats), answers })),
        'substitutesCaption (1)',
      )?.rows;
    expect(rows(['G 0.1', 'G 0.9'])).toEqual([
      ['ORP.1.A1', 'Anforderung 1', 'Tresor', 'G 0.1 Feuer\nG 0.9'],
    ]);
    expect(rows([])?.[0]?.[3]).toBe('threatsNone');
  });

  it('refers to the open points only if the document has them', () => {
    const sentence = (off: string[]): string | undefined =>
      paragraphsIn(
        dispensableChapter(
          sampleContext({
            profile: smallProfile(1),
            answers: smallAnswers({ status: 'entbehrlich' }),
            assessment: sampleAssessment({ document: { off } }),
          }),
        ),
      ).at(-1);
    expect(sentence([])).toBe('dispensableIncomplete 1 seeChapter openPoints');
    expect(sentence(['deficits'])).toBe('dispensableIncomplete 1');
  });
});
