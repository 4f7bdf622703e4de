/** Random assessments with the worst texts, days and costs, for tests of tables and calendars. Test code only. */
import fc from 'fast-check';
import type { Answer } from '$domain/record/assessment';
import { CARRIERS } from '$domain/record/fields';
import { aStructure, sampleAssessment } from '$domain/record/data.fixture';
import { sampleInput } from '../report/report.fixture';
import type { ReportInput } from '../report/report-model';

/** Texts that some spreadsheet or library would run, cut, trim, decode or mistake for something of its own. */
export const aBadText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('=1+1', '@SUM(A1)', '+49 30', '-5', '=HYPERLINK("http://x","y")', "'=1", '#N/A'),
  fc.constantFrom('_x0041_', '_x0041_x000D_', '_x005F_', '42', '2027-03-31', 'TRUE', '1E5'),
  fc.constantFrom(
    'constructor',
    '__proto__',
    '<script>&amp;</t>',
    ']]>',
    'a;"b", c\n',
    'C:\\neu\\;',
    'a\r\nb\rc',
  ),
  fc.constantFrom(' führend', 'folgend ', '\tTab', '\n', '  ', '\u00A0', 'x'.repeat(200)),
  fc.constantFrom('\u0000\u0008\u001F', '\uFFFE\uFFFF', '\uD800', '\uDC00a', 'Łódź M̂ 😀', '\u2028'),
  fc.constant(`${'Wort '.repeat(1000)}Ende`),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** Days as they may be stored, some of them invalid. */
export const aStoredDay: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', '2027-03-31', '2024-02-29', '1900-02-28', '1900-03-01', '0026-05-01'),
  fc.constantFrom('20260-01-01', '2027-02-31', '2027-13-01', '9999-12-31'),
  fc
    .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

const someEuros = fc.option(fc.integer({ min: 0, max: 999_999_999 }));

const aBadAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    status: fc.constantFrom('ja', 'teilweise', 'nein', 'nein', 'entbehrlich'),
    reasonKind: fc.constantFrom('nicht-relevant', 'ersatzmassnahme'),
    carriedOutBy: fc.constantFrom(...CARRIERS, '' as const),
    toClarify: fc.boolean(),
    reason: aBadText,
    implementation: aBadText,
    note: aBadText,
    evidence: aBadText,
    responsible: aBadText,
    checkedBy: aBadText,
    interviewed: aBadText,
    dueDate: aStoredDay,
    checkedOn: aStoredDay,
    confirmedOn: aStoredDay,
    costOnce: someEuros,
    costYearly: someEuros,
    changed: fc.constant({}),
  },
  { requiredKeys: ['changed'] },
);

/** Random structures with every answer replaced by a bad one; some objects and providers have bad names too. */
export const aBadInput: fc.Arbitrary<ReportInput> = fc
  .tuple(aStructure, fc.array(aBadAnswer, { minLength: 1, maxLength: 5 }), fc.array(aBadText))
  .map(([{ profile, assessment, answers }, bad, names]) => {
    let next = 0;
    const sheets = [...answers].map(([key, sheet]) => {
      const replaced = Object.keys(sheet).map((id) => [id, bad[next++ % bad.length]]);
      return [key, Object.fromEntries(replaced) as Record<string, Answer>] as const;
    });
    const targetObjects = assessment.targetObjects.map((object, index) => ({
      ...object,
      title: names[index] ?? object.title,
      responsible: names[index + 1] ?? '',
      providerId: 'p1',
    }));
    const providerList = [{ id: 'p1', name: names[0] ?? 'Zweckverband IT' }];
    return sampleInput(
      profile,
      new Map(sheets),
      sampleAssessment({ targetObjects, providerList, municipality: names[1] ?? 'Musterhausen' }),
    );
  });
