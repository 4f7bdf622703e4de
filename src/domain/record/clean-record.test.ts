import { describe, expect, it } from 'vitest';
import { answerSchema, assessmentSchema, type Answer } from './assessment';
import { carryOut, restructured } from '../change/change.fixture';
import { cleanRecord, LINE_FIELDS } from './clean-record';
import { longText, shortText } from './fields';
import { sampleAssessment } from './data.fixture';
import { photoSchema } from './photo';
import type { StructureChange } from '../change/structure-change';

interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  valueType?: Schema;
  options?: Schema[];
}
interface Schema {
  def: Definition;
}

/** Names of all fields that use this schema. */
function fieldsOf(schema: Schema, wanted: unknown, name = ''): string[] {
  if (schema === wanted) return [name];
  const { shape = {}, innerType, element, valueType, options = [] } = schema.def;
  const inner = [innerType, element, valueType, ...options].filter((one) => one !== undefined);
  return [
    ...Object.entries(shape).flatMap(([key, one]) => fieldsOf(one, wanted, key)),
    ...inner.flatMap((one) => fieldsOf(one, wanted, name)),
  ];
}
const stored = (wanted: unknown): Set<string> =>
  new Set(
    [assessmentSchema, answerSchema, photoSchema].flatMap((one) =>
      fieldsOf(one as unknown as Schema, wanted),
    ),
  );

describe('the fields of one line', () => {
  it('are exactly those of the schemas', () => {
    // Versions of the profile are not written by a person.
    const versions = ['version', 'previous', 'review'];
    expect(stored(shortText)).toEqual(new Set([...LINE_FIELDS, ...versions]));
  });
  it('are never multi-line fields', () => {
    const long = stored(longText);
    expect(long.size).toBeGreaterThan(10);
    expect([...long].filter((field) => LINE_FIELDS.has(field))).toEqual([]);
  });
});

describe('a record', () => {
  const DIRTY = 'Bu\u0308ro\v\uf0b7 zwei\0';
  it('is clean in every text, with a space for each line break in single-line fields', () => {
    const record = { title: DIRTY, notes: DIRTY, list: [{ names: [DIRTY] }], count: 3, none: null };
    expect(cleanRecord(record)).toEqual({
      title: 'Büro • zwei',
      notes: 'Büro\n• zwei',
      count: 3,
      none: null,
      list: [{ names: ['Büro • zwei'] }],
    });
  });
  it('that is clean already is returned as it is, and clean parts are shared', () => {
    const clean = { title: 'Büro', list: [{ a: 'b' }] };
    expect(cleanRecord(clean)).toBe(clean);
    expect(cleanRecord({ ...clean, notes: '\0' }).list).toBe(clean.list);
  });

  it('is written clean: answers', () => {
    const place = { objectId: 'o', moduleId: 'ORP.1', requirementId: 'ORP.1.A1' };
    const { answers } = carryOut(
      { assessment: sampleAssessment(), answers: new Map<string, Record<string, Answer>>() },
      {
        answers: [
          { ...place, field: 'note', value: DIRTY },
          { ...place, field: 'responsible', value: DIRTY },
        ],
      },
    );
    expect(answers.get('o/ORP.1')?.['ORP.1.A1']).toMatchObject({
      note: 'Büro\n• zwei',
      responsible: 'Büro • zwei',
    });
  });
  it.each<[string, StructureChange]>([
    ['an object', { kind: 'add', object: { id: 'a', title: DIRTY, notes: DIRTY } }],
    [
      'one field',
      { kind: 'object', objectId: 'informationsverbund', field: 'title', value: DIRTY },
    ],
    ['a provider', { kind: 'provider', provider: { id: 'p', name: DIRTY, contact: DIRTY } }],
    ['names of the set-up', { kind: 'setup', questionId: 'q', answer: { names: [DIRTY] } }],
    ['a text of the document', { kind: 'documentText', name: 'intro/basis', text: DIRTY }],
    ['a version', { kind: 'documentVersion', version: { id: 'v', name: DIRTY, note: DIRTY } }],
    ['a reason', { kind: 'module', moduleId: 'm', choice: { leftOut: true, reason: DIRTY } }],
    ['a retirement', { kind: 'retire', objectId: 'x', reason: DIRTY }],
  ])('is written clean: %s', (_name, change) => {
    const assessment = sampleAssessment({
      targetObjects: [...sampleAssessment().targetObjects, { id: 'x', title: 'x' }],
    });
    const after = JSON.stringify(restructured(assessment, change));
    expect(after).toMatch(/Büro(\\n| )• zwei/);
    expect(after).not.toMatch(/\\u000[0b]|\u0308|\uf0b7/);
  });
});
