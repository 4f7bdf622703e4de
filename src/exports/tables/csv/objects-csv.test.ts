import { withoutEscape } from '$imports/words';
import { describe, expect, it } from 'vitest';
import { sampleAssessment } from '$domain/record/data.fixture';
import { WHOLE_SCOPE_ID, type TargetObject } from '$domain/record/target-object';
import { objectsToCsv, rowsToCsv, type ObjectCsvLabels } from './objects-csv';

const labels: ObjectCsvLabels = {
  columns: {
    title: 'Bezeichnung',
    kind: 'Art',
    count: 'Anzahl',
    location: 'Standort',
    responsible: 'Zuständig',
    operatedBy: 'Betrieb',
    provider: 'Dienstleister',
    protectionNeed: 'Schutzbedarf',
    protectionReason: 'Begründung',
    notes: 'Notizen',
  },
  carrier: { wir: 'wir selbst', dienstleister: 'Dienstleister', gemeinsam: 'gemeinsam' },
  protectionNeed: { normal: 'normal', hoch: 'hoch', 'sehr-hoch': 'sehr hoch' },
};
const kinds = [{ id: 'client', title: 'Arbeitsplatz-PC', type: 'it-system', modules: [] }];
const csvOf = (...objects: TargetObject[]): string =>
  objectsToCsv({
    assessment: sampleAssessment({
      targetObjects: [{ id: WHOLE_SCOPE_ID, title: 'Informationsverbund' }, ...objects],
      providerList: [{ id: 'p1', name: 'Zweckverband IT' }],
    }),
    kinds,
    labels,
  });
/** The cell "Notizen" of one object, as in the file. */
const cellOf = (notes: string): string =>
  csvOf({ id: 'a', title: 'A', notes }).slice(csvOf().length + 'A;;;;;;;normal;;'.length, -2);

describe('the table of target objects', () => {
  it('begins with a byte order mark and has one row per object, in German words', () => {
    const csv = csvOf({
      id: 'a',
      title: 'PC Rathaus',
      kind: 'client',
      count: 12,
      location: 'Rathaus; EG',
      responsible: 'Frau Öztürk',
      operatedBy: 'dienstleister',
      providerId: 'p1',
      protectionNeed: 'sehr-hoch',
      protectionReason: 'Melderegister',
      notes: 'sagt "hallo"',
    });
    expect(csv).toBe(
      '\uFEFFBezeichnung;Art;Anzahl;Standort;Zuständig;Betrieb;Dienstleister;Schutzbedarf;Begründung;Notizen\r\n' +
        'PC Rathaus;Arbeitsplatz-PC;12;"Rathaus; EG";Frau Öztürk;Dienstleister;Zweckverband IT;sehr hoch;Melderegister;"sagt ""hallo"""\r\n',
    );
  });

  it('leaves out the scope as a whole and retired objects', () => {
    const retired = { at: '2026-01-01T00:00:00Z', by: '', reason: 'verkauft' };
    expect(csvOf({ id: 'a', title: 'Alt', retired })).toBe(csvOf());
    expect(csvOf()).not.toContain('Informationsverbund');
  });

  it('leaves a cell empty if nothing was given, but writes a count of zero', () => {
    expect(csvOf({ id: 'a', title: 'A', count: null })).toContain('\r\nA;;;;;;;normal;;\r\n');
    expect(csvOf({ id: 'a', title: 'A', count: 0 })).toContain('\r\nA;;0;;;;;normal;;\r\n');
  });

  it.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\tx', '\rx', '\nx', '=1\nzweite Zeile'])(
    'never lets a spreadsheet run a cell: %j',
    (text) => expect(cellOf(text)).toBe(`"'${text}"`),
  );

  it.each(Array.from('＝＋－＠﹦﹢﹣﹫⁺⁻⁼₊₋₌−'))(
    'nor one that begins with what becomes such a sign when it is normalised: %s',
    (sign) => {
      expect(cellOf(`${sign}1`)).toBe(`"'${sign}1"`);
      expect(withoutEscape(`'${sign}1`)).toBe(`${sign}1`);
      expect(withoutEscape(`''${sign}1`)).toBe(`'${sign}1`);
    },
  );

  it('adds an apostrophe to a text that has one before a formula, so that it can be read back', () => {
    expect(cellOf("'=1")).toBe(`"''=1"`);
    expect(cellOf("'s Gravenhage")).toBe("'s Gravenhage");
  });

  it('makes a template with header and examples', () => {
    const template = rowsToCsv([{ title: 'Beispiel', count: '3' }], labels);
    expect(template).toBe(`${csvOf()}Beispiel;;3;;;;;;;\r\n`);
  });
});
