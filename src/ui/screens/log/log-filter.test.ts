import i18next from 'i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangePart } from '$domain/change/change';
import { logEntry, type LogEntry } from '$domain/change/change-log';
import { SAMPLE_PROFILE } from '$domain/record/data.fixture';
import de from '$i18n/de.json';
import type { Names } from '$ui/changes/names';
import { filterOf, type LogFilter } from './log-filter';
import { thingsIn } from './log-row';
import { logTable } from './log-table';

const names: Names = {
  profile: { ...SAMPLE_PROFILE, targetTypes: [], layers: [], modules: [] },
  kinds: [],
  objects: new Map([['o1', 'PC Rathaus']]),
  providers: [{ id: 'p1', name: 'Zweckverband IT' }],
  measures: [],
  requirements: new Map([['ORP.1.A1', 'Regelungen']]),
};

const answer = (
  field: 'note' | 'implementation',
  value: string,
  moduleId = 'ORP.1',
): ChangePart => ({
  on: 'answer',
  objectId: 'o1',
  moduleId,
  requirementId: `${moduleId}.A1`,
  field,
  value,
});
const object = (field: 'title' | 'added' | 'position', value: unknown): ChangePart =>
  ({ on: 'object', id: 'o1', field, value }) as ChangePart;

function entry(at: string, by: string, ...parts: ChangePart[]): LogEntry {
  const before = parts.map((part) => ({ ...part, value: undefined }));
  return logEntry('a', { stamp: { at, by, device: 'd.1' }, parts }, before);
}

const LOG = {
  answer: entry(
    '2026-11-20T10:00:00.000Z',
    'Sabine Łukasik',
    answer('implementation', 'Zwei Türen'),
  ),
  note: entry('2026-11-25T10:00:00.000Z', '', answer('note', 'vertraulich', 'ORP.2')),
  object: entry('2026-11-28T10:00:00.000Z', 'Öztürk', object('title', 'PC'), object('added', true)),
  ahead: entry('2027-11-28T10:00:00.000Z', 'Öztürk', { on: 'text', id: 'goals', value: 'Ziel' }),
};
beforeAll(() => i18next.init({ lng: 'de', resources: { de: { translation: de } } }));
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-30T12:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the log', () => {
  const all = ['answer', 'note', 'object', 'ahead'];
  it.each<[LogFilter, string[]]>([
    [{}, all],
    [{ person: 'Öztürk' }, ['object', 'ahead']],
    [{ person: '' }, ['note']],
    [{ kind: 'answers' }, ['answer', 'note']],
    [{ kind: 'structure' }, ['object']],
    [{ kind: 'document' }, ['ahead']],
    [{ moduleId: 'ORP.2' }, ['note']],
    [{ objectId: 'o1' }, ['answer', 'note', 'object']],
    [{ from: '2026-11-25' }, ['note', 'object', 'ahead']],
    [{ until: '2026-11-25' }, ['answer', 'note', 'ahead']],
    [{ from: '2026-11-21', until: '2026-11-24' }, ['ahead']],
    [{ text: ' zwei TÜREN' }, ['answer']],
    [{ text: 'pc rathaus', kind: 'structure' }, ['object']],
    [{ text: 'nirgends' }, []],
  ])('filtered by %j', (filter, expected) => {
    const wanted = filterOf(filter, names);
    const found = Object.entries(LOG).flatMap(([name, one]) => (wanted(one) ? [name] : []));
    expect(found).toEqual(expected);
  });

  it('as a table has no internal note, names what it is about, and marks a clock that was ahead', () => {
    const { rows, columns } = logTable(Object.values(LOG), names);
    expect(JSON.stringify(rows)).not.toContain('vertraulich');
    expect(rows).toHaveLength(3);
    expect(columns.map(({ title }) => title).join(';')).toBe(
      'Tag;Uhrzeit;Hinweis;Person;Was;Zielobjekt;Baustein;Wo;Feld;Vorher;Nachher',
    );
    const [first, added, ahead] = rows.map((row) => row.slice(2).join(';'));
    expect(first).toBe(
      ';Sabine Łukasik;Antworten;PC Rathaus;ORP.1;ORP.1.A1 Regelungen – PC Rathaus;Wie ist es umgesetzt?;leer;Zwei Türen',
    );
    expect(added).toBe(
      ';Öztürk;Angaben und Struktur;PC Rathaus;;Zielobjekt: PC Rathaus;Bezeichnung;leer;PC',
    );
    expect(ahead).toBe('Uhr ging vor;Öztürk;Dokument;;;Texte des Dokuments;Eigener Text;leer;Ziel');
  });

  it('says of an object that was added one thing, not its place in the list', () => {
    const added = entry(
      '2026-11-28T10:00:00.000Z',
      '',
      object('position', 'a0'),
      object('title', 'PC'),
      object('added', true),
    );
    expect(thingsIn(added)).toBe(1);
    expect(logTable([added], names).rows).toHaveLength(1);
  });

  it('names an object that was taken off the list together with other things', () => {
    const parts = [object('added', undefined), answer('implementation', 'Zwei Türen')];
    const gone = entry('2026-11-28T10:00:00.000Z', '', ...parts);
    gone.before = [object('added', true), answer('implementation', '')];
    expect(thingsIn(gone)).toBe(2);
    const rows = logTable([gone], names).rows.map((row) => row.slice(7).join(';'));
    expect(rows).toContain('Zielobjekt: PC Rathaus;In der Liste;ja;nein');
  });
});
