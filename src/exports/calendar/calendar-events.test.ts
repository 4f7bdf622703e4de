import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '$domain/record/assessment';
import { realisationPlan } from '$domain/plan/realisation-plan';
import { sampleAssessment } from '$domain/record/data.fixture';
import type { ProfileFacts } from '$domain/profile/profile';
import { dayNumber, dayOf, isPlausibleDay } from '$domain/values/day';
import { WHOLE_SCOPE_ID } from '$domain/record/target-object';
import { sampleInput } from '../report/report.fixture';
import type { ReportInput } from '../report/report-model';
import { aBadInput } from '../tables/tables.fixture';
import { calendarEvents, calendarGaps } from './calendar-events';

const profile = {
  id: 'sample',
  version: '1',
  title: 'Probe',
  edition: '2023',
  publisher: '',
  source: '',
  licence: '',
  language: 'de',
  roles: [],
  places: [],
  layers: [],
  threats: [],
  targetTypes: [{ id: WHOLE_SCOPE_ID, title: 'Verbund' }],
  modules: [
    {
      id: 'ORP.1',
      title: 'Organisation',
      layer: 'ORP',
      order: 'R1' as const,
      appliesTo: [WHOLE_SCOPE_ID],
      leadRole: '',
      requirements: ['A1', 'A2'].map((id) => ({
        id: `ORP.1.${id}`,
        title: `Titel ${id}`,
        level: 'basis' as const,
        roles: [],
        threats: [],
        wiba: false,
      })),
    },
  ],
} satisfies ProfileFacts;

const answered = (
  answer: Omit<Answer, 'changed'>,
  texts: Record<string, string> = {},
): ReportInput =>
  sampleInput(
    profile,
    new Map([[`${WHOLE_SCOPE_ID}/ORP.1`, { 'ORP.1.A1': { ...answer, changed: {} } }]]),
    sampleAssessment({ document: { texts } }),
  );
const due = { status: 'nein', dueDate: '2027-03-31', responsible: 'IT-Stelle' } as const;

describe('calendarEvents', () => {
  it('has one event per item of the plan with a real due date, and nothing else', () => {
    fc.assert(
      fc.property(aBadInput, (input) => {
        const { assessment, answers, today } = input;
        const items = realisationPlan(input.profile, assessment, answers, today).items.filter(
          ({ dueDate }) => isPlausibleDay(dueDate),
        );
        const events = calendarEvents(input);
        const told = events.map(({ day, summary }) => `${day} ${summary}`);
        expect(told.sort()).toEqual(
          items
            .map(({ dueDate, pairs: [pair] }) => {
              const { requirement, object } = pair ?? expect.fail('no gap');
              const { id, title } = requirement;
              return `${dueDate} ${id} ${title} – ${object.title}`;
            })
            .sort(),
        );
        const days = events.map(({ day }) => day);
        expect(days).toEqual([...days].sort());
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      }),
    );
  });

  it('says what is due, where, by whom and when', () => {
    expect(calendarEvents(answered(due))).toEqual([
      {
        uid: 'pruefung-1/informationsverbund/ORP.1.A1@basis-check-kommune',
        day: '2027-03-31',
        summary: 'ORP.1.A1 Titel A1 – Informationsverbund',
        description:
          'requirement: ORP.1.A1 Titel A1\nobject: Informationsverbund\nresponsible: IT-Stelle\ndueDate: 2027-03-31',
        at: '2026-11-21T10:00:00.000Z',
        reminder: true,
      },
    ]);
  });

  it('reveals nothing about notes, reasons, evidence or costs', () => {
    const secret = {
      reason: 'geheim',
      note: 'geheim',
      implementation: 'geheim',
      evidence: 'geheim',
    };
    const [event] = calendarEvents(answered({ ...due, ...secret, costOnce: 4711 }));
    expect(JSON.stringify(event)).not.toMatch(/geheim|4711/);
  });

  it('leaves out what is done, dispensable or without a date', () => {
    expect(calendarEvents(answered({ ...due, status: 'ja' }))).toEqual([]);
    expect(calendarEvents(answered({ ...due, status: 'entbehrlich' }))).toEqual([]);
    expect(calendarEvents(answered({ ...due, dueDate: '' }))).toEqual([]);
  });

  it('has the review dates if they have been set', () => {
    const texts = { reviewOn: '2027-10-01', trainingOn: ' 2027-05-04 ', intro: '2027-01-01' };
    const events = calendarEvents(answered({ status: 'ja' }, texts));
    expect(events.map(({ day, summary }) => [day, summary])).toEqual([
      ['2027-05-04', 'calendarTraining – Gemeinde Musterhausen'],
      ['2027-10-01', 'calendarReview – Gemeinde Musterhausen'],
    ]);
    expect(
      calendarEvents(answered({ status: 'ja' }, { reviewOn: '', trainingOn: 'bald' })),
    ).toEqual([]);
  });

  it('names every date it leaves out, and counts the items without one', () => {
    const gaps = calendarGaps(answered({ ...due, dueDate: '0027-12-31' }, { reviewOn: '31.12.' }));
    expect(gaps.items.map(({ pairs, dueDate }) => [pairs[0]?.requirement.id, dueDate])).toEqual([
      ['ORP.1.A1', '0027-12-31'],
    ]);
    expect(gaps.reviews).toEqual([{ text: 'reviewOn', day: '31.12.' }]);
    expect(calendarGaps(answered({ ...due, dueDate: '' })).withoutDate).toBe(1);
    expect(calendarGaps(answered(due, { trainingOn: '2027-05-04' }))).toEqual({
      items: [],
      reviews: [],
      withoutDate: 0,
    });
    fc.assert(
      fc.property(aBadInput, (input) => {
        const { items, withoutDate } = calendarGaps(input);
        const { assessment, answers, profile, today } = input;
        const all = realisationPlan(profile, assessment, answers, today).items.length;
        expect(calendarEvents(input).length + items.length + withoutDate).toBe(all);
      }),
    );
  });

  it('keeps the id of an event when its date, its words or the day of export change', () => {
    const later = {
      ...answered({ ...due, dueDate: '2028-01-01', responsible: '' }),
      at: '2027-01-01T00:00:00Z',
    };
    const uids = (input: ReportInput) => calendarEvents(input).map(({ uid }) => uid);
    expect(uids(later)).toEqual(uids(answered(due)));
  });

  it('keeps different ids distinct, whatever characters they contain', () => {
    const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
    const uidOf = (one: string): string | undefined =>
      calendarEvents({ ...answered(due), assessment: { ...sampleAssessment(), id: one } })[0]?.uid;
    fc.assert(
      fc.property(id, id, (one, other) => {
        expect(uidOf(one) === uidOf(other)).toBe(one === other);
        expect(uidOf(one)).toMatch(/^[\w./-]+@basis-check-kommune$/);
      }),
    );
    expect(uidOf('a/b')).not.toBe(uidOf('a_002fb'));
    expect(uidOf('\nb')).not.toBe(uidOf('«'));
  });

  it('sets a reminder only if there is still time for it', () => {
    const reminder = (dueDate: string) =>
      calendarEvents(answered({ ...due, dueDate }))[0]?.reminder;
    expect([reminder('2026-12-05'), reminder('2026-12-06'), reminder('2026-01-01')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('days', () => {
  it('are counted without a time zone', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2027-03-31')).toBe(20_908);
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 2_900_000 }), (number) => {
        expect(dayNumber(dayOf(number))).toBe(number);
      }),
    );
  });

  it.each([
    '',
    '2027-02-29',
    '2027-02-30',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '20270-01-01',
  ])('are not made of %j', (text) => expect(dayNumber(text)).toBeUndefined());
});
