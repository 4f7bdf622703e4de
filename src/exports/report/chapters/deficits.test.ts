import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPlannedStructure } from '$domain/plan/plan.fixture';
import type { ProfileFacts } from '$domain/profile/profile';
import {
  blocksOf,
  paragraphsIn,
  sampleContext,
  smallAnswers,
  smallProfile,
  tableOf,
  tablesAreWhole,
} from '../result/context.fixture';
import { deficitsChapter } from './deficits';

describe('deficitsChapter', () => {
  it('lists as open what is open and nothing else', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const part = deficitsChapter(context);
        expect(tablesAreWhole(part)).toBe(true);
        const { no, partly, incomplete, untouched } = context.coverage.whole;
        const rows = (caption: string) => tableOf(part, `${caption} (`)?.rows ?? [];
        expect(rows('deficits')).toHaveLength(no + partly);
        expect(rows('incomplete')).toHaveLength(incomplete);
        expect(rows('clarify')).toHaveLength(
          context.pairs.filter(({ answer }) => answer?.toClarify === true).length,
        );
        const counted = rows('untouched').map((row) => Number(row[1]));
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(untouched);
      }),
    );
  });

  it('shows an incomplete reason as far as it goes, but not an earlier reason', () => {
    const text = (answer: Parameters<typeof smallAnswers>[0], caption: string) =>
      tableOf(
        deficitsChapter(sampleContext({ profile: smallProfile(1), answers: smallAnswers(answer) })),
        caption,
      )?.rows[0]?.[1];
    const left = { status: 'entbehrlich' as const, reason: 'kein Gerät', note: 'fragen' };
    expect(text(left, 'incomplete')).toBe('Anforderung 1\nreason: kein Gerät (reasonKindMissing)');
    expect(text({ ...left, reason: ' ', reasonKind: 'nicht-relevant' }, 'incomplete')).toBe(
      'Anforderung 1\nreason: kind-nicht-relevant: reasonTextMissing',
    );
    expect(text({ ...left, status: 'nein' }, 'deficits')).toBe('Anforderung 1');
  });

  it('says that the risk cannot be accepted if a basic requirement is not met, and only then', () => {
    const profile = smallProfile(2);
    const standard: ProfileFacts = {
      ...profile,
      modules: profile.modules.map((module) => ({
        ...module,
        requirements: module.requirements.map((one) => ({ ...one, level: 'standard' as const })),
      })),
    };
    const texts = (given: ProfileFacts, status: 'nein' | 'teilweise' | 'ja') =>
      paragraphsIn(
        deficitsChapter(sampleContext({ profile: given, answers: smallAnswers({ status }) })),
      );
    expect(texts(profile, 'nein')).toContain('riskRule');
    expect(texts(profile, 'teilweise')).toContain('riskRule');
    expect(texts(profile, 'ja')).not.toContain('riskRule');
    expect(texts(standard, 'nein')).not.toContain('riskRule');
  });

  it('says so if nothing is open', () => {
    const answers = smallAnswers({ status: 'ja' });
    expect(blocksOf(deficitsChapter(sampleContext({ profile: smallProfile(1), answers })))).toEqual(
      [{ kind: 'paragraph', text: 'openPointsNone' }],
    );
  });
});
