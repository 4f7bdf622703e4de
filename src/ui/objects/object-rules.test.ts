import { describe, expect, it } from 'vitest';
import type { Answer } from '$domain/record/assessment';
import { sampleAssessment } from '$domain/record/data.fixture';
import type { Module, ProfileFacts } from '$domain/profile/profile';
import {
  targetObjectSchema,
  WHOLE_SCOPE_ID,
  type TargetObject,
} from '$domain/record/target-object';
import {
  copySources,
  EMPTY_FIELDS,
  fieldsOf,
  groupByType,
  isTitleTaken,
  mergeTargets,
  previewCopy,
  retirementEffect,
} from './object-rules';

const stamp = { at: '2026-11-21T08:00:00.000Z', by: '' };
const ja: Answer = { status: 'ja', changed: { status: stamp } };
const nein: Answer = { status: 'nein', note: 'x', changed: { status: stamp, note: stamp } };
const gone = { retired: { ...stamp, reason: 'abgebaut' } };

const aModule = (id: string): Module => ({
  id,
  title: id,
  layer: 'SYS',
  order: 'R1',
  appliesTo: ['it-system'],
  leadRole: 'IT',
  requirements: [1, 2].map((number) => ({
    id: `${id}.A${String(number)}`,
    title: 'x',
    level: 'basis' as const,
    roles: [],
    threats: [],
  })),
});
const profile: ProfileFacts = {
  id: 'sample',
  version: '1',
  title: 'P',
  edition: '2023',
  publisher: 'P',
  source: 'P',
  licence: 'P',
  language: 'de',
  roles: [],
  places: [],
  threats: [],
  targetTypes: [
    { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' },
    { id: 'it-system', title: 'IT-System' },
  ],
  objectKinds: [
    { id: 'server', title: 'Server', type: 'it-system', modules: ['SYS.1', 'SYS.9'] },
    { id: 'client', title: 'PC', type: 'it-system', modules: ['SYS.2'] },
  ],
  layers: [{ id: 'SYS', title: 'Systeme' }],
  modules: [aModule('SYS.1'), aModule('SYS.2')],
};
const object = (id: string, more: Partial<TargetObject> = {}): TargetObject => ({
  id,
  title: id,
  kind: 'client',
  ...more,
});
const assessmentWith = (...objects: TargetObject[]) =>
  sampleAssessment({
    targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }, ...objects],
  });

describe('the fields of an object', () => {
  it('are empty if nothing was written, and an object made from them can be stored', () => {
    const fields = fieldsOf({ id: 'a', title: 'PC', location: 'Rathaus' });
    expect(fields).toEqual({ ...EMPTY_FIELDS, title: 'PC', location: 'Rathaus' });
    const added = { id: 'a', ...fields, kind: 'client' };
    expect(targetObjectSchema.safeParse(added).success).toBe(true);
  });
});

it('only another active object can have taken a title', () => {
  const assessment = assessmentWith(object('a', { title: 'PC Rathaus' }), object('b', gone));
  expect(isTitleTaken(assessment, ' pc rathaus ')).toBe(true);
  expect(isTitleTaken(assessment, 'PC Rathaus', 'a')).toBe(false);
  expect(isTitleTaken(assessment, 'b')).toBe(false);
  expect(isTitleTaken(assessment, '')).toBe(false);
  expect(isTitleTaken(assessment, 'Informationsverbund')).toBe(false);
});

it('grouping loses nothing and keeps the order', () => {
  const types = profile.targetTypes;
  const groups = groupByType(types, ['b1', 'x1', 'a1', 'b2'], (item) =>
    item.startsWith('a') ? WHOLE_SCOPE_ID : item.startsWith('b') ? 'it-system' : undefined,
  );
  expect(groups.map(({ id, items }) => [id, items])).toEqual([
    [WHOLE_SCOPE_ID, ['a1']],
    ['it-system', ['b1', 'b2']],
    ['', ['x1']],
  ]);
});

it('the preview of a copy counts answers, not fields, and those that stay', () => {
  const answers = new Map([
    ['a/SYS.2', { 'SYS.2.A1': ja, 'SYS.2.A2': nein }],
    ['b/SYS.2', { 'SYS.2.A1': nein }],
  ]);
  const copy = { from: 'a', to: 'b', moduleIds: ['SYS.2'], withCheck: false };
  expect(previewCopy(answers, copy)).toMatchObject({ taken: 1, left: 1 });
});

it('answers can be copied from others, even retired ones, that have answered the same module', () => {
  const assessment = assessmentWith(
    object('a'),
    object('b'),
    object('c', gone),
    object('d', { kind: 'server' }),
  );
  const answers = new Map<string, Record<string, Answer>>([
    [`${WHOLE_SCOPE_ID}/SYS.2`, { 'SYS.2.A1': ja }],
    ['a/SYS.2', { 'SYS.2.A1': ja }],
    ['c/SYS.2', { 'SYS.2.A1': ja }],
    ['d/SYS.1', { 'SYS.1.A1': ja }],
  ]);
  const sources = copySources(assessment, answers, { objectId: 'a', moduleIds: ['SYS.2'] });
  expect(sources.map((source) => source.object.id)).toEqual(['c']);
});

it('an object can be merged only with active ones of its kind', () => {
  const own = object('a');
  const assessment = assessmentWith(
    own,
    object('b', { kind: 'server' }),
    object('c'),
    object('d', gone),
  );
  const kinds = [
    { id: 'client', title: 'PC', type: 'it', modules: [] },
    { id: 'server', title: 'Server', type: 'it', modules: [] },
    { id: 'raum', title: 'Raum', type: 'bau', modules: [] },
  ];
  const idsFor = (one: TargetObject) => mergeTargets(kinds, assessment, one).map(({ id }) => id);
  expect(idsFor(own)).toEqual(['c']);
  // For an unknown kind: those of the same target type.
  expect(idsFor(object('x', { kind: 'it' }))).toEqual(['a', 'b', 'c']);
  expect(idsFor(object('x', { kind: 'bau' }))).toEqual([]);
});

describe('before an object is retired', () => {
  // SYS.9 is there only because the server carries it.
  const composed = { ...profile, modules: [...profile.modules, aModule('SYS.9')] };
  const effectOn = (...objects: TargetObject[]) => {
    const effect = retirementEffect(profile, composed, assessmentWith(...objects), 'a');
    return [effect.toWhole, effect.dropped].map((list) => list.map(({ id }) => id));
  };
  const server = object('a', { kind: 'server' });
  it('the person learns what falls back to the whole scope, and what leaves the checklist', () => {
    expect(effectOn(server, object('b'))).toEqual([['SYS.1'], ['SYS.9']]);
  });
  it('modules carried by another object are not mentioned', () => {
    expect(effectOn(server, object('b', { kind: 'server' }))).toEqual([[], []]);
  });
});
