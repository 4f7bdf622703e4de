/** What a plan proposes by itself: providers and groups, which a person may decline. */
import { describe, expect, it } from 'vitest';
import { newProviders, type ImportPlan } from '../objects-csv';
import { importRow } from '../import.fixture';
import { after, assessmentWith, PC, planOf } from './list-plan.fixture';

describe('an operator', () => {
  const providerList = [{ id: 'p1', name: 'Zweckverband IT' }];
  const assessment = { ...assessmentWith(), providerList, municipality: 'Stadt Musterhausen' };
  const rows = ['zweckverband  IT', 'Onkel Fritz', 'STADT MUSTERHAUSEN'].map((operator, index) => ({
    title: `PC ${String(index)}`,
    operator,
  }));
  const seen = (one: ImportPlan) =>
    after(one, assessment)
      .targetObjects.slice(1)
      .map(({ operatedBy, providerId }) => [operatedBy, providerId !== undefined]);
  it('is a known provider, a proposed one, or the municipality itself', () => {
    expect(newProviders(rows.map(importRow), assessment)).toEqual([
      { key: 'onkel fritz', name: 'Onkel Fritz', rows: 1 },
    ]);
    const plan = planOf(rows, { assessment });
    expect(seen(plan)).toEqual([
      ['dienstleister', true],
      ['dienstleister', true],
      ['wir', false],
    ]);
    expect(after(plan, assessment).providerList?.map(({ name }) => name)).toEqual([
      'Zweckverband IT',
      'Onkel Fritz',
    ]);
  });
  it('that is declined says nothing, but the row is still taken', () => {
    const plan = planOf(rows, { assessment, declined: new Set(['onkel fritz']) });
    expect(seen(plan)[1]).toEqual([undefined, false]);
    expect(after(plan, assessment).providerList).toHaveLength(1);
  });
});

describe('rows with the same name', () => {
  const rows = [
    { line: 2, title: 'Büro-PC', count: 3, location: 'Rathaus', notes: 'alt' },
    { line: 3, title: 'Bu\u0308ro-pc', count: 4, location: 'Bauhof' },
    { line: 4, title: 'Laptop Bürgermeisterin', count: 1 },
  ];
  it('are proposed as one group with the sum of their counts', () => {
    const plan = planOf(rows);
    expect(plan.sameNames).toMatchObject([{ title: 'Büro-PC', lines: [2, 3], count: 7 }]);
    expect(plan.objects.map(({ title, count }) => [title, count])).toEqual([
      ['Büro-PC', 7],
      ['Laptop Bürgermeisterin', 1],
    ]);
    expect(after(plan).targetObjects[1]).toMatchObject({
      location: 'Rathaus, Bauhof',
      notes: 'alt',
    });
  });
  it('without a count are one thing each if they differ at all', () => {
    const inventory = [1001, 1002].map((number) => ({
      title: 'PC',
      cells: `PC;${String(number)}`,
    }));
    expect(planOf(inventory).objects).toMatchObject([{ count: 2 }]);
    const twice = [1001, 1001].map((number) => ({ title: 'PC', cells: `PC;${String(number)}` }));
    expect(planOf(twice).objects).toMatchObject([
      { state: 'new', count: null },
      { state: 'duplicate' },
    ]);
  });
  it('are not a group if their operation or protection need differs', () => {
    const different = [{ protectionNeed: 'hoch' as const }, { operatedBy: 'wir' as const }];
    for (const one of different) {
      const plan = planOf([{ title: 'PC' }, { title: 'PC', ...one }]);
      expect(plan.sameNames).toEqual([]);
      expect(plan.objects.map(({ state }) => state)).toEqual(['new', 'duplicate']);
    }
  });
  it('are the existing objects in order if the assessment has several with this name', () => {
    const assessment = assessmentWith(PC, { ...PC, id: 'o2', count: 5 });
    const again = [
      { title: PC.title, count: 3, location: 'Rathaus' },
      { title: PC.title, count: 6, location: 'Rathaus' },
      { title: PC.title, count: 7 },
    ];
    const plan = planOf(again, { assessment });
    expect(plan.sameNames).toEqual([]);
    expect(plan.objects.map(({ state }) => state)).toEqual(['unchanged', 'update', 'duplicate']);
    expect(
      after(plan, assessment)
        .targetObjects.slice(1)
        .map(({ count }) => count),
    ).toEqual([3, 6]);
  });
});
