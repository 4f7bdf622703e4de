import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stamp } from '../fields';
import { aStamp } from '../probe-data';
import {
  changeDocument,
  documentSettingsSchema,
  ownText,
  type DocumentChange,
  type DocumentSettings,
} from './document-settings';

const aName = fc.constantFrom('goals', 'intro/plan', 'toString');
const anId = fc.constantFrom('v1', 'v2', 'v3');
const ids = fc.array(fc.constantFrom('plan', 'check', 'later'));
const aText = fc.string({ unit: 'grapheme', maxLength: 30 });
const aVersion = fc
  .record(
    {
      ...{ name: aText, note: aText, releasedBy: aText, withdrawn: fc.boolean(), by: aText },
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
    .map((lists) => ({ kind: 'documentParts' as const, ...lists })),
  fc.record({ kind: fc.constant('documentVersion' as const), version: aVersion }),
);
const stamp: Stamp = { at: '2026-11-21T09:00:00.000Z', by: 'Sabine Łukasik' };
const later: Stamp = { at: '2026-11-22T09:00:00.000Z', by: '' };
const after = (changes: readonly DocumentChange[], at: Stamp = stamp) =>
  changes.reduce<DocumentSettings | undefined>((next, one) => changeDocument(next, one, at), {});

describe('a change of the document', () => {
  it('made twice is the same as once, at another instant too except for its stamp', () => {
    fc.assert(
      fc.property(fc.array(aChange), aChange, aStamp, (changes, change, again) => {
        const once = changeDocument(after(changes), change, stamp);
        expect(changeDocument(once, change, stamp)).toEqual(once);
        const { changed: _now, ...rest } = changeDocument(once, change, again);
        const { changed: _before, ...expected } = once;
        expect(rest).toEqual(expected);
      }),
    );
  });

  it('can be stored, and leaves what it was given as it was', () => {
    fc.assert(
      fc.property(fc.array(aChange), aChange, (changes, change) => {
        const before = after(changes);
        const copy = structuredClone(before);
        const next = changeDocument(before, change, stamp);
        expect(before).toEqual(copy);
        expect(documentSettingsSchema.parse(structuredClone(next))).toEqual(next);
      }),
    );
  });

  it('keeps what a later version of the product stored beside it', () => {
    const stored = { later: 'kept' } as DocumentSettings;
    const change = { kind: 'documentText', name: 'goals', text: 'Ruhe' } as const;
    expect(changeDocument(stored, change, stamp)).toMatchObject({ later: 'kept' });
  });

  it('the names of the stored fields stay as they are', () => {
    expect(
      after([
        { kind: 'documentText', name: 'goals', text: 'Ruhe' },
        { kind: 'documentParts', order: ['plan'], off: ['check'] },
        { kind: 'documentVersion', version: { id: 'v1', name: '1.0', withdrawn: true } },
      ]),
    ).toEqual({
      texts: { goals: 'Ruhe' },
      order: ['plan'],
      off: ['check'],
      versions: [
        {
          ...{ id: 'v1', name: '1.0', withdrawn: true, ...stamp },
          ...{ note: '', releasedBy: '', releasedOn: '', tally: {} },
        },
      ],
      changed: { 'text/goals': stamp, parts: stamp },
    });
  });
});

describe('texts', () => {
  it('are written without each other', () => {
    const settings = after([
      { kind: 'documentText', name: 'goals', text: 'Ruhe' },
      { kind: 'documentText', name: 'policies', text: 'Leitlinie' },
      { kind: 'documentText', name: 'goals', text: 'Ordnung' },
    ]);
    expect(settings?.texts).toEqual({ goals: 'Ordnung', policies: 'Leitlinie' });
  });

  it('never touched is something else than emptied on purpose', () => {
    expect(ownText(undefined, 'goals')).toBeUndefined();
    const settings = after([{ kind: 'documentText', name: 'goals', text: '' }]);
    expect(ownText(settings, 'goals')).toBe('');
    expect(ownText(settings, 'policies')).toBeUndefined();
  });
});

describe('parts', () => {
  it('order and what is left out are changed without each other', () => {
    const settings = after([
      { kind: 'documentParts', order: ['plan'] },
      { kind: 'documentParts', off: ['check'] },
    ]);
    expect(settings).toMatchObject({ order: ['plan'], off: ['check'] });
  });
});

describe('a version', () => {
  const record: DocumentChange = { kind: 'documentVersion', version: { id: 'v1', name: '1.0' } };

  it('is recorded at the instant of the change, whatever else is claimed', () => {
    const claimed = { ...record.version, at: '2020-01-01T00:00:00Z', by: 'niemand' };
    const settings = after([{ kind: 'documentVersion', version: claimed }]);
    expect(settings?.versions).toMatchObject([stamp]);
  });

  it('changed later keeps when and by whom it was recorded, and its place', () => {
    const before = after([record, { kind: 'documentVersion', version: { id: 'v2', name: '1.1' } }]);
    const withdraw = { id: 'v1', withdrawn: true, ...later };
    const next = changeDocument(before, { kind: 'documentVersion', version: withdraw }, later);
    expect(next.versions).toMatchObject([
      { id: 'v1', name: '1.0', withdrawn: true, ...stamp },
      { id: 'v2', name: '1.1' },
    ]);
    expect(next.versions?.[1]).not.toHaveProperty('withdrawn');
  });
});
