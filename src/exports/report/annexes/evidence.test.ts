import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusOf } from '$domain/record/assessment';
import { aPlannedStructure } from '$domain/plan/plan.fixture';
import {
  paragraphsIn,
  sampleContext,
  smallAnswers,
  smallProfile,
  tableOf,
  tablesAreWhole,
} from '../result/context.fixture';
import { evidenceAnnex } from './evidence';

describe('evidenceAnnex', () => {
  it('has every piece of evidence of a counted answer in full, and says how many "ja" have none', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const part = evidenceAnnex(context);
        expect(tablesAreWhole(part)).toBe(true);
        const proven = context.pairs.filter(({ answer }) => (answer?.evidence ?? '').trim() !== '');
        const rows = tableOf(part, 'evidenceList')?.rows ?? [];
        expect(rows.map(([id, , evidence]) => [id, evidence])).toEqual(
          proven.map(({ requirement, answer }) => [requirement.id, answer?.evidence?.trim()]),
        );
        const provenYes = proven.filter(({ answer }) => statusOf(answer) === 'ja').length;
        const bare = context.coverage.whole.yes - provenYes;
        const text = paragraphsIn(part).join();
        expect(text.includes(`evidenceMissing ${String(bare)}`)).toBe(bare > 0);
      }),
    );
  });

  it('says when and by whom it was checked, and what holds for all', () => {
    const part = (...answers: Parameters<typeof smallAnswers>) =>
      evidenceAnnex(sampleContext({ profile: smallProfile(2), answers: smallAnswers(...answers) }));
    const proven = { evidence: 'Foto', checkedOn: '2026-10-01', checkedBy: 'Ada' };
    expect(tableOf(part({ status: 'ja', ...proven }), 'evidenceList (1)')?.rows).toEqual([
      ['ORP.1.A1', 'Anforderung 1', 'Foto', '2026-10-01, Ada'],
    ]);
    expect(paragraphsIn(part({ status: 'ja', ...proven }))).toEqual(['evidenceComplete']);
    expect(paragraphsIn(part({ status: 'ja', ...proven }, { status: 'ja' }))).toEqual([
      'evidenceMissing 1',
    ]);
    expect(paragraphsIn(part({ status: 'nein', ...proven }))).toEqual(['evidenceText']);
    expect(paragraphsIn(part({ status: 'nein' }))).toEqual(['evidenceNone']);
  });
});
