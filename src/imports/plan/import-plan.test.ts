import { describe, expect, it } from 'vitest';
import type { TargetObject } from '$domain/record/target-object';
import { planObjectImport, suggestsGrouping, unknownKinds } from '../objects-csv';
import type { ImportRow } from '../rows/objects-row';
import { importRow, KINDS } from '../import.fixture';
import { after, assessmentWith, options, PC, planOf } from './list-plan.fixture';

describe('the kind of a row', () => {
  it.each([
    ['client', 'client'],
    ['ARBEITSPLATZ-PC (Windows)', 'client'],
    ['Desktop', 'client'],
    ['Notebook', 'laptop'],
    ['MFP', 'drucker'],
    ['Switch', 'router-switch'],
  ])('%s is %s', (kind, id) => {
    expect(after(planOf([{ title: 'x', kind }])).targetObjects.at(-1)?.kind).toBe(id);
  });
  it.each(['Informationsverbund', 'verbund', 'Handy', 'Drehstuhl', ''])(
    '%j is unknown: the whole, a kind this profile lacks, any other word',
    (kind) => {
      const { objects, plan } = planOf([{ title: 'x', kind }]);
      expect(objects[0]).toMatchObject({ state: 'unknownKind', title: 'x', kind, lines: [2] });
      expect(plan.changes).toEqual([]);
    },
  );
  it('may have two words if the profile has none that is closer', () => {
    const ids = (kinds: readonly string[]): (string | undefined)[] => {
      const known = kinds.map((id) => ({ id, title: `Titel ${id}`, type: 'x', modules: [] }));
      const rows = ['iPhone', 'Tablet'].map((kind) => ({ title: kind, kind }));
      return planOf(rows, { kinds: known }).plan.changes.map((one) =>
        one.kind === 'add' ? one.object.kind : undefined,
      );
    };
    expect(ids(['smartphone', 'ios'])).toEqual(['ios', 'smartphone']);
    expect(ids(['smartphone'])).toEqual(['smartphone', 'smartphone']);
  });
  it('is what the person says, even against what we know', () => {
    const kindByWord = { drehstuhl: 'laptop', pc: 'drucker', '': 'client', server: 'verbund' };
    const rows = ['Drehstuhl', 'PC', '', 'Server'].map((kind) => ({ title: kind || 'ohne', kind }));
    expect(planOf(rows, { kindByWord }).objects.map(({ kind, state }) => [kind, state])).toEqual([
      ['Laptop', 'new'],
      ['Drucker, Kopierer, Multifunktionsgerät', 'new'],

      ['Arbeitsplatz-PC (Windows)', 'new'],
      ['Server', 'unknownKind'],
    ]);
  });
  it('is asked once per word, even after it was answered', () => {
    const rows = ['Stuhl', 'PC', 'STUHL', ''].map((kind) => importRow({ kind }));
    expect(unknownKinds(rows, KINDS)).toEqual([
      { key: 'stuhl', word: 'Stuhl', rows: 2 },
      { key: '', word: '', rows: 1 },
    ]);
  });
});

describe('a row that is', () => {
  it('new becomes an object with what the file says and nothing else', () => {
    const plan = planOf([{ title: 'PC Bauhof', count: 2, protectionNeed: 'hoch' }]);
    expect(plan.objects[0]).toMatchObject({ state: 'new', count: 2, fields: [] });
    const { id, changed, position, ...object } = after(plan).targetObjects.at(-1) as TargetObject;
    expect(Object.keys(changed ?? {})).toContain('title');
    expect(position).toBeDefined();
    expect(object).toEqual({
      title: 'PC Bauhof',
      kind: 'client',
      count: 2,
      protectionNeed: 'hoch',
      added: true,
    });
    expect(id).toMatch(/^new-/);
  });
  it('without a name is named after its kind', () => {
    expect(planOf([{ kind: 'Notebook' }]).objects[0]).toMatchObject({ title: 'Laptop' });
  });
  it('known changes only what differs, and an empty cell clears nothing', () => {
    const assessment = assessmentWith({ ...PC, notes: 'alt', protectionNeed: 'hoch' });
    const row = { title: 'PC Rathaus', count: 5, location: 'Rathaus', notes: 'neu' };
    const plan = planOf([row], { assessment });
    expect(plan.objects[0]).toMatchObject({ state: 'update', fields: ['count', 'notes'] });
    expect(after(plan, assessment).targetObjects[1]).toMatchObject({
      ...PC,
      count: 5,
      notes: 'neu',
      protectionNeed: 'hoch',
    });
  });
  it('known is so by title and kind: another kind or a retired object is a different thing', () => {
    const retired = { at: '2026-01-01T00:00:00Z', by: '', reason: '' };
    const assessment = assessmentWith({ ...PC, retired });
    expect(planOf([{ title: PC.title }], { assessment }).objects[0]?.state).toBe('new');
    const active = assessmentWith(PC);
    const laptop = { title: PC.title, kind: 'Laptop' };
    expect(planOf([laptop], { assessment: active }).objects[0]?.state).toBe('new');
    expect(planOf([{ title: PC.title }], { assessment: active }).objects[0]?.state).toBe(
      'unchanged',
    );
  });
  it('in the file twice without being a group is taken once and reported with both lines', () => {
    const rows = [{ title: 'A' }, { line: 7, title: 'A', count: 9 }];
    const apart = new Set(planOf(rows).sameNames.map(({ key }) => key));
    const plan = planOf(rows, { apart });
    expect(plan.objects.map(({ state, lines }) => [state, lines])).toEqual([
      ['new', [2]],
      ['duplicate', [2, 7]],
    ]);
    expect(plan.plan.changes).toHaveLength(1);
  });
});

describe('a provider', () => {
  const providerList = [
    { id: 'p1', name: 'Zweckverband IT' },
    { id: 'p2', name: 'Alt GmbH', removed: true },
  ];
  const assessment = { ...assessmentWith({ ...PC, providerId: 'p1' }), providerList };
  it('that is known is used, regardless of case', () => {
    const plan = planOf([{ title: 'A', provider: 'zweckverband it' }], { assessment });
    expect(plan.plan.changes).toHaveLength(1);
    expect(after(plan, assessment).targetObjects.at(-1)?.providerId).toBe('p1');
  });
  it('of two with the same name is the one not removed', () => {
    const twice = [{ id: 'p3', name: 'Alt GmbH' }, ...providerList];
    const plan = planOf([{ title: 'A', provider: 'Alt GmbH' }], {
      assessment: { ...assessment, providerList: twice },
    });
    expect(plan.plan.changes).toMatchObject([{ kind: 'add', object: { providerId: 'p3' } }]);
  });
  it('that is unknown is added once, before the objects that name it', () => {
    const rows = ['A', 'B'].map((title) => ({ title, provider: 'Neu AG' }));
    const plan = planOf(rows, { assessment });
    expect(plan.plan.changes.map(({ kind }) => kind)).toEqual(['provider', 'add', 'add']);
    const { targetObjects, providerList: list } = after(plan, assessment);
    expect(list?.at(-1)?.name).toBe('Neu AG');
    expect(targetObjects.slice(-2).map((one) => one.providerId)).toEqual(
      Array(2).fill(list?.at(-1)?.id),
    );
  });
  it('that was removed is reinstated', () => {
    const plan = planOf([{ title: 'PC Rathaus', provider: 'Alt GmbH' }], { assessment });
    expect(after(plan, assessment).providerList?.[1]).toMatchObject({
      id: 'p2',
      name: 'Alt GmbH',
      removed: false,
    });
    expect(plan.objects[0]).toMatchObject({ state: 'update', fields: ['providerId'] });
  });
  it('of a row that is not taken is not added', () => {
    expect(planOf([{ kind: 'Stuhl', provider: 'Neu AG' }]).plan.changes).toEqual([]);
  });
});

describe('similar rows grouped', () => {
  const group = true;
  const devices = ['PC1', 'PC2', 'PC3'].map((title, index) => ({
    line: index + 2,
    title,
    location: 'Rathaus',
  }));
  it('become one object with the count, the lines and the names', () => {
    const plan = planOf([...devices, { line: 5, title: 'N1', kind: 'Laptop', notes: 'neu' }], {
      group,
    });
    expect(plan.objects.map(({ title, count, lines }) => [title, count, lines])).toEqual([
      ['Arbeitsplatz-PC (Windows), Rathaus', 3, [2, 3, 4]],
      ['N1', 1, [5]],
    ]);
    const [pcs, laptop] = after(plan).targetObjects.slice(-2);
    expect(pcs).toMatchObject({ notes: 'PC1, PC2, PC3', location: 'Rathaus', count: 3 });
    expect(laptop).toMatchObject({ title: 'N1', notes: 'neu', count: 1 });
  });
  it('stay separate if they differ, under different titles', () => {
    const rows = [
      ...devices,
      ...devices.map((one) => ({ ...one, responsible: 'Frau Öztürk' })),
      ...devices.map((one) => ({ ...one, protectionNeed: 'hoch' as const })),
      ...devices.map((one) => ({ ...one, operatedBy: 'wir' as const })),
    ];
    const title = 'Arbeitsplatz-PC (Windows), Rathaus';
    expect(planOf(rows, { group }).objects.map((one) => [one.title, one.count])).toEqual([
      [title, 3],
      [`${title}, Frau Öztürk`, 3],
      [`${title} – 2`, 3],
      [`${title} – 3`, 3],
    ]);
  });
  it('keep every note and reason of a row', () => {
    const rows = devices.map((one, index) => ({
      ...one,
      notes: `Notiz ${String(index)}`,
      protectionReason: index === 1 ? '' : 'Akten',
    }));
    expect(after(planOf(rows, { group })).targetObjects.at(-1)).toMatchObject({
      notes: 'PC1: Notiz 0\nPC2: Notiz 1\nPC3: Notiz 2',
      protectionReason: 'Akten',
    });
  });
  it('cut a list of names that is too long, and say how many are left', () => {
    const rows = Array.from({ length: 400 }, (_, index) => ({
      line: index + 2,
      title: `${String(index)}-`.padEnd(100, 'x'),
    }));
    const notes = after(planOf(rows, { group })).targetObjects.at(-1)?.notes ?? '';
    const named = notes.split(', ').length;
    expect(notes.length).toBeLessThanOrEqual(20_000);
    expect(named).toBeGreaterThan(190);
    expect(notes.endsWith(` … und ${String(400 - named)} weitere`)).toBe(true);
  });
  it('never overwrite existing notes with a list of names', () => {
    const title = 'Arbeitsplatz-PC (Windows), Rathaus';
    const assessment = assessmentWith({ ...PC, title, count: 2, notes: 'von Hand' });
    const plan = planOf(devices, { group, assessment });
    expect(plan.objects[0]).toMatchObject({ state: 'update', fields: ['count'] });
  });
  it('begin a second object if the count would be too large', () => {
    const rows = [90_000, 20_000].map((count) => ({ title: 'PC', count }));
    expect(planOf(rows, { group }).objects.map(({ count }) => count)).toEqual([90_000, 20_000]);
  });
  it('never get a title too long to store', () => {
    const rows = devices.map((one) => ({ ...one, location: 'x'.repeat(400), responsible: 'y' }));
    const other = rows.map((one) => ({ ...one, responsible: 'z' }));
    for (const { title } of planOf([...rows, ...other], { group }).objects)
      expect(title.length).toBeLessThanOrEqual(400);
  });
});

describe('the proposal to group', () => {
  const rows = (count: number, row: Partial<ImportRow> = {}): ImportRow[] =>
    Array.from({ length: count }, (_, index) => importRow({ title: `x${String(index)}`, ...row }));
  it.each([
    ['a few rows', rows(5), false],
    ['one kind many times', rows(6), true],
    ['many kinds once', rows(30).map((row, index) => ({ ...row, kind: String(index) })), false],
    ['more than 40 rows', rows(41).map((row, index) => ({ ...row, kind: String(index) })), true],
    ['rows with counts', rows(50, { count: 4 }), false],
    ['rows of the assessment', rows(50, { title: PC.title }), false],
  ])('%s', (_name, list, expected) => {
    expect(suggestsGrouping(list, assessmentWith(PC))).toBe(expected);
  });
});

it('an assessment has at most 400 objects; changing existing ones is always possible', () => {
  const rows = (count: number): ImportRow[] =>
    Array.from({ length: count }, (_, index) =>
      importRow({ title: `PC ${String(index)}`, count: 1 }),
    );
  expect(planOf(rows(400)).plan.changes).toHaveLength(400);
  const refused = { kind: 'refused', reason: 'tooManyObjects', max: 400 };
  expect(planObjectImport(rows(401), options)).toEqual(refused);
  const assessment = assessmentWith(PC);
  expect(planObjectImport(rows(400), { ...options, assessment })).toEqual(refused);
  expect(planOf(rows(400), { assessment, group: true }).objects).toHaveLength(1);
  const full = { ...assessment, targetObjects: [...after(planOf(rows(400))).targetObjects, PC] };
  expect(
    planOf(
      rows(3).map((row) => ({ ...row, count: 2 })),
      { assessment: full },
    ).objects[0]?.state,
  ).toBe('update');
});
