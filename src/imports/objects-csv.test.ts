/** Round trip: the import reads what the export writes, whatever it contains. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Assessment } from '$domain/record/assessment';
import { sampleAssessment } from '$domain/record/data.fixture';
import { restructured } from '$domain/change/change.fixture';
import { isActive, MAX_COUNT, WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { objectsToCsv } from '$exports/tables/csv/objects-csv';
import { nameKey } from '$domain/values/clean-text';
import { planObjectImport, type ImportPlan } from './objects-csv';
import {
  aStructure,
  bytesOf,
  importRow,
  KINDS,
  LABELS,
  readList,
  type ReadList,
} from './import.fixture';
import { cleanLine, cleanText } from './words';

// Hundreds of lists each, which takes a busy machine some time.
vi.setConfig({ testTimeout: 60_000 });

const csvOf = (assessment: Assessment, language: 'de' | 'en' = 'de'): string =>
  objectsToCsv({ assessment, kinds: KINDS, labels: LABELS[language] });

function tableOf(csv: string): ReadList {
  // Letters that look misread lead to a question; whoever wrote the file declines the repair.
  const table = readList(
    bytesOf(csv),
    (readings) => readings.find(({ encoding }) => encoding !== 'repaired') ?? readings[0],
  );
  if ('kind' in table) throw new Error(table.reason);
  return table;
}

function planOf(rows: ReadList['rows'], assessment: Assessment, group = false): ImportPlan {
  let id = 0;
  const options = {
    assessment,
    kinds: KINDS,
    kindByWord: {},
    group,
    newId: () => `new-${String((id += 1))}`,
    more: (count: number) => `… und ${String(count)} weitere`,
  };
  const proposed = planObjectImport(rows, options);
  // Here the same name twice means two things, not a group.
  const names = proposed.kind === 'plan' ? proposed.sameNames : [];
  const result = planObjectImport(rows, {
    ...options,
    apart: new Set(names.map(({ key }) => key)),
  });
  if (result.kind === 'refused') throw new Error(result.reason);
  return result;
}

const carryOut = (assessment: Assessment, { plan }: ImportPlan): Assessment =>
  restructured(assessment, ...plan.changes);

/** What a person sees of the objects; only the first of several with the same kind and title. */
function seen({ targetObjects, providerList = [] }: Assessment): unknown[] {
  const names = new Map(providerList.map(({ id, name }) => [id, cleanLine(name)]));
  const kindTitles = new Map(KINDS.map(({ id, title }) => [id, title]));
  const rows = targetObjects
    .filter((object) => isActive(object) && object.id !== WHOLE_SCOPE_ID)
    .map((object) => ({
      title: cleanLine(object.title) || kindTitles.get(object.kind ?? ''),
      kind: object.kind,
      count: object.count ?? null,
      location: cleanLine(object.location ?? ''),
      responsible: cleanLine(object.responsible ?? ''),
      operatedBy: object.operatedBy ?? '',
      provider: nameKey(names.get(object.providerId ?? '') ?? ''),
      notes: cleanText(object.notes ?? ''),
      protectionNeed: object.protectionNeed ?? 'normal',
      protectionReason: cleanText(object.protectionReason ?? ''),
    }));
  const first = new Map<string, unknown>();
  const keyOf = ({ kind, title }: (typeof rows)[number]): string =>
    `${kind ?? ''}/${nameKey(title ?? '')}`;
  for (const row of rows.toReversed()) first.set(keyOf(row), row);
  return rows.filter((row) => first.get(keyOf(row)) === row);
}

describe('export and import', () => {
  it.each(['de', 'en'] as const)(
    'into an empty assessment give the same objects (%s)',
    (language) => {
      fc.assert(
        fc.property(aStructure, (assessment) => {
          const { rows, problems, ignored } = tableOf(csvOf(assessment, language));
          // A letter already lost is reported and stays.
          const wrong = problems.filter(({ fault }) => fault !== 'lostLetter');
          expect([wrong, ignored]).toEqual([[], []]);
          const empty = sampleAssessment();
          expect(seen(carryOut(empty, planOf(rows, empty)))).toEqual(seen(assessment));
        }),
        { numRuns: 100 },
      );
    },
  );

  it('into the same assessment change nothing', () => {
    fc.assert(
      fc.property(aStructure, (assessment) => {
        const { objects, plan } = planOf(tableOf(csvOf(assessment)).rows, assessment);
        expect(plan).toEqual({ changes: [], answers: [] });
        for (const { state } of objects) expect(['unchanged', 'duplicate']).toContain(state);
      }),
      { numRuns: 100 },
    );
  });

  it('have the same effect done twice as done once', () => {
    fc.assert(
      fc.property(aStructure, fc.boolean(), (assessment, group) => {
        const { rows } = tableOf(csvOf(assessment));
        const once = carryOut(sampleAssessment(), planOf(rows, sampleAssessment(), group));
        expect(planOf(rows, once, group).plan.changes).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

it('grouping keeps the sum of the counts', () => {
  const aRow = fc.record({
    title: fc.constantFrom('', 'PC1', 'PC2', 'PC3'),
    kind: fc.constantFrom('PC', 'Laptop', 'Switch'),
    count: fc.option(fc.integer({ min: 0, max: MAX_COUNT })),
    location: fc.constantFrom('', 'Rathaus', 'Bauhof'),
    responsible: fc.constantFrom('', 'A', 'B'),
    provider: fc.constantFrom('', 'P'),
    operatedBy: fc.constantFrom('' as const, 'wir' as const),
  });
  fc.assert(
    fc.property(fc.array(aRow, { maxLength: 40 }), (list) => {
      const rows = list.map((row, index) => importRow({ ...row, line: index + 2 }));
      const { targetObjects } = carryOut(
        sampleAssessment(),
        planOf(rows, sampleAssessment(), true),
      );
      const sum = targetObjects.reduce((total, { count }) => total + (count ?? 0), 0);
      expect(sum).toBe(rows.reduce((total, { count }) => total + (count ?? 1), 0));
      expect(targetObjects.every(({ count }) => (count ?? 0) <= MAX_COUNT)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

describe('any file', () => {
  const neverThrows = (bytes: Uint8Array): void => {
    const table = readList(bytes);
    if (!('kind' in table))
      for (const group of [false, true]) planOf(table.rows, sampleAssessment(), group);
  };
  it('of random bytes is read or refused', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), neverThrows), { numRuns: 300 });
  });
  it('of random cells below a valid header is read or refused', () => {
    const aPiece = fc.oneof(
      fc.constantFrom(';', '\n', '"', '""', '\r', '\t', ',', "'", '=', 'PC', '7', '\u0000'),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(aPiece, { maxLength: 60 }), (pieces) => {
        const labels = Object.values(LABELS.de.columns).join(';');
        neverThrows(bytesOf(`${labels}\n${pieces.join('')}`));
      }),
      { numRuns: 100 },
    );
  });
});
