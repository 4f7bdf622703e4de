import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_FIELDS, type Answer, type AnswerField } from '$domain/record/assessment';
import { fulfilmentOf, progressOf } from '$domain/check/coverage';
import type { DocumentVersion } from '$domain/record/document-settings';
import { pairsChangedSince } from '$domain/document/document-versions';
import { aStamp, sampleAssessment } from '$domain/record/data.fixture';
import { restructured } from '$domain/change/change.fixture';
import { aPlannedStructure } from '$domain/plan/plan.fixture';
import { sampleLabels } from '../report.fixture';
import { germanLabels } from '../words.fixture';
import {
  paragraphsIn,
  sampleContext,
  smallAnswers,
  smallProfile,
  tableOf,
  tablesAreWhole,
} from '../result/context.fixture';
import { markedStatusText } from '../status-text';
import { changesAnnex } from './changes';

const AT = '2026-05-01T10:00:00.000Z';
const version = (fields: Partial<DocumentVersion> = {}): DocumentVersion => ({
  id: 'v',
  name: '1.0',
  at: AT,
  by: '',
  note: '',
  releasedBy: '',
  releasedOn: '',
  tally: { applicable: 2, yes: 1, untouched: 1 },
  ...fields,
});

describe('changesAnnex', () => {
  it('has every counted answer changed since the last version, and the figures of both days', () => {
    fc.assert(
      fc.property(aPlannedStructure, aStamp, (given, { at }) => {
        const { whole } = sampleContext(given).coverage;
        const versions = [version(), version({ id: 'w', at, tally: { ...whole } })];
        // Something has changed since: otherwise the last version is the document itself.
        const changedAt = '2041-01-01T00:00:00.000Z';
        const assessment = { ...given.assessment, changedAt, document: { versions } };
        const context = sampleContext({ ...given, assessment });
        const part = changesAnnex(context);
        expect(tablesAreWhole(part)).toBe(true);
        const changed = pairsChangedSince(at, context.profile, assessment, context.answers).filter(
          ({ fields }) => fields.some((field) => field !== 'note'),
        );
        const rows = tableOf(part, 'changedPairs')?.rows ?? [];
        expect(rows.map(([id, , , status, when]) => [id, status, when])).toEqual(
          changed.map((pair) => [
            pair.requirement.id,
            markedStatusText(pair, sampleLabels),
            [sampleLabels.date(pair.at), pair.by].filter(Boolean).join(', '),
          ]),
        );
        expect(paragraphsIn(part).includes('changesNone')).toBe(changed.length === 0);
        const figures = tableOf(part, 'changesFigures')?.rows ?? [];
        for (const [, then, now] of figures) expect(then).toBe(now);
        expect(figures.map(([, , now]) => now)).toEqual([
          ...[whole.applicable, whole.yes, whole.partly, whole.no].map(String),
          ...[whole.dispensable, whole.incomplete, whole.untouched].map(String),
          sampleLabels.share(progressOf(whole)),
          sampleLabels.share(fulfilmentOf(whole)),
          String(whole.unconfirmed),
        ]);
      }),
    );
  });

  it('names every field of an answer, and an unknown one as such', () => {
    const stamp = { at: '2026-06-01T10:00:00.000Z', by: 'Ada' };
    const fields = (...names: string[]): string | undefined => {
      const changed = Object.fromEntries(names.map((name) => [name, stamp]));
      const part = partOf([version()], { status: 'ja', changed });
      return tableOf(part, 'changedPairs (1)')?.rows[0]?.[2];
    };
    const elsewhere: Partial<Record<AnswerField, string | undefined>> = {
      note: undefined,
      reasonKind: 'reason',
    };
    for (const field of ANSWER_FIELDS)
      expect(fields(field), field).toBe(field in elsewhere ? elsewhere[field] : field);
    expect(fields('note', 'status')).toBe('status');
    expect(fields('note')).toBeUndefined();
    expect(fields('reasonKind', 'reason')).toBe('reason');
    expect(fields('note', 'ofALaterVersion')).toBe('fieldOther');
  });

  it('has a German word for each of these names', async () => {
    const { label } = await germanLabels();
    for (const name of ANSWER_FIELDS) expect(label(name), name).not.toContain(name);
    expect(label('dueDate')).toBe('Zu erledigen bis');
  });

  it('without a version there is nothing to compare, and without figures only the answers', () => {
    expect(paragraphsIn(partOf([]))).toEqual(['changesNoVersion']);
    expect(paragraphsIn(partOf([version({ withdrawn: true })]))).toEqual(['changesNoVersion']);
    const bare = partOf([version({ tally: {} })]);
    expect(paragraphsIn(bare)).toContain('changesNoFigures');
    expect(tableOf(bare, 'changesFigures')).toBeUndefined();
  });

  it('compares a released version with the one before, never with itself', () => {
    const stamp = { at: '2026-04-01T10:00:00.000Z', by: 'Ada' };
    const before = version({ id: 'u', name: '0.9', at: '2026-03-01T10:00:00.000Z' });
    const released = version({ releasedBy: 'Bürgermeisterin' });
    const answer = { status: 'ja' as const, changed: { status: stamp } };
    const of = (versions: DocumentVersion[], changedAt = AT) =>
      changesAnnex(
        sampleContext({
          profile: smallProfile(2),
          answers: smallAnswers(answer),
          assessment: sampleAssessment({ changedAt, document: { versions } }),
        }),
      );
    const whole = of([before, released]);
    expect(paragraphsIn(whole)[0]).toBe('changesBetween 0.9 / 2026-03-01 / 1.0');
    expect(tableOf(whole, 'changedPairs (1)')).toBeDefined();
    expect(paragraphsIn(of([released]))).toEqual(['changesFirst 1.0']);
    const later = of([before, released], '2026-06-01T10:00:00.000Z');
    expect(paragraphsIn(later)).toEqual(['changesSince 1.0 / 2026-05-01', 'changesNone']);
  });

  it('names objects, modules and details that were added, retired or changed since', () => {
    const start = sampleAssessment({ document: { versions: [version()] } });
    const retire = { kind: 'retire', objectId: 'alt', reason: 'verkauft' } as const;
    const old = { ...start, targetObjects: [...start.targetObjects, { id: 'alt', title: 'Fax' }] };
    const assessment = restructured(
      old,
      { kind: 'add', object: { id: 'neu', title: 'Firewall' } },
      retire,
      { kind: 'module', moduleId: 'ORP.1', choice: { leftOut: true, reason: 'gibt es nicht' } },
      { kind: 'documentText', name: 'goals', text: 'Ziel' },
    );
    const part = changesAnnex(sampleContext({ profile: smallProfile(2), assessment }));
    expect(tableOf(part, 'changedStructure (4)')?.rows).toEqual([
      ['object: Fax', 'changeRetired: verkauft', '2026-11-21, Sabine Łukasik'],
      ['object: Firewall', 'changeAdded', '2026-11-21, Sabine Łukasik'],
      ['module: ORP.1 Organisation', 'changeLeftOut', '2026-11-21, Sabine Łukasik'],
      ['ownTexts', 'changeChanged', '2026-11-21, Sabine Łukasik'],
    ]);
  });

  it('says why the numbers differ if the number of requirements does', () => {
    expect(paragraphsIn(partOf([version()]))).not.toContain('changesStructure');
    const fewer = version({ tally: { applicable: 1, yes: 1 } });
    expect(paragraphsIn(partOf([fewer]))).toContain('changesStructure');
  });
});

function partOf(versions: DocumentVersion[], answer: Partial<Answer> = { status: 'ja' }) {
  return changesAnnex(
    sampleContext({
      profile: smallProfile(2),
      answers: smallAnswers(answer),
      assessment: sampleAssessment({ document: { versions } }),
    }),
  );
}
