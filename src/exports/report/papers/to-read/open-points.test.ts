import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnsweredPair } from '$domain/check/answered-pairs';
import { isIncomplete, statusOf, type Answer } from '$domain/record/assessment';
import { rolesOf } from '$domain/profile/profile';
import { isUnconfirmed } from '$domain/check/carrier';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { buildPaper } from '../paper';
import type { PaperInput } from '../paper-model';
import { aPaperInput, blocksOf, pairsOf } from '../paper.fixture';

const isOpen = (pair: AnsweredPair): boolean => isLeftOpen(pair.answer) || isUnconfirmed(pair);
const isLeftOpen = (answer: Answer | undefined): boolean =>
  ['unbearbeitet', 'nein', 'teilweise'].includes(statusOf(answer)) ||
  isIncomplete(answer) ||
  answer?.toClarify === true;

/** "ORP.1.A1 PC Rathaus" for every open pair of a recipient, sorted. */
function expected(
  input: PaperInput,
  wanted: (pair: ReturnType<typeof pairsOf>[number]) => boolean,
): string[] {
  return pairsOf(input)
    .filter((pair) => isOpen(pair) && wanted(pair))
    .map(({ requirement, object }) => `${requirement.id} ${object.title}`)
    .sort();
}

function listed(input: PaperInput, by: 'role' | 'person', one?: string): [string, string[]][] {
  const whole = input.assessment.targetObjects.find(({ id }) => id === WHOLE_SCOPE_ID)?.title;
  const titles = [...new Set(pairsOf(input).map(({ object }) => object.title))];
  return buildPaper(input, { kind: 'openPoints', by, one }).sections.map((section) => [
    section.title,
    blocksOf([section], 'table')
      .flatMap(({ rows }) => rows)
      .map(([id = '', title = '']) => {
        // Without an object it is the scope as a whole.
        const object = titles.length > 1 ? (title.split(' – ')[1] ?? whole) : titles[0];
        return `${id} ${object ?? ''}`;
      })
      .sort(),
  ]);
}
/** Objects in the fixture may share a name; then a list cannot tell them apart. */
const named = aPaperInput.map((input) => ({
  ...input,
  assessment: {
    ...input.assessment,
    targetObjects: input.assessment.targetObjects.map((object) =>
      object.id === 'informationsverbund' ? object : { ...object, title: object.id, count: null },
    ),
  },
}));

describe('open points', () => {
  it('by role: everything open for the role once, and nothing of another', () => {
    fc.assert(
      fc.property(named, (input) => {
        const roles = ['Haustechnik', 'IT-Betrieb'];
        const wanted = roles
          .map((role) => {
            const of = expected(input, ({ module, requirement }) =>
              rolesOf(module, requirement).includes(role),
            );
            return [role, of] as const;
          })
          .filter(([, list]) => list.length > 0);
        if (wanted.length > 0) expect(listed(input, 'role')).toEqual(wanted);
        for (const [role, list] of wanted)
          expect(listed(input, 'role', role)).toEqual([[role, list]]);
      }),
    );
  });

  it('by person: everyone responsible, and what nobody is named for', () => {
    fc.assert(
      fc.property(named, (input) => {
        const all = listed(input, 'person');
        const open = expected(input, () => true);
        if (open.length === 0) return;
        expect(all.flatMap(([, list]) => list).sort()).toEqual(open);
        for (const [person, list] of all)
          expect(list).toEqual(
            expected(input, ({ answer }) => {
              const name = answer?.responsible?.trim() ?? '';
              return (name === '' ? 'paperNobody' : name) === person;
            }),
          );
      }),
    );
  });

  it('marks what is to be clarified, and gives status and date unchanged', () => {
    fc.assert(
      fc.property(named, (input) => {
        const tables = blocksOf(
          buildPaper(input, { kind: 'openPoints', by: 'person' }).sections,
          'table',
        );
        const clarify = tables
          .flatMap(({ rows }) => rows)
          .filter(([, , status = '']) => status.endsWith(', toClarify'));
        const wanted = pairsOf(input).filter(
          (pair) => isOpen(pair) && pair.answer?.toClarify === true,
        );
        expect(clarify).toHaveLength(wanted.length);
        const days = tables.flatMap(({ rows }) => rows.flatMap((row) => row[4] || []));
        const due = pairsOf(input).flatMap((pair) =>
          isOpen(pair) && pair.answer?.dueDate ? [pair.answer.dueDate] : [],
        );
        expect(days.sort()).toEqual(due.sort());
        for (const { caption, rows } of tables)
          expect(caption.endsWith(`(${String(rows.length)})`)).toBe(true);
      }),
    );
  });
});
