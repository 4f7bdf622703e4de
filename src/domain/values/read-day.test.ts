import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { dayNumber, dayOf, isPlausibleDay, writeDay } from './day';
import { readDay } from './read-day';

/** Every day that may be typed. */
const aDay = fc
  .integer({ min: dayNumber('2000-01-01') ?? 0, max: dayNumber('2100-12-31') ?? 0 })
  .map(dayOf);
const dayOfText = (text: string): string => {
  const read = readDay(text);
  return read.kind === 'day' ? read.day : read.kind;
};

describe('readDay', () => {
  it.each([
    ['31.12.27', '2027-12-31'],
    ['31.12.2027', '2027-12-31'],
    ['5.1.2028', '2028-01-05'],
    ['05.01.2028', '2028-01-05'],
    [' 5. 1. 28 ', '2028-01-05'],
    ['5.1.2000', '2000-01-05'],
    ['31.12.2100', '2100-12-31'],
    ['1.2.00', '2000-02-01'],
    ['29.02.2028', '2028-02-29'],
    ['2028-01-05', '2028-01-05'],
    ['2028-1-5', '2028-01-05'],
    ['2028/01/05', '2028-01-05'],
    ['05/06/2027', '2027-06-05'],
    ['31/12/27', '2027-12-31'],
    ['5-1-2028', '2028-01-05'],
    ['31122027', '2027-12-31'],
    ['20271231', '2027-12-31'],
    ['20122027', '2027-12-20'],
    ['5. Januar 2028', '2028-01-05'],
    ['5 Mrz 28', '2028-03-05'],
    ['1. MÄRZ 2028', '2028-03-01'],
    ['January 5, 2028', '2028-01-05'],
    ['5th Dec 2028', '2028-12-05'],
  ])('understands %j', (text, day) => expect(dayOfText(text)).toBe(day));

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['3', 'incomplete'],
    ['31.12.', 'incomplete'],
    ['31.12', 'incomplete'],
    ['31.12.2', 'incomplete'],
    ['31.12.202', 'incomplete'],
    ['12.2027', 'incomplete'],
    ['2027-12', 'incomplete'],
    ['2027-12-0', 'incomplete'],
    ['311227', 'incomplete'],
    ['bald', 'incomplete'],
    ['31.12.2027 bis 5.1.2028', 'incomplete'],
    ['31.02.2027', 'impossible'],
    ['29.02.2027', 'impossible'],
    ['31.04.27', 'impossible'],
    ['0.1.2027', 'impossible'],
    ['32.1.2027', 'impossible'],
    ['1.13.0027', 'impossible'],
    ['2027-02-30', 'impossible'],
    ['31.12.20277', 'outOfRange'],
    ['31.12.0027', 'outOfRange'],
    ['31.12.1999', 'outOfRange'],
    ['1.1.2101', 'outOfRange'],
    ['0027-12-31', 'outOfRange'],
    ['20277-12-31', 'outOfRange'],
  ])('makes no day of %j', (text, kind) => expect(dayOfText(text)).toBe(kind));

  it('asks if another order of day, month and year would be a day as well', () => {
    expect(readDay('12/31/2027')).toEqual({ kind: 'question', choices: ['2027-12-31'] });
    expect(readDay('12.31.27')).toEqual({ kind: 'question', choices: ['2027-12-31'] });
    expect(readDay('27-12-31')).toEqual({
      kind: 'question',
      choices: ['2031-12-27', '2027-12-31'],
    });
    expect(readDay('31-12-27')).toMatchObject({ choices: ['2027-12-31', '2031-12-27'] });
  });

  it('offers the year that two more digits would make of a short one', () => {
    expect(readDay('31.12.0027')).toEqual({ kind: 'outOfRange', choices: ['2027-12-31'] });
    expect(readDay('0027-12-31')).toEqual({ kind: 'outOfRange', choices: ['2027-12-31'] });
    expect(readDay('31.12.20277')).toEqual({ kind: 'outOfRange', choices: [] });
  });

  it('recognises what may be the beginning of another day', () => {
    const unfinished = (text: string): boolean => {
      const read = readDay(text);
      return read.kind === 'day' && read.unfinished;
    };
    expect(['31.12.20', '1.1.21', '2028-1-1', '2028-01-3'].map(unfinished)).not.toContain(false);
    expect(['31.12.27', '31.12.2020', '2028-1-4', '2028-01-30'].map(unfinished)).not.toContain(
      true,
    );
  });

  it('reads back every day as every language writes it, and never settles for the beginning of one', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom('de', 'en'), (day, language) => {
        const written = writeDay(day, language);
        expect(dayOfText(written)).toBe(day);
        expect(dayOfText(day)).toBe(day);
        for (const text of [written, day])
          for (let length = 1; length < text.length; length += 1) {
            const read = readDay(text.slice(0, length));
            expect(read.kind === 'day' && !read.unfinished, text.slice(0, length)).toBe(false);
          }
      }),
    );
  });

  it('only ever returns plausible days', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d./ -]{0,12}$/), (text) => {
        const read = readDay(text);
        if (read.kind === 'day') expect(isPlausibleDay(read.day)).toBe(true);
        if (read.kind === 'question')
          for (const choice of read.choices) expect(isPlausibleDay(choice)).toBe(true);
      }),
    );
  });
});

describe('writeDay', () => {
  it('writes the stored day, even an implausible one', () => {
    expect(writeDay('2027-12-31', 'de')).toBe('31.12.2027');
    expect(writeDay('2027-12-31', 'en')).toBe('31/12/2027');
    expect(writeDay('0027-12-31', 'de')).toBe('31.12.0027');
    expect(writeDay('20277-12-31', 'de')).toBe('31.12.20277');
    expect(writeDay('2027-02-31', 'de')).toBe('31.02.2027');
    expect(writeDay('bald', 'de')).toBe('bald');
  });

  it('does not depend on a time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin']) {
      vi.stubEnv('TZ', zone);
      expect(writeDay('2027-03-28', 'de')).toBe('28.03.2027');
      expect(dayOf(dayNumber('2027-03-28') ?? 0)).toBe('2027-03-28');
    }
    vi.unstubAllEnvs();
  });
});

it.each(['', '0027-12-31', '1999-12-31', '2101-01-01', '20277-12-31', '2027-02-29', 'bald'])(
  'nobody can mean %j',
  (text) => expect(isPlausibleDay(text)).toBe(false),
);
