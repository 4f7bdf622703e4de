import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, kind, profile, setup } from './questions.fixture';
import { askedQuestions, isAnswered, isBegun, missingFields } from './setup-asking';
import { proposeStructure } from './setup-proposal';
import type { SetupAnswer, SetupAnswers } from '../record/setup-answers';

const propose = (answers: SetupAnswers, use = profile) =>
  proposeStructure(setup(), answers, use, 'de');
const leftOut = (answers: SetupAnswers, use = profile) =>
  propose(answers, use).leaveOut.map(({ moduleId }) => moduleId);
describe('askedQuestions', () => {
  const asked = (answers: SetupAnswers) => askedQuestions(setup(), answers).map(({ id }) => id);

  it('asks, in order, everything not shut by a gate', () => {
    expect(asked({})).toEqual(['betreuung', 'server', 'pcs', 'namen']);
    expect(asked({ server: { options: ['firma'] } })).toEqual([
      'betreuung',
      'server',
      'arten',
      'pcs',
      'namen',
    ]);
    expect(asked({ server: { options: ['weiss-nicht'] } })).not.toContain('arten');
  });

  it('does not ask behind a gate that is itself not asked', () => {
    const chained = setup();
    const [, server] = chained.questions;
    if (server) server.when = { question: 'betreuung', options: ['firma'] };
    const answers = { betreuung: { options: ['selbst'] }, server: { options: ['haus'] } };
    expect(askedQuestions(chained, answers).map(({ id }) => id)).toEqual([
      'betreuung',
      'pcs',
      'namen',
    ]);
  });
});

describe('isAnswered', () => {
  const question = (id: string) =>
    setup().questions.find((one) => one.id === id) ?? expect.fail('no question');

  it.each<[string, SetupAnswer | undefined, boolean]>([
    ['server', undefined, false],
    ['server', { options: [] }, false],
    ['server', { options: ['gone'] }, false],
    ['server', { options: ['weiss-nicht'] }, true],
    ['arten', { numbers: { windows: 0 } }, false],
    ['arten', { numbers: { windows: 0, linux: null } }, false],
    ['arten', { numbers: { windows: 0, linux: 0 } }, true],
    ['namen', {}, false],
    ['namen', { names: [] }, true],
  ])('%s with %o: %s', (id, answer, expected) => {
    expect(isAnswered(setup(), answer === undefined ? {} : { [id]: answer }, question(id))).toBe(
      expected,
    );
  });
});

describe('a half-answered question', () => {
  const numbers = setup().questions.find(({ id }) => id === 'arten') ?? expect.fail('no question');

  it('counts as begun, and what is missing is named', () => {
    const answers = { server: { options: ['haus'] }, arten: { numbers: { windows: 20 } } };
    expect(isBegun(numbers, answers.arten)).toBe(true);
    expect(isBegun(numbers, { numbers: { windows: null } })).toBe(false);
    expect(missingFields(setup(), answers, numbers)).toEqual(['linux']);
    expect(propose(answers).objects.map(({ kind: is, count }) => [is, count])).toEqual([
      ['server', 20],
    ]);
  });

  it('needs no number where a provider has it', () => {
    const answers = { server: { options: ['haus'] }, arten: { provided: { linux: {} } } };
    expect(missingFields(setup(), answers, numbers)).toEqual(['windows']);
    expect(propose(answers).objects).toMatchObject([
      { kind: 'linux', count: null, operatedBy: 'dienstleister' },
    ]);
    expect(propose(answers).leaveOut.map(({ moduleId }) => moduleId)).not.toContain('LINUX');
  });
});

describe('proposeStructure', () => {
  it('creates objects with number, title, operator and a lasting origin', () => {
    expect(propose(all).objects).toEqual([
      ...[
        { origin: 'arten/windows/server', kind: 'server', title: 'server', count: 2 },
        { origin: 'pcs/pcs/client', kind: 'client', title: 'client', count: 12 },
      ].map((object) => ({
        ...object,
        operatedBy: 'wir',
        provider: '',
        location: '',
        further: [],
        nameable: false,
      })),
    ]);
    const linux = { ...all, arten: { numbers: { windows: 0, linux: 1 } } };
    const [first] = proposeStructure(setup(), linux, profile, 'en').objects;
    expect(first).toMatchObject({ title: 'Linux server', count: 1, operatedBy: '' });
    expect(proposeStructure(setup(), linux, profile, 'fr').objects[0]?.title).toBe('Linux-Server');
  });

  it('keeps what is typed although the screen is not finished', () => {
    const { objects, unknown } = propose({ ...all, arten: { numbers: { windows: 2 } } });
    expect(objects.map(({ kind }) => kind)).toContain('server');
    expect(unknown).toContain('linux');
  });

  it('leaves out what only absent kinds need, with their reasons, in profile order', () => {
    expect(propose({ ...all, server: { options: ['keine'] } }).leaveOut).toEqual([
      { moduleId: 'SERVER', reason: 'Keine Windows-Server. Keine Linux-Server.' },
      { moduleId: 'WINDOWS', reason: 'Keine Windows-Server.' },
      { moduleId: 'LINUX', reason: 'Keine Linux-Server.' },
      { moduleId: 'SPEICHER', reason: 'Kein Speicher.' },
    ]);
  });

  it('gives a reason shared by several kinds once', () => {
    const shared = setup();
    shared.absent['linux'] = 'Keine Windows-Server.';
    const answers = { ...all, server: { options: ['keine'] } };
    expect(proposeStructure(shared, answers, profile, 'de').leaveOut[0]?.reason).toBe(
      'Keine Windows-Server.',
    );
  });

  it('keeps modules of present, undecided, unmentioned and whole-scope kinds, and those of no kind', () => {
    expect(leftOut(all)).toEqual(['LINUX', 'SPEICHER']);
    expect(leftOut({ ...all, server: {} })).toEqual([]);
    const none = { ...all, pcs: { numbers: { pcs: 0 } } };
    expect(leftOut(none)).toEqual(['LINUX', 'SPEICHER', 'CLIENT']);
  });

  it('keeps a module required by a remaining one, directly or indirectly', () => {
    const gone = { ...profile, objectKinds: [...(profile.objectKinds ?? [])] };
    gone.objectKinds[3] = kind('nas', ['NAS', 'GRUND', 'UNTERGRUND']);
    expect(leftOut(all, gone)).toEqual(['LINUX']);
  });

  it('distinguishes undecided from absent', () => {
    expect(propose(all).unknown).toEqual(['drucker']);
    expect(propose({}).unknown).toEqual(['server', 'linux', 'nas', 'client', 'drucker']);
    const unknownIf = (server: string, dienste: string[]) =>
      propose({ ...all, server: { options: [server] }, dienste: { options: dienste } }).unknown;
    expect(unknownIf('weiss-nicht', [])).toEqual(['server', 'linux', 'nas', 'drucker']);
    expect(unknownIf('haus', [])).toEqual(['linux', 'nas', 'drucker']);
    expect(unknownIf('haus', ['backup', 'weiss-nicht'])).toEqual(['linux', 'drucker']);
    expect(unknownIf('firma', ['backup'])).toEqual(['drucker']);
    expect(unknownIf('keine', ['backup'])).toEqual(['drucker']);
  });

  it('calls it shared where both carriers were chosen', () => {
    const both = { ...all, betreuung: { options: ['selbst', 'firma'] } };
    expect(propose(both).objects.at(-1)?.operatedBy).toBe('gemeinsam');
  });

  it('lists each provider once, trimmed', () => {
    const names = [' Firma ', '', 'Rechenzentrum', 'Firma', '  '];
    expect(propose({ namen: { names } }).providers).toEqual(['Firma', 'Rechenzentrum']);
  });
});

const aSubset = (values: string[]) =>
  fc.option(fc.record({ options: fc.subarray([...values, 'gone']) }), { nil: undefined });
const someNumbers = (fields: string[]) =>
  fc.option(
    fc.record({
      numbers: fc.record(
        Object.fromEntries(
          fields.map((field) => [field, fc.constantFrom<(number | null)[]>(null, 0, 1, 7)]),
        ),
        { requiredKeys: [] },
      ),
    }),
    { nil: undefined },
  );
const someAnswers: fc.Arbitrary<SetupAnswers> = fc
  .record({
    betreuung: aSubset(['selbst', 'firma']),
    server: aSubset(['haus', 'firma', 'keine', 'weiss-nicht']),
    arten: someNumbers(['windows', 'linux']),
    dienste: aSubset(['backup', 'linux-dienst', 'nichts', 'weiss-nicht']),
    pcs: someNumbers(['pcs']),
    namen: fc.option(fc.record({ names: fc.array(fc.string()) }), { nil: undefined }),
  })
  .map((answers) =>
    Object.fromEntries(
      Object.entries(answers).flatMap(([id, answer]) =>
        answer === undefined ? [] : [[id, answer as SetupAnswer]],
      ),
    ),
  );

describe('whatever is answered', () => {
  const modulesOf = new Map(profile.objectKinds?.map((one) => [one.id, one.modules]));
  const shared = setup();

  it('no module carried by a proposed or undecided kind is left out, and each has a reason', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { objects, unknown, leaveOut } = propose(answers);
        const carried = [...objects.map((object) => object.kind), ...unknown, 'verbund'].flatMap(
          (id) => modulesOf.get(id) ?? [],
        );
        for (const { moduleId, reason } of leaveOut) {
          expect(carried).not.toContain(moduleId);
          expect(reason.trim()).not.toBe('');
        }
      }),
    );
  });

  it('a zero removes no object of another question', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom('arten', 'pcs'), (answers, changed) => {
        const fields = setup().questions.find(({ id }) => id === changed)?.numbers ?? [];
        const numbers = Object.fromEntries(fields.map(({ id }) => [id, 0]));
        const others = (given: SetupAnswers) =>
          propose(given).objects.filter(({ origin }) => !origin.startsWith(`${changed}/`));
        expect(others({ ...answers, [changed]: { numbers } })).toEqual(others(answers));
      }),
    );
  });

  it('no origin occurs twice', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const origins = propose(answers).objects.map(({ origin }) => origin);
        expect(new Set(origins).size).toBe(origins.length);
      }),
    );
  });

  it('after every answer, only what was not asked or not known is undecided', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const complete = askedQuestions(shared, answers).every((question) =>
          isAnswered(shared, answers, question),
        );
        const doubts = Object.values(answers).some(({ options }) =>
          options?.includes('weiss-nicht'),
        );
        fc.pre(complete && !doubts);
        expect(propose(answers).unknown).toEqual(['drucker']);
      }),
    );
  });

  it('the order of answers does not matter', () => {
    const shuffled = someAnswers.chain((answers) =>
      fc.tuple(
        fc.constant(answers),
        fc.shuffledSubarray(Object.entries(answers), {
          minLength: Object.keys(answers).length,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([answers, shuffledAnswers]) => {
        const turned = shuffledAnswers.map(([id, answer]) => [
          id,
          answer.options ? { options: answer.options.toReversed() } : answer,
        ]);
        expect(propose(Object.fromEntries(turned) as SetupAnswers)).toEqual(propose(answers));
      }),
    );
  });
});
