import { expect, it } from 'vitest';
import { sampleAssessment } from '../record/data.fixture';
import { measuresAlong, onObject } from './measures-along';

const pair = (objectId: string) => ({ objectId, moduleId: 'M', requirementId: 'M.A1' });
const at = '2026-12-01T10:00:00.000Z';

it('a measure goes along to the other object, once, and keeps what it had', () => {
  const measures = [
    { id: 'm1', at, closes: [pair('o1')] },
    { id: 'm2', at, closes: [pair('o3')] },
  ];
  const assessment = sampleAssessment({ measures });
  const [change, ...others] = measuresAlong(assessment, onObject('o1', 'o2'));
  expect(others).toEqual([]);
  expect(change).toEqual({
    kind: 'measure',
    measure: { id: 'm1', closes: [pair('o1'), pair('o2')] },
  });
  const both = sampleAssessment({ measures: [{ id: 'm1', at, closes: [pair('o1'), pair('o2')] }] });
  expect(measuresAlong(both, onObject('o1', 'o2'))).toEqual([]);
});
