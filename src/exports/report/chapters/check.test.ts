import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '$domain/record/assessment';
import { fulfilmentOf, progressOf, type Tally } from '$domain/check/coverage';
import type { DocumentVersion } from '$domain/record/document-settings';
import { sampleAssessment } from '$domain/record/data.fixture';
import { aPlannedStructure } from '$domain/plan/plan.fixture';
import { sampleLabels } from '../report.fixture';
import type { LabelledText } from '../report-model';
import {
  blocksOf,
  sampleContext,
  smallAnswers,
  smallProfile,
  tableOf,
  tablesAreWhole,
} from '../result/context.fixture';
import { checkChapter } from './check';

const sharesRow = (tally: Tally): string[] => [
  String(tally.applicable),
  sampleLabels.share(progressOf(tally)),
  sampleLabels.share(fulfilmentOf(tally)),
  String(tally.unconfirmed),
];

describe('the overview of the check', () => {
  it('states the numbers of the coverage: by layer, order and module, with the whole as the sum', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const { layers, orders, modules, whole } = context.coverage;
        const part = checkChapter(context);
        expect(tablesAreWhole(part)).toBe(true);
        const lists = [
          ['coverageCaption', layers],
          ['coverageOrderCaption', orders],
          ['coverageModuleCaption', modules],
        ] as const;
        for (const [caption, list] of lists) {
          const table = tableOf(part, caption);
          expect(table?.rows.map((row) => row.slice(1))).toEqual(
            list.map(({ tally }) => sharesRow(tally)),
          );
          expect(table?.sums?.map((row) => row.slice(1))).toEqual([sharesRow(whole)]);
        }
        const parts = tableOf(part, 'partsCaption');
        const sum = (row: readonly string[]): number =>
          row.slice(1).reduce((all, cell) => all + Number(cell), 0);
        expect(parts?.rows.map(sum)).toEqual(layers.map(({ tally }) => tally.applicable));
        expect(parts?.sums?.map(sum)).toEqual([whole.applicable]);
      }),
    );
  });

  it('has a heat map, bars for every layer, and no trend before a version is recorded', () => {
    fc.assert(
      fc.property(aPlannedStructure, (given) => {
        const context = sampleContext(given);
        const captions = picturesOf(context).map(({ caption }) => caption);
        const { layers } = context.coverage;
        expect(captions).toEqual([
          'heatCaption',
          ...layers.map(({ id, title }) => `barsCaption ${id} ${title}`),
        ]);
      }),
    );
  });

  it('continues a layer of many modules in further pictures', () => {
    const profile = smallProfile(1);
    const [module] = profile.modules;
    const modules = Array.from({ length: 40 }, (_, index) => ({
      ...(module ?? expect.fail()),
      id: `ORP.${String(index)}`,
    }));
    const captions = picturesOf(sampleContext({ profile: { ...profile, modules } })).map(
      ({ caption }) => caption,
    );
    const caption = 'barsCaption ORP Organisation und Personal';
    expect(captions.slice(1)).toEqual(
      [1, 2, 3].map((part) => `barsPart ${caption} / ${String(part)} / 3`),
    );
  });

  it('shows the trend over versions whose figures add up, and today', () => {
    const version = (name: string, tally: Record<string, number>): DocumentVersion => ({
      id: name,
      name,
      at: '2026-05-01T10:00:00.000Z',
      by: '',
      note: '',
      tally,
      releasedBy: '',
      releasedOn: '',
    });
    const course = (...versions: DocumentVersion[]) =>
      picturesOf(
        sampleContext({
          profile: smallProfile(4),
          answers: smallAnswers({ status: 'ja' }, { status: 'nein' }),
          assessment: sampleAssessment({ document: { versions } }),
        }),
      ).find(({ caption }) => caption.startsWith('course'));
    const good = version('1', { applicable: 4, yes: 1, untouched: 3 });
    expect(course()).toBeUndefined();
    expect(course(version('0', {}), version('x', { applicable: 4, yes: 9 }))).toBeUndefined();
    expect(course({ ...good, withdrawn: true })).toBeUndefined();
    const drawn = course(version('0', {}), good);
    expect(drawn?.caption).toBe('courseCaption');
    expect(drawn?.alternative).toBe(
      'version 1, 2026-05-01: progress 1 von 4 · 25 %; fulfilment 1 von 4 · 25 %.\n' +
        'today, 2026-11-21: progress 2 von 4 · 50 %; fulfilment 1 von 4 · 25 %.',
    );
    // Nothing has changed since the last one: the document is that version, not a second point with the same figures.
    const last = { ...good, id: '2', name: '2', at: '2027-01-01T10:00:00.000Z' };
    expect(course(last)).toBeUndefined();
    expect(course(good, last)?.alternative).not.toContain('today');
    const many = course(...Array.from({ length: 9 }, (_, index) => ({ ...good, id: `v${index}` })));
    expect(many?.caption).toBe('courseCaptionLast 6');
  });

  it('has no tables and no pictures if there is nothing to count', () => {
    const assessment = sampleAssessment({
      moduleChoices: { 'ORP.1': { leftOut: true, reason: 'gibt es nicht' } },
    });
    expect(
      blocksOf(checkChapter(sampleContext({ profile: smallProfile(2), assessment }))).map(
        (block) => (block.kind === 'paragraph' ? block.text : block.kind),
      ),
    ).toEqual(['counting', 'summaryNothing']);
  });
});

describe('the record of a check', () => {
  const recordOf = (...answers: Parameters<typeof smallAnswers>): LabelledText[] =>
    blocksOf(
      checkChapter(sampleContext({ profile: smallProfile(4), answers: smallAnswers(...answers) })),
    ).flatMap((block) => (block.kind === 'facts' ? block.facts : []));

  it('says from when to when, by whom, and who was asked, each name once', () => {
    expect(
      recordOf(
        { checkedOn: '2026-10-17', checkedBy: 'Łukasik', interviewed: 'Kaya' },
        { checkedOn: '2026-10-01', checkedBy: ' Łukasik ', interviewed: 'Petersen' },
        { checkedOn: '', checkedBy: '', interviewed: ' ' },
      ),
    ).toEqual([
      { label: 'checkedOn', text: 'dayRange 2026-10-01 / 2026-10-17' },
      { label: 'checkedBy', text: 'Łukasik' },
      { label: 'interviewed', text: 'Kaya; Petersen' },
    ]);
    expect(recordOf({ checkedOn: '2026-10-17' })).toEqual([
      { label: 'checkedOn', text: '2026-10-17' },
    ]);
  });

  it('is left out if nothing is known', () => {
    expect(recordOf({ status: 'ja' })).toEqual([]);
  });
});

const picturesOf = (context: Parameters<typeof checkChapter>[0]) =>
  blocksOf(checkChapter(context)).filter((block) => block.kind === 'picture');

it('says "Geprüft" only if somebody recorded a check; what was merely typed is "entered"', () => {
  const changed = { status: { at: '2026-11-21T08:00:00.000Z', by: 'Sabine' } };
  const labelsOf = (more: Partial<Answer>): string[] => {
    const answers = smallAnswers({ status: 'ja', changed, carriedOutBy: 'dienstleister', ...more });
    const part = checkChapter(sampleContext({ profile: smallProfile(1), answers }));
    return blocksOf(part).flatMap((block) => {
      if (block.kind === 'facts') return block.facts.map(({ label }) => label);
      return block.kind === 'requirement'
        ? block.fields.map(({ label, text }) => `${label}: ${text}`)
        : [];
    });
  };
  expect(labelsOf({})).toEqual([
    'enteredOn',
    'enteredBy',
    'carriedOutBy: dienstleister',
    'confirmed: notConfirmed',
    'entered: 2026-11-21, Sabine',
  ]);
  // Nor is a provider's word a check.
  expect(labelsOf({ confirmedOn: '2026-11-20' })).not.toContain('checkedOn');
  expect(
    labelsOf({
      confirmedOn: '2026-11-20',
      changed: { ...changed, confirmedOn: { at: '2026-11-20T07:00:00.000Z', by: '' } },
    }),
  ).toContain('confirmed: notConfirmed; confirmedEarlier 2026-11-20');
  expect(labelsOf({ checkedOn: '2026-11-22' })).toContain('checked: 2026-11-22');
  expect(labelsOf({ checkedOn: '2026-11-22' })).not.toContain('enteredOn');
});
