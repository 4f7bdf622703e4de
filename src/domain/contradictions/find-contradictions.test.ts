import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '../record/assessment';
import { sheetKey } from '../record/assessment';
import { releaseGaps } from './release-gaps';
import { objectKindsOf } from '../modelling/compose-profile';
import { carriedLeftOut } from '../structure/left-out';
import { aStructure, sampleAssessment, SAMPLE_PROFILE } from '../record/data.fixture';
import type { ProfileFacts } from '../profile/profile';
import { objectTitle, WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';
import { findContradictions } from './find-contradictions';
import { FINDING_KINDS, type FindingKind } from './finding';

const today = '2026-11-21';
const requirement = (id: string) => ({
  id,
  title: `Anforderung ${id}`,
  level: 'basis' as const,
  roles: [],
  threats: [],
});
const profile: ProfileFacts = {
  ...SAMPLE_PROFILE,
  targetTypes: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }],
  layers: [{ id: 'NET', title: 'Netze' }],
  objectKinds: [{ id: 'firewall', title: 'Firewall', type: WHOLE_SCOPE_ID, modules: ['NET.3.2'] }],
  modules: [
    {
      id: 'NET.3.2',
      title: 'Firewall',
      layer: 'NET',
      order: 'R1' as const,
      appliesTo: ['netz'],
      leadRole: 'IT',
      requirements: [requirement('NET.3.2.A1')],
    },
  ],
};
const firewall: TargetObject = { id: 'f', title: 'Firewall Rathaus', kind: 'firewall' };
const providerList = [
  { id: 'da', name: 'Zweckverband IT' },
  { id: 'weg', name: 'Systemhaus Alt', removed: true },
];
const stamp = (at: string) => ({ at: `${at}T10:00:00.000Z`, by: '' });

interface Given {
  object?: Partial<TargetObject>;
  assessment?: Partial<Assessment>;
  answer?: Partial<Answer>;
}
const inputOf = ({ object, assessment, answer }: Given) => ({
  profile,
  assessment: sampleAssessment({
    targetObjects: [
      { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' },
      ...(object === undefined ? [] : [{ ...firewall, ...object }]),
    ],
    providerList,
    ...assessment,
  }),
  answers: new Map(
    answer === undefined
      ? []
      : [
          [
            sheetKey(object === undefined ? WHOLE_SCOPE_ID : 'f', 'NET.3.2'),
            { 'NET.3.2.A1': { changed: {}, ...answer } },
          ],
        ],
  ),
  today,
});
const kindsOf = (given: Given): FindingKind[] =>
  findContradictions(inputOf(given)).map(({ kind }) => kind);
const versions = (releasedOn: string) => [
  {
    id: 'v',
    name: '1.0',
    at: '2026-11-21T10:00:00.000Z',
    by: '',
    note: '',
    tally: {},
    releasedBy: 'Bürgermeisterin',
    releasedOn,
  },
];
const out = { status: 'entbehrlich', reasonKind: 'nicht-relevant' } as const;
const leftOut = (reason: string) => ({ 'NET.3.2': { leftOut: true, reason } });

/** Two cases of each kind: a contradiction, and the closest case that is none. */
const CASES: Record<FindingKind, [contradicts: Given, holds: Given]> = {
  leftOutNeeded: [
    { object: {}, assessment: { moduleChoices: leftOut('gibt es nicht') } },
    { assessment: { moduleChoices: leftOut('gibt es nicht') } },
  ],
  countZero: [{ object: { count: 0 } }, { object: { count: 1 } }],
  providersDenied: [
    { assessment: { providers: 'Wir haben keine externen Dienstleister.' } },
    { assessment: { providers: 'Zweckverband IT; sonst keine.' } },
  ],
  objectProviderGone: [
    { object: { operatedBy: 'dienstleister', providerId: 'weg' } },
    { object: { operatedBy: 'wir', providerId: 'weg' } },
  ],
  protectionHigher: [
    { object: { protectionNeed: 'hoch' }, assessment: { protectionNormal: true } },
    {
      object: { protectionNeed: 'hoch' },
      assessment: { protectionNormal: true, protectionExceptions: 'die Firewall Rathaus' },
    },
  ],
  officeProviderGone: [
    { assessment: { itOperations: 'systemhaus alt' } },
    { assessment: { itOperations: 'Zweckverband IT' } },
  ],
  checkedLater: [
    { answer: { status: 'ja', checkedOn: '2026-11-22' } },
    { answer: { status: 'ja', checkedOn: today } },
  ],
  confirmedLater: [
    { answer: { status: 'ja', confirmedOn: '12026-01-01' } },
    { answer: { status: 'ja', confirmedOn: today } },
  ],
  dueBeforeCheck: [
    { answer: { status: 'nein', dueDate: '2026-01-31', checkedOn: '2026-02-01' } },
    { answer: { status: 'nein', dueDate: '2026-02-01', checkedOn: '2026-02-01' } },
  ],
  changedAfterConfirmation: [
    {
      answer: {
        status: 'ja',
        confirmedOn: '2026-10-01',
        changed: { confirmedOn: stamp('2026-10-02'), status: stamp('2026-11-03') },
      },
    },
    {
      // Typed in one go from a letter of last month.
      answer: {
        status: 'ja',
        confirmedOn: '2026-10-01',
        changed: { confirmedOn: stamp('2026-11-03'), status: stamp('2026-11-03') },
      },
    },
  ],
  changedAfterCheck: [
    {
      answer: {
        status: 'nein',
        checkedOn: '2026-10-01',
        changed: { checkedOn: stamp('2026-10-01'), implementation: stamp('2026-10-02') },
      },
    },
    {
      answer: {
        status: 'nein',
        checkedOn: '2026-10-01',
        changed: { checkedOn: stamp('2026-10-01'), note: stamp('2026-10-02') },
      },
    },
  ],
  responsibleGone: [
    { answer: { status: 'nein', responsible: 'Systemhaus Alt ' } },
    { answer: { status: 'nein', responsible: 'Systemhaus Alt und ISB' } },
  ],
  answerProviderGone: [
    { answer: { status: 'ja', carriedOutBy: 'gemeinsam', providerId: 'weg' } },
    { answer: { status: 'ja', carriedOutBy: 'wir', providerId: 'weg' } },
  ],
  confirmedByNobody: [
    { answer: { status: 'ja', carriedOutBy: 'wir', confirmedOn: '2026-10-01' } },
    { answer: { status: 'ja', carriedOutBy: 'gemeinsam', confirmedOn: '2026-10-01' } },
  ],
  fulfilledAndDue: [
    { answer: { status: 'ja', dueDate: '2027-01-01' } },
    { answer: { status: 'teilweise', dueDate: '2027-01-01' } },
  ],
  checkedUnanswered: [{ answer: { checkedBy: 'ISB' } }, { answer: { note: 'fragen' } }],
  reasonDenies: [
    { object: {}, answer: { ...out, reason: 'Gibt es bei uns nicht.' } },
    { answer: { ...out, reason: 'Gibt es bei uns nicht.' } },
  ],
  allDispensable: [
    { object: {}, answer: { ...out, reason: 'egal' } },
    { object: {}, answer: { ...out, reasonKind: 'ersatzmassnahme', reason: 'Pförtner' } },
  ],
  releasedLater: [
    { assessment: { document: { versions: versions('2026-12-24') } } },
    { assessment: { document: { versions: versions(today) } } },
  ],
  releasedBeforeChange: [
    {
      assessment: { document: { versions: versions('2026-11-01') } },
      answer: { status: 'ja', changed: { status: stamp('2026-11-05') } },
    },
    {
      assessment: { document: { versions: versions('2026-11-05') } },
      answer: { status: 'ja', changed: { status: stamp('2026-11-05') } },
    },
  ],
  reviewPast: [
    { assessment: { document: { texts: { reviewOn: '2026-11-20' } } } },
    { assessment: { document: { texts: { reviewOn: today } } } },
  ],
  trainingPast: [
    { assessment: { document: { texts: { trainingOn: '2025-11-22' } } } },
    { assessment: { document: { texts: { trainingOn: '' } } } },
  ],
};

describe('contradictions', () => {
  it.each(FINDING_KINDS.map((kind) => [kind, ...CASES[kind]] as const))(
    '%s is found, and not where there is none',
    (kind, contradicts, holds) => {
      expect(kindsOf(contradicts)).toContain(kind);
      expect(kindsOf(holds)).not.toContain(kind);
    },
  );

  it('do not exist in an untouched assessment, and each concerns something that exists', () => {
    expect(kindsOf({})).toEqual([]);
    fc.assert(
      fc.property(aStructure, (given) => {
        const ids = new Set(given.assessment.targetObjects.map(({ id }) => id));
        for (const { place } of findContradictions({ ...given, today }))
          if ('objectId' in place) expect(ids).toContain(place.objectId);
      }),
    );
  });
});

it('name a module that is left out beside its object exactly as the notice of the modelling does', () => {
  fc.assert(
    fc.property(aStructure, ({ profile: any, assessment, answers }) => {
      const found = findContradictions({ profile: any, assessment, answers, today })
        .filter(({ kind }) => kind === 'leftOutNeeded')
        .map(({ place, values }) => ['moduleId' in place ? place.moduleId : '', values.name]);
      const known = new Set(any.modules.map(({ id }) => id));
      const carried = carriedLeftOut(objectKindsOf(any), assessment)
        .filter(({ moduleId }) => known.has(moduleId))
        .map(({ moduleId, objects }) => [moduleId, objects.map(objectTitle).join(', ')]);
      expect(found.sort()).toEqual(carried.sort());
    }),
  );
});

describe('what is open before a release', () => {
  it('is named by kind, with the place of each', () => {
    const unconfirmed = { status: 'ja', carriedOutBy: 'dienstleister', toClarify: true } as const;
    const { gaps } = releaseGaps(inputOf({ object: {}, answer: unconfirmed }));
    const place = { at: 'answer', objectId: 'f', moduleId: 'NET.3.2', requirementId: 'NET.3.2.A1' };
    const places = [{ title: 'NET.3.2.A1 Anforderung NET.3.2.A1 – Firewall Rathaus', place }];
    expect(gaps).toEqual([
      { kind: 'clarify', count: 1, places },
      { kind: 'unconfirmed', count: 1, places },
      { kind: 'protection', count: 1, places: [{ title: '', place: { at: 'scope' } }] },
      { kind: 'scope', count: 1, places: [{ title: '', place: { at: 'scope' } }] },
    ]);
  });

  it('includes every answer to an earlier version of the question', () => {
    const { gaps } = releaseGaps(
      inputOf({ object: {}, answer: { status: 'nein', review: '4.0' } }),
    );
    expect(gaps.find(({ kind }) => kind === 'toReview')).toMatchObject({ count: 1 });
  });

  it('what nobody has answered is counted by requirement and named by module', () => {
    const { gaps } = releaseGaps(inputOf({ assessment: { securityOfficer: '' } }));
    expect(gaps.map(({ kind, count }) => [kind, count])).toEqual([
      ['untouched', 1] as const,
      ['protection', 1] as const,
      ['officer', 1] as const,
      ['scope', 1] as const,
    ]);
    const [untouched] = gaps;
    expect(untouched?.places[0]?.place).toEqual({
      at: 'sheet',
      objectId: WHOLE_SCOPE_ID,
      moduleId: 'NET.3.2',
    });
  });

  it('is empty where everything has been answered', () => {
    const given = { answer: { ...out, reason: 'kein Netz' } };
    const assessment = { protectionNormal: true, scopeName: 'Rathaus' };
    const { gaps, contradictions } = releaseGaps(inputOf({ ...given, assessment }));
    expect([gaps, contradictions]).toEqual([[], []]);
  });
});
