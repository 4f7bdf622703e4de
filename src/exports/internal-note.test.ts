/** Promise: the internal note on an answer is for the municipality alone; nothing that leaves the app contains it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '$domain/record/assessment';
import type { ReportInput } from './report/report-model';
import { buildReport } from './report/report';
import { buildPaper } from './report/papers/paper';
import type { Paper, PaperInput } from './report/papers/paper-model';
import { aPaperInput } from './report/papers/paper.fixture';
import { calendarEvents } from './calendar/calendar-events';
import { checkTable } from './tables/check-table';
import { planTable, sumsTable } from './tables/plan-table';

const MARKER = 'NUR-FUER-UNS-4711';

/** The same assessment with a note on every answer. */
function noted(input: PaperInput): PaperInput {
  const answers = new Map(
    [...input.answers].map(([key, sheet]) => [
      key,
      Object.fromEntries(
        Object.entries(sheet).map(([id, answer]): [string, Answer] => [
          id,
          { ...answer, note: MARKER, toClarify: true },
        ]),
      ),
    ]),
  );
  return { ...input, answers };
}

const papers: readonly Paper[] = [
  { kind: 'mayor' },
  { kind: 'council' },
  { kind: 'interview' },
  ...(['role', 'person', 'provider'] as const).map((by) => ({ kind: 'openPoints' as const, by })),
  ...(['module', 'role', 'place'] as const).map((by) => ({
    kind: 'checklist' as const,
    by,
    filled: true,
  })),
];
const faces: [string, (input: PaperInput) => unknown][] = [
  // PDF, Word, HTML, the screen and print draw this model and nothing else.
  ['the document', (input) => buildReport(input)],
  ...papers.map((paper): [string, (input: PaperInput) => unknown] => [
    JSON.stringify(paper),
    (input) => buildPaper(input, paper),
  ]),
  ['the table of the check', (input: ReportInput) => checkTable(input)],
  ['the table of the plan', (input: ReportInput) => planTable(input)],
  ['the table of sums', (input: ReportInput) => sumsTable(input)],
  ['the calendar', (input: ReportInput) => calendarEvents(input)],
];

describe('a note appears nowhere in', () => {
  it.each(faces)('%s', (_name, face) => {
    fc.assert(
      fc.property(aPaperInput, (input) => {
        expect(JSON.stringify(face(noted(input)))).not.toContain(MARKER);
      }),
      { numRuns: 20 },
    );
  });
  it('and what is meant for readers does appear: the check would notice', () => {
    const [input] = fc.sample(
      aPaperInput.filter(({ answers }) => answers.size > 3),
      { numRuns: 1, seed: 1 },
    );
    expect(JSON.stringify(checkTable(input ?? expect.fail('no input')))).toContain('Umsetzung o');
  });
});
