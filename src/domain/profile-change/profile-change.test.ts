/** The shipped profile and made-up versions after it: what an officer finds when the application was updated. */
import { describe, expect, it } from 'vitest';
import { carryOut } from '../change/change.fixture';
import { pointKey } from '../check/tick-list';
import { isToReview } from '../record/answer-record';
import type { Answer } from '../record/assessment';
import { sampleAssessment } from '../record/data.fixture';
import { WHOLE_SCOPE_ID } from '../record/target-object';
import { compareProfiles } from './compare-profiles';
import { planProfileChange } from './plan-profile-change';
import { revisionProblems } from './revision-problems';
import { AFTER_NEXT, NEXT, SHIPPED } from './shipped-next.fixture';

const comparison = compareProfiles(SHIPPED, NEXT.profile, [NEXT.revision]);
const fateOf = (id: string) => comparison.requirements.find((one) => one.id === id)?.fate;
const stamp = { at: '2026-11-01T08:00:00.000Z', by: 'Sabine Łukasik' };
const answered = (status: Answer['status'], more: Partial<Answer> = {}): Answer => ({
  status,
  ...more,
  changed: Object.fromEntries(['status', ...Object.keys(more)].map((field) => [field, stamp])),
});
const profile = { id: SHIPPED.facts.id, version: '4.0', digest: '' };

function takenOver(answers: Record<string, Record<string, Answer>>, more = {}) {
  const record = {
    assessment: sampleAssessment({ profile, ...more }),
    answers: new Map(
      Object.entries(answers).map(([id, sheet]) => [`${WHOLE_SCOPE_ID}/${id}`, sheet]),
    ),
  };
  const plan = planProfileChange(record, comparison, { version: '4.1', digest: 'neu' });
  const after = carryOut(record, plan);
  return {
    ...after,
    at: (moduleId: string, id: string) => after.answers.get(`${WHOLE_SCOPE_ID}/${moduleId}`)?.[id],
  };
}

describe('the comparison', () => {
  it('says of every requirement what became of it', () => {
    const fates = Object.fromEntries(
      comparison.requirements
        .filter(({ fate, moduleId }) => fate !== 'unchanged' && moduleId !== 'NET.3.9')
        .map(({ id, fate }) => [id, fate]),
    );
    expect(fates).toEqual({
      'ISMS.2.A1': 'new',
      'ORP.1.A1': 'changed',
      'ORP.1.A2': 'adjusted',
      'ORP.1.A3': 'adjusted',
      'ORP.2.A1n41': 'renumbered',
      'CON.3.A1': 'split',
      'CON.3.A1s41': 'split',
      'CON.1.A1s41': 'split',
      'CON.1.A1t41': 'split',
      'OPS.1.1.3.A1': 'merged',
      'OPS.2.2.A1m41': 'merged',
      'INF.1.A1a41': 'new',
    });
    const moved = comparison.requirements.filter(({ moduleId }) => moduleId === 'NET.3.9');
    expect(moved.map(({ fate }) => fate)).toEqual(moved.map(() => 'renumbered'));
    expect(moved.length).toBe(7);
    expect(comparison.dropped.map(({ id, note }) => [id, note])).toEqual([
      ['ORP.2.A2', 'ORP.2.A2 steht jetzt anderswo.'],
      ...['A1', 'A2', 'A3'].map((id) => [`INF.11.${id}`, 'Der Baustein ist entfallen.']),
    ]);
    expect(comparison.newModules.map(({ id }) => id)).toEqual(['ISMS.2']);
    expect(comparison.droppedModules.map(({ id }) => id)).toEqual(['INF.11']);
    expect([...comparison.renamedModules]).toEqual([['NET.3.1', 'NET.3.9']]);
  });

  it('has both texts, what differs, and what the author says', () => {
    const changed = comparison.requirements.find(({ id }) => id === 'ORP.1.A1');
    expect(changed?.fields).toEqual(['question']);
    expect(changed?.notes).toEqual(['ORP.1.A1 fragt in 4.1 mehr.']);
    const [was] = changed?.from[0]?.wording.question ?? [];
    expect(was).toBe(SHIPPED.texts.requirements['ORP.1.A1']?.question);
    expect(changed?.wording.question[0]).toContain('Neu in 4.1');
  });

  it('of a device that skipped a version sums up what the versions between say', () => {
    const direct = compareProfiles(SHIPPED, AFTER_NEXT.profile, [
      NEXT.revision,
      AFTER_NEXT.revision,
    ]);
    const one = (id: string) => direct.requirements.find((requirement) => requirement.id === id);
    // Only corrected in the last step, but changed in the one before.
    expect(one('ORP.1.A1')?.fate).toBe('changed');
    expect(one('ORP.1.A4')?.fate).toBe('adjusted');
    expect(one('ORP.2.A1n41')).toMatchObject({ fate: 'changed', from: [{ id: 'ORP.2.A1' }] });
    expect(direct.dropped.find(({ id }) => id === 'ORP.2.A2')?.note).toBe(
      'ORP.2.A2 steht jetzt anderswo.',
    );
  });
});

describe('what is taken over', () => {
  it('keeps what asks the same, marks what asks something else, and opens what is new', () => {
    const { assessment, at } = takenOver({
      'ORP.1': {
        'ORP.1.A1': answered('ja', { implementation: 'Plan im Ordner' }),
        'ORP.1.A15': answered('nein'),
      },
      'CON.3': { 'CON.3.A1': answered('ja') },
      'ORP.2': { 'ORP.2.A1': answered('ja'), 'ORP.2.A2': answered('teilweise') },
    });
    expect(at('ORP.1', 'ORP.1.A1')).toMatchObject({
      status: 'ja',
      implementation: 'Plan im Ordner',
      review: '4.0',
    });
    expect(isToReview(at('ORP.1', 'ORP.1.A15'))).toBe(false);
    expect(at('CON.3', 'CON.3.A1')).toMatchObject({ status: 'ja', review: '4.0' });
    expect(at('CON.3', 'CON.3.A1s41')).toMatchObject({ status: 'ja', review: '4.0' });
    const { changed: _stamps, ...moved } = at('ORP.2', 'ORP.2.A1n41') ?? expect.fail('not moved');
    expect(moved).toEqual({ status: 'ja' });
    expect(at('ORP.2', 'ORP.2.A2')).toMatchObject({ status: 'teilweise' });
    expect(at('INF.1', 'INF.1.A1a41')).toBeUndefined();
    expect(assessment.profile).toEqual({
      ...profile,
      version: '4.1',
      digest: 'neu',
      previous: '4.0',
    });
  });

  it('of several answers in one is the least fulfilled, or none if one is missing', () => {
    const both = (first: Answer['status'], second?: Answer['status']) =>
      takenOver({
        'OPS.2.2': {
          'OPS.2.2.A1': answered(first, { note: 'eins' }),
          ...(second === undefined ? {} : { 'OPS.2.2.A2': answered(second, { note: 'zwei' }) }),
        },
      }).at('OPS.2.2', 'OPS.2.2.A1m41');
    expect(both('ja', 'nein')).toMatchObject({
      status: 'nein',
      note: 'eins\n\nzwei',
      review: '4.0',
    });
    expect(both('ja', 'ja')).toMatchObject({ status: 'ja', review: '4.0' });
    expect(both('ja')?.status).toBeUndefined();
    expect(both('ja')?.note).toBe('eins');
  });

  it('where one of them keeps its number, its answer stays and is marked twice', () => {
    const { at } = takenOver({
      'OPS.1.1.3': { 'OPS.1.1.3.A1': answered('ja'), 'OPS.1.1.3.A2': answered('nein') },
    });
    expect(at('OPS.1.1.3', 'OPS.1.1.3.A1')).toMatchObject({
      status: 'ja',
      review: '4.0',
      toClarify: true,
    });
  });

  it('ticks of a point that was only corrected go along', () => {
    const keys = (profile: typeof SHIPPED): string[] =>
      (profile.texts.requirements['ORP.1.A2']?.fulfilledWhen ?? []).map(pointKey);
    const [before, after] = [keys(SHIPPED), keys(NEXT.profile)];
    const { at } = takenOver({
      'ORP.1': { 'ORP.1.A2': answered('teilweise', { ticks: before.slice(0, 1) }) },
    });
    expect(at('ORP.1', 'ORP.1.A2')?.ticks).toEqual(after.slice(0, 1));
    expect(after[0]).not.toBe(before[0]);
    expect(isToReview(at('ORP.1', 'ORP.1.A2'))).toBe(false);
  });

  it('what was decided about a module follows it to its new number', () => {
    const choice = { leftOut: true, reason: 'gibt es nicht' };
    const declined = { applies: false, reason: 'nicht hier' };
    const { assessment, at } = takenOver(
      { 'NET.3.1': { 'NET.3.1.A1': answered('ja') } },
      {
        moduleChoices: { 'NET.3.1': choice },
        targetObjects: [
          { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' },
          { id: 'o1', title: 'Switch', choices: { 'NET.3.1': declined } },
        ],
      },
    );
    expect(assessment.moduleChoices?.['NET.3.9']).toEqual(choice);
    expect(assessment.targetObjects[1]?.choices?.['NET.3.9']).toEqual(declined);
    expect(at('NET.3.9', 'NET.3.9.A1')).toMatchObject({ status: 'ja' });
  });

  it('an answer that already waits keeps the version it was given under', () => {
    const { at } = takenOver({ 'ORP.1': { 'ORP.1.A1': answered('ja', { review: '3.0' }) } });
    expect(at('ORP.1', 'ORP.1.A1')?.review).toBe('3.0');
  });
});

describe('what the author must say', () => {
  const versions = [SHIPPED, NEXT.profile, AFTER_NEXT.profile];
  const revisions = [NEXT.revision, AFTER_NEXT.revision];
  const problems = (change: Partial<typeof NEXT.revision>): string[] =>
    revisionProblems(
      { revisions: [{ ...NEXT.revision, ...change }, AFTER_NEXT.revision] },
      versions,
    );

  it('is complete in the made-up versions', () => {
    expect(revisionProblems({ revisions }, versions)).toEqual([]);
  });

  it('includes every difference, every split and everything dropped', () => {
    const { changed = {}, dropped = {}, editorial = [] } = NEXT.revision;
    const { 'ORP.1.A1': _a, 'CON.3.A1s41': _b, ...others } = changed;
    const { 'ORP.2.A2': _c, ...gone } = dropped;
    expect(problems({ changed: others, dropped: gone })).toEqual([
      '4.1: „ORP.1.A1“ ist geändert (question): unter changed oder editorial nennen',
      '4.1: „CON.3.A1s41“ ist geteilt oder zusammengelegt: unter changed nennen',
      '4.1: „ORP.2.A2“ ist entfallen: unter dropped begründen, oder origins nennen',
    ]);
    expect(problems({ editorial: [...editorial, 'ORP.9.A9'] })).toEqual([
      '4.1: changed und editorial: „ORP.9.A9“ gibt es dort nicht',
    ]);
  });

  it('never gives a number to something else', () => {
    const { origins = {} } = NEXT.revision;
    expect(problems({ origins: { ...origins, 'ORP.1.A3': ['ORP.1.A4'] } }).join('\n')).toContain(
      '„ORP.1.A3“ war schon vergeben',
    );
  });

  it('follows the versions that are kept', () => {
    expect(revisionProblems({ revisions }, versions.slice(1))).toEqual([
      'Fassungen im Ordner: 4.1, 4.2; in revisions.json: 4.0, 4.1, 4.2',
    ]);
  });
});

it('a level is never a matter of style', () => {
  const facts = {
    ...SHIPPED.facts,
    modules: SHIPPED.facts.modules.map((module) => ({
      ...module,
      requirements: module.requirements.map((one) =>
        one.id === 'ORP.1.A1' ? { ...one, level: 'standard' as const } : one,
      ),
    })),
  };
  const revision = { version: '4.1', after: '4.0', editorial: ['ORP.1.A1'] };
  const { requirements } = compareProfiles(SHIPPED, { ...SHIPPED, facts }, [revision]);
  expect(requirements.find(({ id }) => id === 'ORP.1.A1')?.fate).toBe('changed');
  expect(fateOf('ORP.1.A2')).toBe('adjusted');
});
