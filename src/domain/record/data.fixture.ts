/** Random but valid data for property tests of this project. Test code only. */
import fc from 'fast-check';
import { sheetKey, STATUSES, type Answer, type Assessment } from './assessment';
import { CARRIERS, type Stamp } from './fields';
import { WHOLE_SCOPE_ID, type TargetObject } from './target-object';
import { ORDERS, type Module, type ProfileFacts } from '../profile/profile';

export const aStamp: fc.Arbitrary<Stamp> = fc.record({
  at: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  by: fc.constantFrom('', 'Sabine Łukasik'),
});

const aText = fc.string({ unit: 'grapheme', maxLength: 60 });

export const anAnswer: fc.Arbitrary<Answer> = fc
  .record(
    {
      status: fc.constantFrom(...STATUSES),
      reasonKind: fc.constantFrom('nicht-relevant' as const, 'ersatzmassnahme' as const),
      reason: fc.oneof(fc.constant(''), fc.constant('  '), aText),
      implementation: aText,
      responsible: aText,
      dueDate: fc.constantFrom('', '2027-03-31'),
      note: aText,
      toClarify: fc.boolean(),
      carriedOutBy: fc.constantFrom(...CARRIERS, '' as const),
      confirmedOn: fc.constantFrom('', '2026-11-20'),
      ticks: fc.array(fc.constantFrom('a', 'b', 'c')),
    },
    { requiredKeys: [] },
  )
  .chain((fields) =>
    aStamp.map((stamp) => ({
      ...fields,
      changed: Object.fromEntries(Object.keys(fields).map((field) => [field, stamp])),
    })),
  );

/** Stated by the profile, or left to the roles. */
const DUTIES = [{ duty: 'betrieb' }, {}, { duty: 'gemeinde' }, { duty: 'beide' }] as const;
const LAYERS = ['ISMS', 'ORP', 'SYS'] as const;

const aModule = (index: number): fc.Arbitrary<Module> =>
  fc
    .record({
      layer: fc.constantFrom(...LAYERS),
      order: fc.constantFrom(...ORDERS),
      count: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ layer, order, count }) => {
      const id = `${layer}.${String(index)}`;
      return {
        id,
        title: `Baustein ${id}`,
        layer,
        order,
        appliesTo: ['informationsverbund'],
        leadRole: 'IT-Betrieb',
        requirements: Array.from({ length: count }, (_, number) => ({
          id: `${id}.A${String(number + 1)}`,
          title: `Anforderung ${String(number + 1)}`,
          level: 'basis' as const,
          ...DUTIES[(number + index) % DUTIES.length],
          roles: number % 2 === 0 ? [] : ['Haustechnik'],
          threats: [],
          wiba: number % 2 === 0,
        })),
      };
    });

/** Everything of a made-up profile but its modules and what they refer to. */
export const SAMPLE_PROFILE = {
  id: 'sample',
  version: '1',
  title: 'Probe',
  edition: '2023',
  publisher: 'Probe',
  source: 'Probe',
  licence: 'Probe',
  language: 'de',
  roles: [],
  places: [],
  threats: [],
} satisfies Partial<ProfileFacts>;

export const aProfile: fc.Arbitrary<ProfileFacts> = fc
  .integer({ min: 1, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => aModule(index + 1))))
  .map((modules) => ({
    ...SAMPLE_PROFILE,
    roles: ['IT-Betrieb', 'Haustechnik'],
    places: [],
    targetTypes: [{ id: 'informationsverbund', title: 'Informationsverbund' }],
    layers: LAYERS.map((id) => ({ id, title: `Schicht ${id}` })),
    threats: [],
    modules,
  }));

/** A profile and some answers to it, with sheets missing at random. */
export const anAnsweredProfile = aProfile.chain((profile) =>
  fc
    .tuple(
      ...profile.modules.map((module) =>
        fc.option(
          fc
            .tuple(...module.requirements.map(() => fc.option(anAnswer, { nil: undefined })))
            .map((answers) =>
              Object.fromEntries(
                module.requirements.flatMap(({ id }, index) => {
                  const answer = answers[index];
                  return answer === undefined ? [] : [[id, answer] as const];
                }),
              ),
            ),
          { nil: undefined },
        ),
      ),
    )
    .map((sheets) => ({
      profile,
      answers: new Map<string, Record<string, Answer>>(
        profile.modules.flatMap((module, index) => {
          const sheet = sheets[index];
          return sheet === undefined ? [] : [[`${WHOLE_SCOPE_ID}/${module.id}`, sheet] as const];
        }),
      ),
    })),
);

const KINDS = ['server', 'client', 'raum'] as const;

/** A profile with kinds of objects: each module belongs to the scope as a whole or to some kinds, or to none. */
export const aProfileWithKinds: fc.Arbitrary<ProfileFacts> = aProfile.chain((profile) =>
  fc
    .tuple(...profile.modules.map(() => fc.subarray([...KINDS, 'verbund'], { maxLength: 2 })))
    .map((homes) => ({
      ...profile,
      objectKinds: ['verbund' as const, ...KINDS].map((id) => ({
        id,
        title: `Art ${id}`,
        type: 'informationsverbund',
        modules: profile.modules
          .filter((_, index) => homes[index]?.includes(id) === true)
          .map((module) => module.id),
        ...(id === 'verbund' ? { whole: true } : {}),
      })),
    })),
);

const OBJECT_IDS = ['o1', 'o2', 'o3', 'o4'] as const;

/** Some target objects beside the scope as a whole, a few of them retired. */
const otherObjects: fc.Arbitrary<TargetObject[]> = fc.subarray([...OBJECT_IDS]).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        title: fc.constantFrom('PC Rathaus', 'PC Bauhof', 'Server'),
        kind: fc.constantFrom(...KINDS),
        count: fc.option(fc.integer({ min: 0, max: 40 })),
        operatedBy: fc.constantFrom(...CARRIERS, '' as const),
        retired: fc.option(
          fc.constant({ at: '2026-11-21T08:00:00.000Z', by: '', reason: 'verkauft' }),
          { freq: 4 },
        ),
      }),
    ),
  ),
);
const someObjects: fc.Arbitrary<TargetObject[]> = fc
  .tuple(fc.constantFrom(...CARRIERS, '' as const, undefined), otherObjects)
  .map(([operatedBy, objects]) => [
    { id: WHOLE_SCOPE_ID, title: 'Informationsverbund', ...(operatedBy ? { operatedBy } : {}) },
    ...objects,
  ]);

/** An assessment with objects, and answers to any of its pairs, including those that do not apply. */
export const aStructure = fc
  .record({ profile: aProfileWithKinds, targetObjects: someObjects })
  .chain(({ profile, targetObjects }) => {
    const places = targetObjects.flatMap(({ id }) =>
      profile.modules.map((module) => ({ id, module })),
    );
    return fc
      .tuple(
        ...places.map(({ module }) =>
          fc.option(
            fc.record({
              requirement: fc.constantFrom(...module.requirements.map(({ id }) => id)),
              answer: anAnswer,
            }),
            { freq: 2 },
          ),
        ),
      )
      .map((answered) => ({
        profile,
        assessment: sampleAssessment({ targetObjects }),
        answers: new Map<string, Record<string, Answer>>(
          places.flatMap(({ id, module }, index) => {
            const one = answered[index] ?? undefined;
            return one === undefined
              ? []
              : [[sheetKey(id, module.id), { [one.requirement]: one.answer }] as const];
          }),
        ),
      }));
  });

export function sampleAssessment(overrides: Partial<Assessment> = {}): Assessment {
  return {
    id: 'pruefung-1',
    title: 'Basisprüfung 2026',
    municipality: 'Gemeinde Musterhausen',
    state: 'MV',
    inhabitants: 8200,
    management: 'Bürgermeisterin Öztürk',
    securityOfficer: 'Sabine Łukasik',
    dataProtectionOfficer: '',
    itOperations: 'Zweckverband IT',
    profile: { id: 'sample', version: '1', digest: 'abc' },
    targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }],
    createdAt: '2026-11-21T08:00:00.000Z',
    changedAt: '2026-11-21T08:00:00.000Z',
    changed: {},
    ...overrides,
  };
}
