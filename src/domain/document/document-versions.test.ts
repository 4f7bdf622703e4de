import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answeredPairs } from '../check/answered-pairs';
import { sheetKey, type Answer, type Assessment } from '../record/assessment';
import type { AnswersBySheet } from '../record/answers-by-sheet';
import { anAnsweredProfile, aStamp, aStructure, sampleAssessment } from '../record/data.fixture';
import { WHOLE_SCOPE_ID } from '../record/target-object';
import type { DocumentVersion } from '../record/document-settings';
import {
  changedFields,
  comparedVersion,
  contentInstant,
  isChangedSince,
  lastVersion,
  pairsChangedSince,
  releaseStateOf,
  tallyOfVersion,
  versionsOf,
} from './document-versions';

const BEFORE = '2026-11-21T08:00:00.000Z';
const AT = '2026-11-21T09:00:00.000Z';
const LATER = '2026-11-21T09:00:00.001Z';
const NONE: AnswersBySheet = new Map();

const version = (fields: Partial<DocumentVersion> = {}): DocumentVersion => ({
  id: 'v1',
  name: '1.0',
  at: AT,
  by: '',
  note: '',
  tally: {},
  releasedBy: 'Bürgermeisterin Öztürk',
  releasedOn: '2026-11-21',
  ...fields,
});
const having = (versions: DocumentVersion[], changedAt = AT): Assessment =>
  sampleAssessment({ changedAt, document: { versions } });
const answered = (at: string): AnswersBySheet => {
  const answer: Answer = { note: 'x', changed: { note: { at, by: '' } } };
  return new Map([[sheetKey(WHOLE_SCOPE_ID, 'ORP.1'), { 'ORP.1.A1': answer }]]);
};

describe('the version the document is compared with', () => {
  const older = version({ id: 'v0', name: '0.9', at: BEFORE });

  it('is the newest one, or the one before it while nothing has changed since the newest', () => {
    expect(comparedVersion(having([older, version()], LATER), NONE)?.name).toBe('1.0');
    expect(comparedVersion(having([older, version()]), answered(LATER))?.name).toBe('1.0');
    expect(comparedVersion(having([older, version()]), answered(AT))?.name).toBe('0.9');
    expect(comparedVersion(having([version()]), NONE)).toBeUndefined();
    expect(comparedVersion(having([]), NONE)).toBeUndefined();
  });
});

it('the content day is that of the last change to the assessment or any answer', () => {
  expect(contentInstant(having([], AT), answered(BEFORE))).toBe(AT);
  expect(contentInstant(having([], BEFORE), answered(LATER))).toBe(LATER);
});

describe('a release', () => {
  it('holds as long as nothing has changed since', () => {
    const assessment = having([version()]);
    expect(releaseStateOf(assessment, answered(AT))).toBe('released');
    expect(releaseStateOf(having([version()], BEFORE), answered(BEFORE))).toBe('released');
  });

  it('no longer holds once the assessment or any answer has changed', () => {
    expect(releaseStateOf(having([version()], LATER), NONE)).toBe('changed');
    expect(releaseStateOf(having([version()]), answered(LATER))).toBe('changed');
  });

  it('holds exactly until the first later stamp, whatever was answered', () => {
    fc.assert(
      fc.property(aStructure, aStamp, ({ assessment, answers }, { at }) => {
        const stamps = [...answers.values()]
          .flatMap((sheet) => Object.values(sheet))
          .flatMap(({ changed }) => Object.values(changed).map((one) => one.at));
        const recorded = version({ at });
        const released = { ...assessment, changedAt: at, document: { versions: [recorded] } };
        const changed = stamps.some((one) => one > at);
        expect(isChangedSince(recorded, released, answers)).toBe(changed);
        expect(releaseStateOf(released, answers)).toBe(changed ? 'changed' : 'released');
        const touched = { ...released, changedAt: new Date(Date.parse(at) + 1).toISOString() };
        expect(releaseStateOf(touched, answers)).toBe('changed');
      }),
    );
  });

  it('does not exist without a name, and a later draft supersedes it', () => {
    expect(releaseStateOf(having([version({ releasedBy: '  ' })]), NONE)).toBe('draft');
    const draft = version({ id: 'v2', name: '1.1', releasedBy: '' });
    expect(releaseStateOf(having([version(), draft]), NONE)).toBe('draft');
    expect(releaseStateOf(sampleAssessment(), NONE)).toBe('none');
  });
});

describe('a withdrawn version', () => {
  it('never counts: not in the list, not as the latest, not as a release', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(true, false, undefined)), (marks) => {
        const versions = marks.map((withdrawn, index) =>
          version({ id: String(index), ...(withdrawn === undefined ? {} : { withdrawn }) }),
        );
        const assessment = having(versions);
        const left = versions.filter((_, index) => marks[index] !== true);
        expect(versionsOf(assessment)).toEqual(left);
        expect(lastVersion(assessment)).toBe(left.at(-1));
        expect(releaseStateOf(assessment, NONE)).toBe(left.length === 0 ? 'none' : 'released');
      }),
    );
  });
});

describe('the name of a version', () => {
  it('is its number: the sentences supply the word "Version"', () => {
    const said = ['Version 1.0', 'version: 2.0', ' 1.1 ', 'Version', 'Versionen 2026', 'V 3'];
    const versions = said.map((name, index) => version({ id: String(index), name }));
    expect(versionsOf(having(versions)).map(({ name }) => name)).toEqual([
      '1.0',
      '2.0',
      '1.1',
      'Version',
      'Versionen 2026',
      'V 3',
    ]);
  });
});

describe('changes since a version', () => {
  it('list every counted pair with a later stamp, with what was changed and who did it last', () => {
    fc.assert(
      fc.property(anAnsweredProfile, aStamp, ({ profile, answers }, { at }) => {
        const assessment = sampleAssessment();
        const pairs = answeredPairs(profile, assessment, answers);
        const listed = pairsChangedSince(at, profile, assessment, answers);
        const isLater = ({ answer }: (typeof pairs)[number]): boolean =>
          Object.values(answer?.changed ?? {}).some((one) => one.at > at);
        expect(listed.map(({ requirement }) => requirement.id)).toEqual(
          pairs.filter(isLater).map(({ requirement }) => requirement.id),
        );
        for (const { answer, fields, at: latest, by } of listed) {
          const stamps = Object.entries(answer?.changed ?? {}).filter(([, one]) => one.at > at);
          expect(fields).toEqual(stamps.map(([field]) => field));
          expect(stamps.every(([, one]) => one.at <= latest)).toBe(true);
          expect(stamps.map(([, one]) => one)).toContainEqual({ at: latest, by });
        }
      }),
    );
  });

  it('take time and person from the latest of several fields; nothing recorded with the version is one', () => {
    const changed = {
      status: { at: '2026-11-22T00:00:00.000Z', by: 'Erste' },
      note: { at: '2026-11-23T00:00:00.000Z', by: 'Zweite' },
      reason: { at: AT, by: 'Früher' },
    };
    expect(changedFields({ changed }, AT)).toEqual(['status', 'note']);
    expect(changedFields(undefined, AT)).toEqual([]);
    const [profile] = fc.sample(aStructure, { numRuns: 1, seed: 5 }).map((one) => one.profile);
    if (profile === undefined) expect.fail('no profile');
    const [pair] = answeredPairs(profile, sampleAssessment(), NONE);
    if (pair === undefined) expect.fail('no pair');
    const key = sheetKey(pair.object.id, pair.module.id);
    const answers = new Map([[key, { [pair.requirement.id]: { changed } }]]);
    expect(pairsChangedSince(AT, profile, sampleAssessment(), answers)).toMatchObject([
      { fields: ['status', 'note'], at: changed.note.at, by: 'Zweite' },
    ]);
  });
});

it('the figures of a version are those of a tally; missing ones count as zero', () => {
  const tally = {
    applicable: 28,
    yes: 7,
    partly: 6,
    no: 5,
    dispensable: 4,
    incomplete: 3,
    untouched: 3,
  };
  expect(tallyOfVersion(version({ tally: { ...tally, later: 1 } }))).toEqual(tally);
  expect(tallyOfVersion(version({ tally: { ...tally, unconfirmed: 2 } })).unconfirmed).toBe(2);
  // An earlier version does not know, which is not the same as zero.
  expect(tallyOfVersion(version({ tally })).unconfirmed).toBeUndefined();
  expect(tallyOfVersion(version())).toEqual({
    applicable: 0,
    yes: 0,
    partly: 0,
    no: 0,
    dispensable: 0,
    incomplete: 0,
    untouched: 0,
  });
});
