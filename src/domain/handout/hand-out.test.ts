/** The laws of a part: only its questions, only what they need, the same numbers, and back again without a change. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../change/apply';
import { logEntry } from '../change/change-log';
import { partsBefore } from '../change/invert';
import { aStory, START } from '../change/story.fixture';
import { answeredPairs } from '../check/answered-pairs';
import { coverageOf, type CoverageTable } from '../check/coverage-table';
import { tallyPairs } from '../check/coverage';
import { composeProfile } from '../modelling/compose-profile';
import { answersBySheet } from '../record/answers-by-sheet';
import { assessmentSchema, type AnswerSheet } from '../record/assessment';
import { aStructure, sampleAssessment } from '../record/data.fixture';
import { countQuestions, requirementsAt } from '../record/handout';
import { ourSide, theirSide } from '../merge/merge-side';
import { planMerge } from '../merge/plan-merge';
import { ChangeClock } from '../change/stamp';
import { handOut, type HandoutFacts } from './hand-out';
import { selectPairs, type HandoutSelection } from './select-pairs';
import { asReturned } from './take-back';
import type { Measure } from '../record/measure';
import { closedPair } from '../measures/gaps';
import type { Whole } from './whole';

const FACTS: HandoutFacts = {
  id: 'teil-1',
  at: '2026-11-30T09:00:00.000Z',
  by: 'Sabine Łukasik',
  recipient: 'Hausmeisterei',
  what: 'Haustechnik',
};
const SECRET = 'steht nur zu Hause';

const aSelection: fc.Arbitrary<HandoutSelection> = fc.oneof(
  fc.record({ role: fc.constantFrom('Haustechnik', 'IT-Betrieb') }),
  fc.record({ providerId: fc.constantFrom('p1', 'p2') }),
  fc.record({ objectId: fc.constantFrom('o1', 'o2', 'informationsverbund') }),
  fc.record({ moduleId: fc.constantFrom('ORP.1', 'SYS.1', 'ISMS.1') }),
  fc.record({ placeId: fc.constantFrom('serverraum', 'buero') }),
  fc.record({ role: fc.constant('Haustechnik'), providerId: fc.constant('p1') }),
  fc.constant({}),
);
/** An assessment in which every text outside the questions says SECRET. */
const aHandout = fc
  .tuple(aStructure, aSelection)
  .map(([{ profile, assessment, answers }, wish]) => {
    const { targetObjects } = assessment;
    const record = sampleAssessment({
      targetObjects: targetObjects.map((one) => ({ ...one, providerId: 'p1', notes: SECRET })),
      providerList: ['p1', 'p2'].map((id) => ({ id, name: `Firma ${id}`, contact: SECRET })),
      management: SECRET,
      sites: SECRET,
      document: { texts: { goals: SECRET } },
      setupAnswers: { server: { names: [SECRET] } },
      moduleChoices: { 'ORP.1': { leftOut: false, reason: SECRET } },
      measures: measuresAt(answeredPairs(profile, assessment, answers)),
    });
    const pairs = selectPairs(record, answeredPairs(profile, record, answers), wish);
    const asked = new Set(pairs.map((pair) => `${pair.object.id}/${pair.requirement.id}`));
    const sheets = [...answers].map(([key, own]): AnswerSheet => {
      const [objectId = '', moduleId = ''] = key.split('/');
      const inside = Object.entries(own).map(([id, answer]) =>
        asked.has(`${objectId}/${id}`)
          ? [id, { ...answer, note: SECRET, changed: { ...answer.changed, note: STAMP } }]
          : [id, { ...answer, implementation: SECRET, changed: { implementation: STAMP } }],
      );
      const all = Object.fromEntries(inside) as AnswerSheet['answers'];
      return { assessmentId: record.id, objectId, moduleId, revision: 1, answers: all };
    });
    const whole: Whole = { assessment: record, sheets, log: [] };
    return { profile, whole, pairs: selectPairs(record, pairsOf(profile, whole), wish) };
  });
/** One for each question that says what is secret only in its details, and one that is about none. */
function measuresAt(pairs: ReturnType<typeof answeredPairs>): Measure[] {
  const asked = pairs.map(closedPair).map((pair, index) => ({
    id: `m${String(index)}`,
    at: FACTS.at,
    title: pair.requirementId,
    task: SECRET,
    costOnce: 4711,
    closes: [pair, { objectId: 'anderswo', moduleId: 'ORP.1', requirementId: SECRET }],
  }));
  return [...asked, { id: 'm', at: FACTS.at, title: SECRET }];
}
const WISHES = {
  decisions: new Map(),
  withDeletions: false,
  words: { both: () => '', remark: () => '' },
};
const making = () => ({ clock: new ChangeClock('d1.1', () => 0), actor: { at: FACTS.at, by: '' } });
const STAMP = { at: '2026-11-29T09:00:00.000Z', by: '' };
type Profile = Parameters<typeof composeProfile>[0];
const pairsOf = (profile: Profile, { assessment, sheets }: Whole) =>
  answeredPairs(profile, assessment, answersBySheet(sheets));
const named = (pairs: ReturnType<typeof pairsOf>) =>
  pairs.map(({ module, object, requirement }) => [module.id, object.id, requirement.id].join('/'));

describe('a part', () => {
  it('holds no answer outside its questions, and no text that they do not need', () => {
    let withAnswers = 0;
    fc.assert(
      fc.property(aHandout, ({ whole, pairs }) => {
        const part = handOut(whole, pairs, { facts: FACTS, withNotes: false });
        expect(JSON.stringify(part)).not.toContain(SECRET);
        const { places } = part.assessment.handout ?? { places: {} };
        expect(countQuestions(places)).toBe(pairs.length);
        for (const { objectId, moduleId, answers } of part.sheets)
          expect(requirementsAt(places, moduleId, objectId)).toEqual(
            expect.arrayContaining(Object.keys(answers)),
          );
        expect(assessmentSchema.safeParse(part.assessment).success).toBe(true);
        withAnswers += part.sheets.length;
      }),
    );
    expect(withAnswers).toBeGreaterThan(0);
  });

  it('asks exactly the questions that were selected, with the numbers they have at home', () => {
    fc.assert(
      fc.property(aHandout, ({ profile, whole, pairs }) => {
        const part = handOut(whole, pairs, { facts: FACTS, withNotes: true });
        const asked = composeProfile(profile, undefined, part.assessment);
        expect(named(pairsOf(asked, part))).toEqual(named(pairs));
        const { assessment, sheets } = part;
        const table: CoverageTable = coverageOf(asked, assessment, answersBySheet(sheets));
        expect(table.whole).toEqual(tallyPairs(pairs));
        const ids = asked.modules.flatMap((module) => module.requirements.map(({ id }) => id));
        expect(new Set(ids)).toEqual(new Set(pairs.map(({ requirement }) => requirement.id)));
      }),
    );
  });

  it('taken back unchanged says nothing that is not at home, and everything the part was given', () => {
    fc.assert(
      fc.property(aHandout, fc.boolean(), ({ whole, pairs }, withNotes) => {
        const part = handOut(whole, pairs, { facts: FACTS, withNotes });
        const returned = asReturned(whole.assessment, part);
        expect(returned.assessment).toBe(whole.assessment);
        for (const sheet of returned.sheets) {
          const home = whole.sheets.find(
            (one) => one.objectId === sheet.objectId && one.moduleId === sheet.moduleId,
          );
          expect(home).toMatchObject({ answers: sheet.answers });
        }
        if (withNotes) expect(returned.sheets).toHaveLength(part.sheets.length);
        const merged = planMerge(ourSide(whole), theirSide(returned), WISHES, making());
        expect([merged.entries, merged.open]).toEqual([[], []]);
      }),
    );
  });

  it('whose file was tampered with brings no answer beyond its questions and no structure', () => {
    const home = sampleAssessment();
    const place = { assessmentId: home.id, objectId: 'o1', revision: 1 };
    const answer = { status: 'nein' as const, changed: { status: STAMP } };
    const places = { 'ORP.1': { o1: ['A1'] } };
    const part: Whole = {
      assessment: { ...home, title: 'anders', handout: { ...FACTS, of: home.id, places } },
      sheets: [
        { ...place, moduleId: 'ORP.1', answers: { A1: answer, A2: answer } },
        { ...place, moduleId: 'constructor', answers: { A1: answer } },
      ],
      log: [],
    };
    const { assessment, sheets } = asReturned(home, part);
    expect(assessment).toBe(home);
    expect(sheets).toEqual([{ ...place, moduleId: 'ORP.1', answers: { A1: answer } }]);
  });

  it('takes of the log the changes of its questions, each with what stood before, and no others', () => {
    let kept = 0;
    fc.assert(
      fc.property(aStory, ({ changes }) => {
        let now = START;
        const log = changes.map((change) => {
          const entry = logEntry(now.assessment.id, change, partsBefore(now, change.parts));
          now = apply(now, change);
          return entry;
        });
        const places = { 'ORP.1': { o1: ['A1'], o2: ['A2'] } };
        const { assessment } = now;
        const handout = { ...FACTS, of: assessment.id, places };
        const whole: Whole = { assessment: { ...assessment, handout }, sheets: [], log };
        const own = asReturned(assessment, whole).log;
        const inside = (cell: string): boolean => /\/(o1\/ORP\.1\/A1|o2\/ORP\.1\/A2)\//.test(cell);
        expect(own.flatMap(({ cells }) => cells)).toEqual(
          log.flatMap(({ cells }) => cells.filter(inside)),
        );
        for (const { change, before } of own)
          for (const [index, part] of change.parts.entries())
            expect(before[index]).toEqual({ ...part, value: before[index]?.value });
        kept += own.length;
      }),
    );
    expect(kept).toBeGreaterThan(0);
  });
});
