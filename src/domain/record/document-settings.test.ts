import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAMPLE_AUTHOR, restructured } from '../change/change.fixture';
import { aStamp, sampleAssessment } from './data.fixture';
import { documentSettingsSchema, ownText, type DocumentSettings } from './document-settings';
import type { DocumentChange } from '../change/structure-change';

const aName = fc.constantFrom('goals', 'intro/plan', 'toString');
const anId = fc.constantFrom('v1', 'v2', 'v3');
const ids = fc.array(fc.constantFrom('plan', 'check', 'later'));
const aText = fc.string({ unit: 'grapheme', maxLength: 30 });
const aVersion = fc
  .record(
    {
      name: aText,
      note: aText,
      releasedBy: aText,
      withdrawn: fc.boolean(),
      by: aText,
      releasedOn: fc.constantFrom('', '2026-11-21'),
      at: aStamp.map(({ at }) => at),
      tally: fc.constant({ applicable: 3, yes: 1 }),
    },
    { requiredKeys: [] },
  )
  .chain((fields) => anId.map((id) => ({ ...fields, id })));
const aChange: fc.Arbitrary<DocumentChange> = fc.oneof(
  fc.record({ kind: fc.constant('documentText' as const), name: aName, text: aText }),
  fc
    .record({ order: ids, off: ids }, { requiredKeys: [] })
    .map((lists) => ({ kind: 'documentSections' as const, ...lists })),
  fc.record({ kind: fc.constant('documentVersion' as const), version: aVersion }),
);
const after = (changes: readonly DocumentChange[]): DocumentSettings | undefined =>
  restructured(sampleAssessment(), ...changes).document;

describe('a change of the document', () => {
  it('can be stored', () => {
    fc.assert(
      fc.property(fc.array(aChange), (changes) => {
        const settings = after(changes) ?? {};
        expect(documentSettingsSchema.parse(structuredClone(settings))).toEqual(settings);
      }),
    );
  });

  it('keeps what a later version of the product has stored beside it', () => {
    const document = { later: 'kept' } as DocumentSettings;
    const change = { kind: 'documentText', name: 'goals', text: 'Ruhe' } as const;
    expect(restructured(sampleAssessment({ document }), change).document).toMatchObject({
      later: 'kept',
      texts: { goals: 'Ruhe' },
    });
  });

  it('the names of the stored fields never change', () => {
    expect(
      after([
        { kind: 'documentText', name: 'goals', text: 'Ruhe' },
        { kind: 'documentSections', order: ['plan'], off: ['check'] },
        { kind: 'documentVersion', version: { id: 'v1', name: '1.0', withdrawn: true } },
      ]),
    ).toMatchObject({
      texts: { goals: 'Ruhe' },
      order: ['plan'],
      off: ['check'],
      versions: [
        {
          id: 'v1',
          name: '1.0',
          withdrawn: true,
          by: SAMPLE_AUTHOR,
          note: '',
          releasedBy: '',
          releasedOn: '',
          tally: {},
        },
      ],
      changed: { 'text/goals': {}, 'parts/order': {}, 'parts/off': {} },
    });
  });
});

describe('texts', () => {
  it('are written independently', () => {
    const settings = after([
      { kind: 'documentText', name: 'goals', text: 'Ruhe' },
      { kind: 'documentText', name: 'policies', text: 'Leitlinie' },
      { kind: 'documentText', name: 'goals', text: 'Ordnung' },
    ]);
    expect(settings?.texts).toEqual({ goals: 'Ordnung', policies: 'Leitlinie' });
  });

  it('distinguish untouched from emptied on purpose', () => {
    expect(ownText(undefined, 'goals')).toBeUndefined();
    const settings = after([{ kind: 'documentText', name: 'goals', text: '' }]);
    expect(ownText(settings, 'goals')).toBe('');
    expect(ownText(settings, 'policies')).toBeUndefined();
  });
});

describe('parts', () => {
  it('change their order and what is left out independently', () => {
    const settings = after([
      { kind: 'documentSections', order: ['plan'] },
      { kind: 'documentSections', off: ['check'] },
    ]);
    expect(settings).toMatchObject({ order: ['plan'], off: ['check'] });
  });
});

describe('a version', () => {
  const record: DocumentChange = { kind: 'documentVersion', version: { id: 'v1', name: '1.0' } };

  it('is recorded at the instant of the change, whatever it claims itself', () => {
    const claimed = { ...record.version, at: '2020-01-01T00:00:00Z', by: 'niemand' };
    const { document, changedAt } = restructured(sampleAssessment(), {
      kind: 'documentVersion',
      version: claimed,
    });
    expect(document?.versions).toMatchObject([{ at: changedAt, by: SAMPLE_AUTHOR }]);
  });

  it('changed later keeps its place, and when and by whom it was recorded', () => {
    const withdraw = { id: 'v1', withdrawn: true, at: '2099-01-01T00:00:00Z', by: 'niemand' };
    const all: DocumentChange[] = [
      record,
      { kind: 'documentVersion', version: { id: 'v2', name: '1.1' } },
      { kind: 'documentVersion', version: withdraw },
    ];
    const one = all.reduce((now, change) => restructured(now, change), sampleAssessment());
    const [first, second] = one.document?.versions ?? [];
    expect(first).toMatchObject({ id: 'v1', name: '1.0', withdrawn: true, by: SAMPLE_AUTHOR });
    expect(second).toMatchObject({ id: 'v2', name: '1.1' });
    expect(second).not.toHaveProperty('withdrawn');
    expect((first?.at ?? '') < (second?.at ?? '')).toBe(true);
  });
});
