import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SHORT_TEXT } from '$domain/record/fields';
import type { StructurePlan } from '$domain/change/structure-change';
import type { AssessmentSession } from '$ui/assessment-session.svelte';
import { nextVersionName, recordVersion } from './new-version';

describe('the proposed name', () => {
  const named = (...names: string[]) => names.map((name) => ({ name }));

  it.each([
    [[], '0.1'],
    [['0.1'], '0.2'],
    [['0.9'], '0.10'],
    [['0.2', '1.0'], '1.1'],
    [['1.01'], '1.02'],
    [['2'], '3'],
    [['Entwurf 3 '], 'Entwurf 4'],
    [['1.0', 'Ratsfassung'], '1.1'],
    [['Ratsfassung'], '0.1'],
    [['1.1', '1.0'], '1.2'],
  ])('after %j is %s', (names, next) => {
    expect(nextVersionName(named(...names))).toBe(next);
  });

  it('is never taken, never empty and never too long', () => {
    const aName = fc.oneof(
      fc.constantFrom('0.1', '0.2', '1.0', '1.9', '999999'),
      fc.string({ maxLength: MAX_SHORT_TEXT }),
      fc.constant(`${'x'.repeat(MAX_SHORT_TEXT - 2)}99`),
    );
    fc.assert(
      fc.property(fc.array(aName, { maxLength: 20 }), (names) => {
        const next = nextVersionName(named(...names));
        expect(next).toMatch(/\d$/);
        expect(next.length).toBeLessThanOrEqual(MAX_SHORT_TEXT);
        expect(names.map((name) => name.trim())).not.toContain(next);
      }),
    );
  });
});

describe('a version', () => {
  const whole = {
    applicable: 28,
    yes: 7,
    partly: 6,
    no: 5,
    dispensable: 4,
    incomplete: 3,
    untouched: 3,
  };
  /** A session that carries out what it is given, or nothing. */
  function sessionOf(writes: boolean) {
    const plans: StructurePlan[] = [];
    const session = {
      carryOut: (plan: () => StructurePlan) => {
        if (writes) plans.push(plan());
        return Promise.resolve(writes);
      },
      coverage: { whole },
    };
    return { plans, session: session as unknown as AssessmentSession };
  }
  const fields = { name: ' Version 1.0 ', note: 'Neu', releasedBy: '', releasedOn: '2026-11-21' };

  it('is recorded with all figures and without a day if nobody released it', async () => {
    const { plans, session } = sessionOf(true);
    expect(await recordVersion(session, fields)).toBe('recorded');
    expect(plans).toEqual([
      {
        changes: [
          {
            kind: 'documentVersion',
            version: {
              id: expect.any(String) as string,
              name: '1.0',
              note: 'Neu',
              tally: whole,
              releasedBy: '',
              releasedOn: '',
            },
          },
        ],
        answers: [],
      },
    ]);
  });

  it('that is released says by whom and when', async () => {
    const { plans, session } = sessionOf(true);
    const released = { ...fields, releasedBy: ' Maria Muster ' };
    expect(await recordVersion(session, released)).toBe('released');
    expect(plans[0]?.changes[0]).toMatchObject({
      version: { releasedBy: 'Maria Muster', releasedOn: '2026-11-21' },
    });
  });

  it('that could not be saved is not reported as recorded', async () => {
    const { session } = sessionOf(false);
    expect(await recordVersion(session, fields)).toBeUndefined();
  });
});
