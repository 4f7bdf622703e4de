/** Two devices, of which one has taken over the next version and the other has not. */
import { describe, expect, it } from 'vitest';
import { apply, type AssessmentRecord } from '../change/apply';
import { makeChange } from '../change/make-change';
import { ChangeClock } from '../change/stamp';
import type { StructurePlan } from '../change/structure-change';
import { isToReview } from '../record/answer-record';
import type { Answer, AnswerChange } from '../record/assessment';
import { sampleAssessment } from '../record/data.fixture';
import { WHOLE_SCOPE_ID } from '../record/target-object';
import { compareProfiles } from './compare-profiles';
import { lateAnswers } from './late-answers';
import { planProfileChange } from './plan-profile-change';
import { NEXT, SHIPPED } from './shipped-next.fixture';

const comparison = compareProfiles(SHIPPED, NEXT.profile, [NEXT.revision]);
let now = Date.parse('2026-11-30T12:00:00.000Z');
const windowOf = (device: string) => {
  const clock = new ChangeClock(device, () => (now += 1000));
  return (record: AssessmentRecord, plan: Partial<StructurePlan>) => {
    const actor = { at: new Date(now).toISOString(), by: device };
    const change = makeChange(record, { changes: [], answers: [], ...plan }, { clock, actor });
    return change ?? expect.fail('nothing to change');
  };
};
const [officer, tablet] = [windowOf('amt.1'), windowOf('tablet.1')];
const says = (id: string, field: 'status' | 'review', value: string) =>
  ({
    objectId: WHOLE_SCOPE_ID,
    moduleId: id.slice(0, id.lastIndexOf('.')),
    requirementId: id,
    field,
    value,
  }) as AnswerChange;
const at = (record: AssessmentRecord, id: string): Answer | undefined =>
  record.answers.get(`${WHOLE_SCOPE_ID}/${id.slice(0, id.lastIndexOf('.'))}`)?.[id];

const start: AssessmentRecord = {
  assessment: sampleAssessment({ profile: { id: SHIPPED.facts.id, version: '4.0', digest: '' } }),
  answers: new Map(),
};
const first = officer(start, { answers: [says('ORP.1.A1', 'status', 'teilweise')] });
const handedOut = apply(start, first);
const taken = officer(
  handedOut,
  planProfileChange(handedOut, comparison, { version: '4.1', digest: '' }),
);
const there = apply(handedOut, taken);
const late = (record: AssessmentRecord) => lateAnswers(record.answers, comparison, '4.0');

describe('an answer from a device with the former version', () => {
  const back = tablet(handedOut, {
    answers: [
      says('ORP.1.A1', 'status', 'ja'),
      says('CON.3.A1', 'status', 'ja'),
      says('ORP.2.A1', 'status', 'ja'),
      says('ORP.1.A15', 'status', 'ja'),
    ],
  });
  const merged = apply(there, back);
  const settled = apply(merged, officer(merged, { answers: late(merged) }));

  it('is marked where the question changed, and goes to its new place', () => {
    expect(late(there)).toEqual([]);
    expect(at(settled, 'ORP.1.A1')).toMatchObject({ status: 'ja', review: '4.0' });
    expect(at(settled, 'CON.3.A1')).toMatchObject({ status: 'ja', review: '4.0' });
    expect(at(settled, 'CON.3.A1s41')).toMatchObject({ status: 'ja', review: '4.0' });
    expect(at(settled, 'ORP.2.A1n41')?.status).toBe('ja');
    expect(isToReview(at(settled, 'ORP.1.A15'))).toBe(false);
  });

  it('is dealt with once', () => {
    expect(late(settled)).toEqual([]);
  });

  it('does not come back to be reviewed once somebody has', () => {
    const reviewed = officer(settled, {
      answers: [says('ORP.1.A1', 'review', ''), says('CON.3.A1', 'review', '')],
    });
    expect(late(apply(settled, reviewed))).toEqual([]);
  });
});

it('an answer under the new version is not late', () => {
  const answered = apply(
    there,
    officer(there, {
      answers: [says('CON.3.A1', 'status', 'ja'), says('CON.3.A1', 'review', '')],
    }),
  );
  expect(late(answered).filter(({ requirementId }) => requirementId === 'CON.3.A1')).toEqual([]);
});
