/**
 * Events as an iCalendar file (RFC 5545): days without a time zone, lines of at most 75 octets, and texts that can
 * neither end a line nor begin a new one.
 */
import type { MadeFile } from '../made-file';
import { dayNumber, dayOf } from '$domain/values/day';
import type { CalendarEvent } from './calendar-events';
import { REMINDER_DAYS } from './reminder';

/** Characters the format cannot represent, and lone surrogates. */
const FORBIDDEN = /[^\t\n\u{20}-\u{7E}\u{80}-\u{D7FF}\u{E000}-\u{10FFFF}]/gu;

/** Octets a line may have, without its line end. */
const MAX_LINE = 75;

/**
 * One .ics file, to be imported into any calendar. An event that was imported before is replaced: same UID, higher
 * SEQUENCE. `replaced` counts characters replaced by U+FFFD. Without events the file is empty and useless.
 */
export function makeCalendar(events: readonly CalendarEvent[]): MadeFile {
  let replaced = 0;
  const text = (words: string): string => {
    const lines = words.replace(/\r\n?/g, '\n');
    replaced += lines.match(FORBIDDEN)?.length ?? 0;
    return lines
      .replace(FORBIDDEN, '\u{FFFD}')
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\n/g, '\\n');
  };
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Basis-Check Kommune//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, text)),
    'END:VCALENDAR',
  ];
  const file = lines.map((line) => `${fold(line)}\r\n`).join('');
  return { blob: new Blob([file], { type: 'text/calendar;charset=utf-8' }), replaced };
}

function eventLines(event: CalendarEvent, text: (words: string) => string): string[] {
  const { uid, day, at, reminder } = event;
  const summary = text(event.summary);
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `DTSTAMP:${at.replace(/\.\d+|[-:]/g, '')}`,
    // Minutes, because the number must fit into 32 bits.
    `SEQUENCE:${Math.floor(Date.parse(at) / 60_000)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(dayOf((dayNumber(day) ?? 0) + 1))}`,
    `SUMMARY:${summary}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${text(event.description)}`]),
    'CLASS:CONFIDENTIAL',
    'TRANSP:TRANSPARENT',
    ...(reminder ? alarmLines(summary) : []),
    'END:VEVENT',
  ];
}

const compact = (day: string): string => day.replaceAll('-', '');

const alarmLines = (summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-P${REMINDER_DAYS}D`,
  `DESCRIPTION:${summary}`,
  'END:VALARM',
];

/** The line in pieces, each but the first preceded by a space; no character is split. */
function fold(line: string): string {
  let octets = 0;
  return Array.from(line, (letter) => {
    const size = octetsOf(letter);
    const fits = octets + size <= MAX_LINE;
    octets = fits ? octets + size : 1 + size;
    return fits ? letter : `\r\n ${letter}`;
  }).join('');
}

/** The length of a character in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
