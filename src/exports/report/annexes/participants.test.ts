import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '$domain/values/clean-text';
import { sampleAssessment } from '$domain/record/data.fixture';
import { aPlannedStructure } from '$domain/plan/plan.fixture';
import { responsibleOf } from '$domain/check/carrier';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import {
  blocksOf,
  paragraphsIn,
  sampleContext,
  smallAnswers,
  smallProfile,
  tableOf,
  tablesAreWhole,
} from '../result/context.fixture';
import { participantsAnnex } from './participants';

describe('participantsAnnex', () => {
  it('names everybody once, and counts every mention', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const part = participantsAnnex(context);
        expect(tablesAreWhole(part)).toBe(true);
        const rows = tableOf(part, 'peopleCaption')?.rows ?? [];
        const keys = rows.map(([name = '']) => nameKey(name));
        expect(new Set(keys).size).toBe(rows.length);
        const columns = [
          context.pairs.map(({ answer, target }) => responsibleOf(answer, target)),
          context.pairs.map(({ answer }) => answer?.checkedBy ?? ''),
          context.pairs.map(({ answer }) => answer?.interviewed ?? ''),
        ];
        columns.forEach((names, index) => {
          const named = names.map((name) => name.trim()).filter(Boolean);
          const sum = rows.reduce((all, row) => all + Number(row[index + 1]), 0);
          expect(sum).toBe(named.length);
          expect(named.filter((name) => !keys.includes(nameKey(name)))).toEqual([]);
        });
      }),
    );
  });

  it('counts by function; whoever is responsible for an object is so for whatever nobody else is', () => {
    const assessment = sampleAssessment({
      targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund', responsible: 'Bauhof' }],
    });
    const answers = smallAnswers(
      { responsible: 'Jörg Öz', checkedBy: 'Ada', interviewed: 'jörg  öz' },
      { checkedBy: 'Ada' },
    );
    const part = participantsAnnex(
      sampleContext({ profile: smallProfile(3), assessment, answers }),
    );
    expect(tableOf(part, 'peopleCaption')?.rows).toEqual([
      ['Ada', '0', '2', '0'],
      ['Bauhof', '2', '0', '0'],
      ['Jörg Öz', '1', '0', '1'],
    ]);
  });

  it("lists filled offices, current providers, and the municipality's own text", () => {
    const assessment = sampleAssessment({
      providerList: [
        { id: 'p', name: 'Zweckverband', service: 'Server', contact: 'Frau Yıldız\n0385 1' },
        { id: 'q', name: 'Früher GmbH', removed: true },
      ],
      document: { texts: { participants: 'Erster Absatz.\n\nZweiter Absatz.' } },
    });
    const part = participantsAnnex(sampleContext({ profile: smallProfile(1), assessment }));
    expect(paragraphsIn(part)).toEqual(['Erster Absatz.', 'Zweiter Absatz.']);
    const [facts] = blocksOf(part).filter((block) => block.kind === 'facts');
    expect(facts?.facts.map(({ label }) => label)).toEqual([
      'management',
      'securityOfficer',
      'itOperations',
    ]);
    expect(tableOf(part, 'providerList')?.rows).toEqual([
      ['Zweckverband', 'Server', 'Frau Yıldız\n0385 1'],
    ]);
  });

  it('says so if nobody is named', () => {
    const assessment = sampleAssessment({ management: '', securityOfficer: ' ', itOperations: '' });
    expect(
      paragraphsIn(participantsAnnex(sampleContext({ profile: smallProfile(1), assessment }))),
    ).toEqual(['participantsNone']);
  });
});
