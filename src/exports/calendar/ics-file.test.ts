import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { aBadInput, aBadText } from '../tables/tables.fixture';
import { calendarEvents, type CalendarEvent } from './calendar-events';
import { makeCalendar } from './ics-file';

/**
 * The lines of the file as they were before folding. Throws on a split character, an overlong line or a wrong line end.
 */
async function linesOf(file: Blob): Promise<string[]> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  expect(text.endsWith('\r\n')).toBe(true);
  const folded = bytes.toString('latin1').slice(0, -2).split('\r\n');
  for (const line of folded) {
    expect(line.length).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
  }
  return text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
}

type Component = Record<string, string>;
/** Events and their alarms; an alarm is listed in its event as "ALARM/…". */
function eventsOf(lines: readonly string[]): Component[] {
  const events: Component[] = [];
  let inAlarm = false;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (value === 'VALARM') inAlarm = name === 'BEGIN';
    else if (name !== 'END') (events.at(-1) ?? {})[`${inAlarm ? 'ALARM/' : ''}${name}`] = value;
  }
  return events;
}

const unescape = (text = ''): string =>
  text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));
/** A text as far as the format can represent it. */
const held = (text: string): string =>
  Array.from(text.replace(/\r\n?/g, '\n'), (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const control = (code < 32 && !'\t\n'.includes(letter)) || code === 127;
    return control || (code >= 0xd800 && code < 0xe000) ? '\u{FFFD}' : letter;
  }).join('');

const anEvent: fc.Arbitrary<CalendarEvent> = fc.record({
  uid: fc.uuid(),
  day: fc.constantFrom('2027-03-31', '2026-12-31', '2028-02-28', '2028-02-29'),
  summary: aBadText,
  description: aBadText,
  at: fc.constantFrom('2026-11-21T10:00:00.000Z', '2026-11-21T10:05:30Z'),
  reminder: fc.boolean(),
});
const event: CalendarEvent = {
  uid: 'a/b/c@basis-check-kommune',
  day: '2027-12-31',
  summary: 'ORP.1.A1',
  description: '',
  at: '2026-11-21T10:00:00.000Z',
  reminder: true,
};
const eventOf = async (one: CalendarEvent): Promise<Component> =>
  eventsOf(await linesOf(makeCalendar([one]).blob))[0] ?? {};

describe('makeCalendar', () => {
  it('contains every event and nothing else, whatever is in its texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent), async (events) => {
        const { blob, replaced } = makeCalendar(events);
        const read = eventsOf(await linesOf(blob));
        expect(read).toHaveLength(events.length);
        for (const [index, { summary, description, uid, reminder }] of events.entries()) {
          const made = read[index] ?? {};
          expect(made['SUMMARY']).not.toMatch(/(?<!\\)(\\\\)*[;,]/);
          expect(unescape(made['SUMMARY'])).toBe(held(summary));
          expect(unescape(made['DESCRIPTION'])).toBe(held(description));
          expect(made['UID']).toBe(uid);
          expect(unescape(made['ALARM/DESCRIPTION'])).toBe(reminder ? held(summary) : '');
        }
        const texts = events.flatMap((one) => [one.summary, one.description]);
        const changed = texts.some((text) => held(text) !== text.replace(/\r\n?/g, '\n'));
        expect(replaced > 0).toBe(changed);
      }),
    );
  });

  it('contains the events of random assessments', async () => {
    await fc.assert(
      fc.asyncProperty(aBadInput, async (input) => {
        const events = calendarEvents(input);
        const read = eventsOf(await linesOf(makeCalendar(events).blob));
        expect(read.map((event) => [event['UID'], unescape(event['SUMMARY'])])).toEqual(
          events.map(({ uid, summary }) => [uid, held(summary)]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('begins and ends as every calendar expects', async () => {
    const lines = await linesOf(makeCalendar([event]).blob);
    expect(lines.slice(0, 6)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Basis-Check Kommune//DE',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
    ]);
    expect(lines.slice(-2)).toEqual(['END:VEVENT', 'END:VCALENDAR']);
    expect(makeCalendar([event]).blob.type).toBe('text/calendar;charset=utf-8');
  });

  it('lasts the whole day, in every time zone, and ends on the next', async () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin']) {
      vi.stubEnv('TZ', zone);
      expect(await eventOf(event)).toMatchObject({
        'DTSTART;VALUE=DATE': '20271231',
        'DTEND;VALUE=DATE': '20280101',
        DTSTAMP: '20261121T100000Z',
        TRANSP: 'TRANSPARENT',
        CLASS: 'CONFIDENTIAL',
      });
    }
    vi.unstubAllEnvs();
  });

  it('numbers a later export higher, within 32 bits', async () => {
    const first = Number((await eventOf(event))['SEQUENCE']);
    const next = Number((await eventOf({ ...event, at: '2026-11-21T10:01:00.000Z' }))['SEQUENCE']);
    expect(next).toBe(first + 1);
    expect(next).toBeLessThan(2 ** 31);
  });

  it('reminds two weeks before, or not at all', async () => {
    expect(await eventOf(event)).toMatchObject({
      'ALARM/TRIGGER': '-P14D',
      'ALARM/ACTION': 'DISPLAY',
    });
    const made = await eventOf({ ...event, reminder: false });
    expect(Object.keys(made).some((name) => name.startsWith('ALARM'))).toBe(false);
  });

  it('lets no text begin a line of its own', async () => {
    const made = await eventOf({
      ...event,
      summary: 'a\r\nATTENDEE:mailto:x\nEND:VEVENT',
      uid: 'x\nURL:y',
    });
    expect(Object.keys(made)).not.toContain('ATTENDEE');
    expect(Object.keys(made)).not.toContain('URL');
    expect(unescape(made['SUMMARY'])).toBe('a\nATTENDEE:mailto:x\nEND:VEVENT');
  });
});
