/** The document and the papers of random municipalities, read as a reader would. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findContradictions } from '$domain/contradictions/find-contradictions';
import { isActive } from '$domain/record/target-object';
import { buildPaper } from './papers/paper';
import type { Paper } from './papers/paper-model';
import { germanLabels } from './words.fixture';
import { faultsOf } from './random/faults.fixture';
import { municipality } from './random/municipality.fixture';
import { buildReport } from './report';

const LABELS = await germanLabels();

/** Papers with numbers of the whole are read each time, of the others one each. */
const ALWAYS: readonly Paper[] = [{ kind: 'mayor' }, { kind: 'council' }];
const OTHERS: readonly Paper[] = [
  { kind: 'openPoints', by: 'role' },
  { kind: 'openPoints', by: 'person' },
  { kind: 'openPoints', by: 'provider' },
  { kind: 'checklist', by: 'module', filled: true },
  { kind: 'checklist', by: 'role', filled: false },
  { kind: 'checklist', by: 'place', filled: true },
  { kind: 'interview' },
];
const papersOf = (seed: number): Paper[] => [
  ...ALWAYS,
  ...OTHERS.filter((_, index) => index === seed % OTHERS.length),
];

it('the document and the papers of any municipality read without a fault', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const input = municipality(seed, LABELS);
      const papers = papersOf(seed).map((paper) => buildPaper(input, paper));
      expect(faultsOf(buildReport(input), papers, input)).toEqual([]);
    }),
    { numRuns: 250 },
  );
}, 300_000);
it('a module left out although an object needs it is found before the document is made', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const input = municipality(seed, LABELS, false);
      const kinds = new Map(input.profile.objectKinds?.map(({ id, modules }) => [id, modules]));
      const needed = new Set(
        input.assessment.targetObjects
          .filter(isActive)
          .flatMap(({ kind = '' }) => kinds.get(kind) ?? []),
      );
      const swallowed = Object.entries(input.assessment.moduleChoices ?? {})
        .filter(([id, { leftOut, reason }]) => leftOut && reason !== '' && needed.has(id))
        .map(([moduleId]) => moduleId);
      const found = findContradictions(input).flatMap(({ kind, place }) =>
        kind === 'leftOutNeeded' && place.at === 'module' ? [place.moduleId] : [],
      );
      expect(found.sort()).toEqual(swallowed.sort());
    }),
    { numRuns: 100 },
  );
}, 60_000);
