import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredPairs } from './answered-pairs';
import type { Answer } from '../record/assessment';
import { CARRIERS } from '../record/fields';
import { carrierOf, isProvided, operatorOf, providerIdOf } from './carrier';
import { dutyOf } from './duty';
import { providerShares } from './provider-shares';
import { sumTallies } from './coverage';
import { aStructure, sampleAssessment } from '../record/data.fixture';
import type { Duty, Module, Requirement } from '../profile/profile';
import { WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

const [zweckverband, druckhaus] = [
  { id: 'p1', name: 'Zweckverband IT' },
  { id: 'p2', name: 'Druckhaus' },
];
const answer = (fields: Partial<Answer>): Answer => ({ changed: {}, ...fields });
const module = (layer: string): Module => ({
  id: `${layer}.1`,
  title: layer,
  layer,
  order: 'R1',
  appliesTo: ['it-system'],
  leadRole: 'IT-Betrieb',
  requirements: [],
});
const requirement = (duty?: Duty, roles: string[] = []): Requirement => ({
  id: 'SYS.1.A1',
  title: 'Probe',
  level: 'basis',
  roles,
  threats: [],
  ...(duty === undefined ? {} : { duty }),
});
const pair = (
  target: Partial<TargetObject>,
  {
    duty = 'betrieb',
    layer = 'SYS',
    ...given
  }: Partial<Answer> & { duty?: Duty; layer?: string } = {},
) => ({
  module: module(layer),
  requirement: requirement(duty),
  answer: answer(given),
  target: { id: 'o1', ...target },
});

describe('whose duty a requirement is', () => {
  it('is what the profile says, otherwise it follows from the roles', () => {
    const of = (...given: Parameters<typeof requirement>) =>
      dutyOf(module('SYS'), requirement(...given));
    expect(of('gemeinde', ['IT-Betrieb'])).toBe('gemeinde');
    expect(of(undefined)).toBe('betrieb');
    expect(of(undefined, ['IT-Betrieb', 'Planende'])).toBe('betrieb');
    expect(of(undefined, ['IT-Betrieb', 'Vorgesetzte'])).toBe('beide');
    expect(of(undefined, ['Institutionsleitung'])).toBe('gemeinde');
  });
});

describe('who carries a requirement out', () => {
  it('follows from requirement and object unless the answer says otherwise', () => {
    const [outside, together] = [
      { operatedBy: 'dienstleister' },
      { operatedBy: 'gemeinsam' },
    ] as const;
    expect(carrierOf(pair(outside))).toBe('dienstleister');
    expect(carrierOf(pair(outside, { duty: 'beide' }))).toBe('gemeinsam');
    expect(carrierOf(pair(outside, { duty: 'gemeinde' }))).toBe('wir');
    expect(carrierOf(pair(together))).toBe('gemeinsam');
    expect(carrierOf(pair(together, { duty: 'gemeinde' }))).toBe('wir');
    expect(carrierOf(pair({ operatedBy: 'wir' }, { duty: 'beide' }))).toBe('wir');
    expect(carrierOf(pair({}, { duty: 'gemeinde' }))).toBe('');
    expect(carrierOf(pair(outside, { carriedOutBy: 'wir' }))).toBe('wir');
    expect(carrierOf(pair(outside, { duty: 'gemeinde', carriedOutBy: 'dienstleister' }))).toBe(
      'dienstleister',
    );
    expect(carrierOf({ ...pair({}), target: undefined, answer: undefined })).toBe('');
  });

  it('whoever runs all IT also runs backups and patches, but not the buildings', () => {
    const all = { id: WHOLE_SCOPE_ID, operatedBy: 'dienstleister' } as const;
    expect(carrierOf(pair(all, { layer: 'CON' }))).toBe('dienstleister');
    expect(carrierOf(pair(all, { layer: 'CON', duty: 'gemeinde' }))).toBe('wir');
    expect(carrierOf(pair(all, { layer: 'INF' }))).toBe('');
    expect(carrierOf(pair({ operatedBy: 'dienstleister' }, { layer: 'INF' }))).toBe(
      'dienstleister',
    );
  });

  it("never is a provider where the duty is the municipality's, unless the answer says so", () => {
    fc.assert(
      fc.property(aStructure, ({ profile, assessment, answers }) => {
        for (const one of answeredPairs(profile, assessment, answers)) {
          const said = one.answer?.carriedOutBy;
          if (dutyOf(one.module, one.requirement) === 'gemeinde' && !said)
            expect(isProvided(carrierOf(one))).toBe(false);
          if (said) expect(carrierOf(one)).toBe(said);
        }
      }),
    );
  });

  it('is the provider of the answer, of the object, or the only one there is', () => {
    const two = sampleAssessment({ providerList: [zweckverband, druckhaus] });
    const one = sampleAssessment({ providerList: [zweckverband, { ...druckhaus, removed: true }] });
    const object = { operatedBy: 'dienstleister', providerId: 'p1' } as const;
    expect(providerIdOf(pair(object, { providerId: 'p2' }), two)).toBe('p2');
    expect(providerIdOf(pair(object), two)).toBe('p1');
    expect(providerIdOf(pair({ operatedBy: 'gemeinsam' }), two)).toBe(undefined);
    expect(providerIdOf(pair({ operatedBy: 'gemeinsam' }), one)).toBe('p1');
    expect(providerIdOf(pair(object, { carriedOutBy: 'wir' }), two)).toBe(undefined);
    // Naming a provider once does not turn one of our duties into one of theirs.
    expect(providerIdOf(pair(object, { duty: 'gemeinde', providerId: 'p2' }), two)).toBe(undefined);
    expect(operatorOf(object, two)).toBe(zweckverband);
    expect(CARRIERS.map((by) => operatorOf({ operatedBy: by }, one)?.id)).toEqual(
      CARRIERS.map((by) => (isProvided(by) ? 'p1' : undefined)),
    );
  });
});

describe('providerShares', () => {
  it('holds every pair that a provider carries out in exactly one share, and no other pair', () => {
    fc.assert(
      fc.property(aStructure, ({ profile, assessment: plain, answers }) => {
        const assessment = { ...plain, providerList: [zweckverband, druckhaus] };
        const pairs = answeredPairs(profile, assessment, answers);
        const shares = providerShares(assessment, pairs);
        const nameOf = (row: (typeof pairs)[number]) => `${row.object.id}/${row.requirement.id}`;
        const wanted = pairs.filter((row) => isProvided(carrierOf(row))).map(nameOf);
        const listed = shares.flatMap(({ rows }) => rows.map(nameOf));
        expect(listed.sort()).toEqual(wanted.sort());
        expect(sumTallies(shares.map(({ tally }) => tally)).applicable).toBe(wanted.length);
        expect(shares.slice(0, 2).map(({ provider }) => provider?.id)).toEqual(['p1', 'p2']);
        for (const { rows, tally } of shares)
          expect(rows.filter(({ unconfirmed }) => unconfirmed)).toHaveLength(tally.unconfirmed);
      }),
    );
  });

  it('distinguishes what is unconfirmed from what nobody has answered yet', () => {
    const rowOf = (given: Partial<Answer> | undefined) => {
      const assessment = sampleAssessment({
        providerList: [zweckverband],
        targetObjects: [{ id: 'o1', title: 'Server', operatedBy: 'dienstleister' }],
      });
      const row = {
        ...pair({ title: 'Server', operatedBy: 'dienstleister' }),
        object: { id: 'o1', title: 'Server' },
        target: assessment.targetObjects[0],
        answer: given && answer(given),
      };
      const found = providerShares(assessment, [row])[0]?.rows[0];
      return [found?.unconfirmed, found?.toAsk];
    };
    expect(rowOf(undefined)).toEqual([false, true]);
    expect(rowOf({ status: 'nein' })).toEqual([false, true]);
    expect(rowOf({ status: 'ja' })).toEqual([true, true]);
    expect(rowOf({ status: 'ja', confirmedOn: '2026-11-21' })).toEqual([false, false]);
    const earlier = { at: '2026-11-21T08:00:00.000Z', by: '' };
    const changed = {
      confirmedOn: earlier,
      status: { ...earlier, at: '2026-11-22T08:00:00.000Z' },
    };
    expect(rowOf({ status: 'ja', confirmedOn: '2026-11-21', changed })).toEqual([true, true]);
    expect(rowOf({ status: 'nein', confirmedOn: '2026-11-21', changed })).toEqual([false, true]);
    expect(rowOf({ status: 'entbehrlich' })).toEqual([false, true]);
    const dispensable = { reasonKind: 'nicht-relevant', reason: 'kein WLAN' } as const;
    expect(rowOf({ status: 'entbehrlich', ...dispensable })).toEqual([false, false]);
  });
});
