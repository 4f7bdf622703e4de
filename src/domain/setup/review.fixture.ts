/** A small set-up, municipalities that used it, and a way to run through it. Test code only. */
import fc from 'fast-check';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { sheetKey, type Answer, type Assessment } from '../record/assessment';
import { anAnswer, sampleAssessment, SAMPLE_PROFILE } from '../record/data.fixture';
import type { ProfileFacts } from '../profile/profile';
import type { Setup } from './setup';
import { proposeStructure } from './setup-proposal';
import type { SetupAnswers } from '../record/setup-answers';
import { planSetup } from './setup-plan';
import { reviewSetup, type SetupReview } from './setup-review';
import { carryOut, restructured } from '../change/change.fixture';
import type { StructurePlan } from '../change/structure-change';
import { WHOLE_SCOPE_ID, type TargetObject } from '../record/target-object';

const RETIRE_REASON = 'Laut Einrichtung nicht mehr vorhanden.';
const de = (text: string) => ({ de: text });

const KINDS = { server: ['S.1', 'S.2'], client: ['S.2', 'S.3'], cloud: ['S.4'], dns: ['S.5'] };
const MODULES = ['O.1', 'S.1', 'S.2', 'S.3', 'S.4', 'S.5', 'S.6'];
export const profile: ProfileFacts = {
  ...SAMPLE_PROFILE,
  targetTypes: [
    { id: 'informationsverbund', title: 'Informationsverbund' },
    { id: 'it-system', title: 'IT-System' },
  ],
  objectKinds: [
    { id: 'verbund', title: 'Verbund', type: 'informationsverbund', modules: ['O.1'], whole: true },
    ...Object.entries({ ...KINDS, outsourcing: ['S.6'] }).map(([id, modules]) => ({
      id,
      title: `Art ${id}`,
      type: 'it-system',
      modules,
    })),
  ],
  layers: [{ id: 'S', title: 'Systeme' }],
  modules: MODULES.map((id) => ({
    id,
    title: `Baustein ${id}`,
    layer: 'S',
    order: 'R1',
    leadRole: 'IT',
    appliesTo: ['it-system'],
    requirements: [1, 2].map((number) => ({
      id: `${id}.A${String(number)}`,
      title: 'Anforderung',
      level: 'basis',
      roles: [],
      threats: [],
    })),
  })),
};

const setup: Setup = {
  questions: [
    {
      id: 'betreuung',
      text: de('Wer?'),
      options: [
        { id: 'selbst', text: de('Wir'), carrier: 'wir' },
        {
          id: 'firma',
          text: de('Firma'),
          carrier: 'dienstleister',
          objects: [{ kind: 'outsourcing' }],
        },
        {
          id: 'beide',
          text: de('Beide'),
          carrier: 'gemeinsam',
          objects: [{ kind: 'outsourcing' }],
        },
        { id: 'unklar', text: de('Unklar'), unknown: true },
      ],
    },
    {
      id: 'arten',
      text: de('Wie viele?'),
      when: { question: 'betreuung', options: ['selbst', 'firma', 'beide'] },
      numbers: [
        {
          id: 'server',
          label: de('Server'),
          objects: [{ kind: 'server', operatedFrom: 'betreuung' }],
        },
        { id: 'pc', label: de('PC'), objects: [{ kind: 'client', operatedFrom: 'betreuung' }] },
      ],
    },
    {
      id: 'dienste',
      text: de('Dienste?'),
      many: true,
      options: [
        { id: 'cloud', text: de('Cloud'), objects: [{ kind: 'cloud' }] },
        { id: 'dns', text: de('DNS'), objects: [{ kind: 'dns' }] },
        { id: 'nichts', text: de('Nichts') },
        { id: 'unklar', text: de('Unklar'), unknown: true },
      ],
    },
    { id: 'namen', text: de('Namen?'), names: true },
  ],
  absent: Object.fromEntries(
    [...Object.keys(KINDS), 'outsourcing'].map((kind) => [kind, `Es gibt ${kind} nicht.`]),
  ),
};

const one = (...ids: string[]) => fc.constantFrom(...ids).map((id) => ({ options: [id] }));
const someAnswers: fc.Arbitrary<SetupAnswers> = fc.record(
  {
    betreuung: one('selbst', 'firma', 'beide', 'unklar'),
    arten: fc.record({
      numbers: fc.dictionary(fc.constantFrom('server', 'pc'), fc.constantFrom(0, 1, 12, null)),
    }),
    dienste: fc
      .subarray(['cloud', 'dns', 'nichts', 'unklar'])
      .map((options): SetupAnswers[string] => ({ options })),
    namen: fc.subarray(['Zweckverband IT', 'Systemhaus Nord']).map((names) => ({ names })),
  },
  { requiredKeys: [] },
);

export interface State {
  assessment: Assessment;
  answers: AnswersBySheet;
}

export function review({ assessment, answers }: State): SetupReview {
  const given = assessment.setupAnswers ?? {};
  const proposal = proposeStructure(setup, given, profile, 'de');
  const retireReason = RETIRE_REASON;
  return reviewSetup({ setup, proposal, profile, assessment, answers, retireReason });
}

let ids = 0;
const newId = (): string => `neu-${String((ids += 1))}`;

export function plan(state: State, accepted: SetupReview, takeOver = true): StructurePlan {
  return planSetup(accepted, { profile, ...state, takeOver, newId });
}

export const apply = (state: State, done: StructurePlan): State => carryOut(state, done);

/** The suggestions of each list that a random mask keeps. */
export function pick(all: SetupReview, mask: readonly boolean[]): SetupReview {
  const kept = (_: unknown, index: number): boolean => mask[index % mask.length] ?? true;
  return {
    objects: all.objects.filter(kept),
    modules: all.modules.filter(kept),
    providers: all.providers.filter(kept),
  };
}

export const aMask = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });
const handMade: TargetObject[] = [
  { id: 'hand-1', title: 'Server Bauhof', kind: 'server', count: 3 },
  { id: 'hand-2', title: 'Nextcloud', kind: 'cloud' },
];
const someSheets = fc
  .dictionary(fc.constantFrom(...MODULES), fc.tuple(anAnswer, fc.option(anAnswer)))
  .map((sheets) =>
    Object.entries(sheets).map(([id, [first, second]]): [string, Record<string, Answer>] => [
      sheetKey(WHOLE_SCOPE_ID, id),
      { [`${id}.A1`]: first, ...(second === null ? {} : { [`${id}.A2`]: second }) },
    ]),
  );

/** A municipality that did things by hand, used the set-up once, retired something, and now answers it again. */
export const aState: fc.Arbitrary<State> = fc
  .record({
    hand: fc.subarray(handMade),
    sheets: someSheets,
    before: someAnswers,
    mask: aMask,
    retire: fc.constantFrom(undefined, RETIRE_REASON, 'Verschrottet'),
    leaveOut: fc.option(fc.constantFrom(...MODULES), { nil: undefined }),
    now: someAnswers,
  })
  .map(({ hand, sheets, before, mask, retire, leaveOut, now }) => {
    const start = sampleAssessment({
      targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }, ...hand],
      moduleChoices:
        leaveOut === undefined ? {} : { [leaveOut]: { leftOut: true, reason: 'Von Hand.' } },
      setupAnswers: before,
    });
    const first = { assessment: start, answers: new Map(sheets) };
    const { assessment, answers } = apply(first, plan(first, pick(review(first), mask)));
    const last = assessment.targetObjects.at(-1);
    const retired =
      retire === undefined || last === undefined
        ? assessment
        : restructured(assessment, { kind: 'retire', objectId: last.id, reason: retire });
    return { assessment: { ...retired, setupAnswers: now }, answers };
  });
