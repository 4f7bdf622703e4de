/**
 * Which sentence may appear in which state of an assessment: a table of states, each with what it must and must not
 * say.
 */
import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '$domain/record/assessment';
import { sampleAssessment } from '$domain/record/data.fixture';
import type { Paper, PaperInput } from './papers/paper-model';
import { buildPaper } from './papers/paper';
import { sampleInput } from './report.fixture';
import { buildReport } from './report';
import { smallAnswers, smallProfile } from './result/context.fixture';
import { SENTENCES, type Sentence } from './sentences';

interface Case {
  answers?: Partial<Answer>[];
  requirements?: number;
  assessment?: Partial<Assessment>;
  says: Sentence[];
}

const AT = '2026-11-21T08:00:00.000Z';
const yes = { status: 'ja' } as const;
const no = { status: 'nein' } as const;
const out = { status: 'entbehrlich', reasonKind: 'nicht-relevant', reason: 'kein Fax' } as const;
const checked = { checkedOn: '2026-11-02' };
const released = {
  changedAt: AT,
  document: {
    versions: [
      {
        id: 'v',
        name: '1.0',
        at: AT,
        by: '',
        note: '',
        tally: {},
        releasedBy: 'Bürgermeisterin',
        releasedOn: '2026-11-21',
      },
    ],
  },
};

const NONE: Sentence[] = [
  'notAnswered',
  'summaryProgress',
  'summaryMissingUnknown',
  'decideBegin',
  'planUnknown',
  'dispensableUnknown',
  'mayorNoticeEmpty',
  'mayorGapsUnknown',
  'councilBegin',
  'councilMethodBegin',
  'signaturesEmpty',
  'protectionOpen',
];
const BEGUN: Sentence[] = ['summaryProgress', 'mayorNotice', 'councilNote', 'signaturesText'];
const SOME: Sentence[] = [
  ...BEGUN,
  'summaryOpen',
  'decideFinish',
  'councilMethodSome',
  'signaturesOpen',
];

/** Three requirements unless stated otherwise. Nothing that is not listed may be said. */
const STATES: Record<string, Case> = {
  'nothing applies': {
    requirements: 0,
    says: [
      'notAnswered',
      'summaryNothing',
      'mayorNoticeEmpty',
      'signaturesEmpty',
      'protectionOpen',
    ],
  },
  'nothing answered': { says: NONE },
  'nothing answered and released': {
    assessment: released,
    says: [...NONE, 'releasedEmpty'],
  },
  'dispensable without a reason is no answer': {
    answers: [{ status: 'entbehrlich' }],
    says: NONE,
  },
  'partly answered': {
    answers: [yes],
    says: [
      ...SOME,
      'notReleased',
      'summaryFulfilment',
      'summaryMissingNone',
      'methodNotChecked',
      'planNoneYet',
      'mayorGapsNone',
      'protectionOpen',
    ],
  },
  'partly answered, something missing, some checked, released all the same': {
    answers: [{ ...yes, ...checked }, no],
    assessment: { ...released, protectionNormal: true },
    says: [
      ...SOME,
      'selfAssessed',
      'summaryFulfilment',
      'summaryMissing',
      'methodCheckedPartly',
      'planText',
      'protectionConfirmedAll',
    ],
  },
  'all answered, all met, none checked': {
    answers: [yes, yes, yes],
    assessment: { protectionNormal: true, protectionExceptions: 'Standesamt' },
    says: [
      ...BEGUN,
      'notReleased',
      'summaryFulfilment',
      'summaryMissingNone',
      'decideRelease',
      'methodNotChecked',
      'openPointsNone',
      'planNone',
      'mayorGapsNone',
      'councilMethodRecorded',
      'protectionConfirmed',
    ],
  },
  'all answered and checked, something missing, changed since the release': {
    answers: [
      { ...yes, ...checked },
      { ...no, checkedBy: 'ISB' },
      { ...out, ...checked },
    ],
    assessment: { ...released, changedAt: '2026-11-22T08:00:00.000Z' },
    says: [
      ...BEGUN,
      'notReleased',
      'summaryFulfilment',
      'summaryMissing',
      'decideRelease',
      'methodChecked',
      'planText',
      'councilMethodChecked',
      'protectionOpen',
    ],
  },
  'everything dispensable, released': {
    answers: [out, out, out],
    assessment: released,
    says: [
      ...BEGUN,
      'selfAssessed',
      'summaryFulfilmentNone',
      'summaryMissingNone',
      'methodNotChecked',
      'openPointsNone',
      'planNone',
      'mayorGapsNone',
      'councilMethodRecorded',
      'protectionOpen',
    ],
  },
};

const PAPERS: Paper[] = [{ kind: 'mayor' }, { kind: 'council' }];

/** The names of all sentences in the document and in the papers for management and council. */
function saidIn({ answers = [], requirements = 3, assessment }: Case): string[] {
  const profile = smallProfile(requirements);
  const input: PaperInput = {
    ...sampleInput(profile, smallAnswers(...answers), sampleAssessment(assessment)),
    texts: { modules: {}, requirements: {} },
    addressOf: () => '',
  };
  const text = JSON.stringify([
    buildReport(input),
    ...PAPERS.map((paper) => buildPaper(input, paper)),
  ]);
  return Object.keys(SENTENCES).filter((name) => new RegExp(`\\b${name}\\b`).test(text));
}

describe('sentences and the state they are true in', () => {
  it.each(Object.entries(STATES))('%s', (_name, state) => {
    expect(saidIn(state).sort()).toEqual([...new Set(state.says)].sort());
  });

  it('every sentence is said in at least one state, but not in all of them', () => {
    const cases = Object.values(STATES).map(({ says }) => says);
    for (const name of Object.keys(SENTENCES) as Sentence[]) {
      const count = cases.filter((says) => says.includes(name)).length;
      expect(count, name).toBeGreaterThan(0);
      expect(count, name).toBeLessThan(cases.length);
    }
  });
});
