import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '$domain/record/assessment';
import { ANNEXES, CHAPTERS, movedSection, type SectionId } from '$domain/document/chapters';
import type { DocumentSettings } from '$domain/record/document-settings';
import { anAnsweredProfile, aProfile, sampleAssessment } from '$domain/record/data.fixture';
import { legalText } from './legal-text';
import { sampleInput, sampleLabels, sampleReport } from './report.fixture';
import { buildReport } from './report';
import type { Report, ReportSection } from './report-model';
import { paragraphsOf } from './section-draft';

const [profile = expect.fail('no profile')] = fc.sample(aProfile, { numRuns: 1, seed: 5 });
const reportWith = (document: DocumentSettings, more: Partial<Assessment> = {}): Report =>
  sampleReport(profile, new Map(), sampleAssessment({ document, ...more }));
const sectionOf = (report: Report, id: SectionId): ReportSection =>
  report.sections.find((section) => section.id === id) ?? expect.fail(`no ${id}`);
const textOf = (value: unknown): string => JSON.stringify(value);

const aPart = fc.constantFrom<SectionId>(...CHAPTERS, ...ANNEXES);
/** Those of a document without photos. */
const SHOWN = ANNEXES.filter((id) => id !== 'photos');

describe('chapters and annexes', () => {
  it('are all there, chapters first, numbered without a gap', () => {
    const { sections } = reportWith({});
    expect(sections.map(({ id }) => id)).toEqual([...CHAPTERS, ...SHOWN]);
    expect(sections.map(({ number }) => number)).toEqual([
      ...CHAPTERS.map((_, index) => String(index + 1)),
      ...SHOWN.map((_, index) => `annex ${String(index + 1)}`),
    ]);
  });

  it('have unique ids and numbers whatever is switched off or moved', () => {
    fc.assert(
      fc.property(
        anAnsweredProfile,
        fc.array(aPart),
        fc.array(fc.tuple(aPart, fc.constantFrom(-1 as const, 1 as const))),
        ({ profile: one, answers }, off, moves) => {
          const document = moves.reduce<DocumentSettings>(
            (settings, [id, by]) => ({ ...settings, order: movedSection(settings, id, by) }),
            { off },
          );
          const report = sampleReport(one, answers, sampleAssessment({ document }));
          const all = report.sections.flatMap((section) => [section, ...section.sections]);
          expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
          const numbers = all.map(({ number }) => number).filter((number) => number !== '');
          expect(new Set(numbers).size).toBe(numbers.length);
          const wanted = [...CHAPTERS, ...SHOWN].filter((id) => !off.includes(id));
          expect(report.sections.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
          const kinds = report.sections.map(({ kind }) => kind);
          expect(kinds).toEqual(kinds.toSorted().toReversed());
        },
      ),
    );
  });

  it("begin with the municipality's own text, paragraph by paragraph", () => {
    const { blocks } = sectionOf(
      reportWith({ texts: { 'intro/plan': 'Eins\nzwei\n\n\nDrei' } }),
      'plan',
    );
    expect(blocks.slice(0, 2)).toEqual([
      { kind: 'paragraph', text: 'Eins\nzwei' },
      { kind: 'paragraph', text: 'Drei' },
    ]);
  });

  it('required by the method but left out are named on the cover', () => {
    expect(textOf(reportWith({ off: ['glossary', 'summary'] }).control)).not.toContain(
      'sectionsLeftOut',
    );
    expect(textOf(reportWith({ off: ['plan', 'check'] }).control)).toContain(
      'sectionsLeftOut check, plan',
    );
    const references = textOf(sectionOf(reportWith({ off: ['plan'] }), 'method'));
    expect(references).toContain('"referenceA6","referenceLeftOut"');
  });

  it('say in which chapter each reference document is, even after moving', () => {
    const order = movedSection({}, 'modelling', -1);
    const place = (report: Report): string => textOf(sectionOf(report, 'method'));
    expect(place(reportWith({}))).toContain('"referenceA3","referenceAt 7"');
    expect(place(reportWith({ order }))).toContain('"referenceA3","referenceAt 6"');
  });
});

describe('cover', () => {
  const at = '2026-11-20T10:00:00.000Z';
  const version = {
    id: 'v',
    name: '1.0',
    at,
    by: 'Łukasik',
    note: 'Erste',
    tally: {},
    releasedBy: 'Bürgermeisterin Öztürk',
    releasedOn: '2026-11-20',
  };

  it('says draft until a release holds, and again as soon as something has changed', () => {
    const released = reportWith({ versions: [version] }, { changedAt: at });
    expect(released.marks).toEqual(['releasedEmpty', 'confidential']);
    // Nothing is answered here; the sentences of other states are in sentences.test.ts.
    expect(released.notice).toBe('notAnswered');
    expect(textOf(released.control)).toContain(
      'releaseLine 1.0 / Bürgermeisterin Öztürk / 2026-11-20',
    );
    const later = reportWith({ versions: [version] }, { changedAt: '2026-11-20T10:00:00.001Z' });
    expect(later.marks[0]).toBe('draft');
    expect(textOf(later.control)).toContain('releaseChanged 1.0');
    expect(later.footer).toContain('draft');
  });

  it('shows recorded versions, but no withdrawn ones', () => {
    const withdrawn = { ...version, id: 'w', name: '9.9', withdrawn: true };
    const { control, facts } = reportWith({
      versions: [{ ...version, releasedBy: '' }, withdrawn],
    });
    expect(textOf(control)).toContain('releaseDraft 1.0');
    expect(textOf(control)).not.toContain('9.9');
    expect(facts).toContainEqual({ label: 'version', text: 'versionChanged 1.0' });
  });

  it('carries the classification of the municipality, or none if it was cleared', () => {
    expect(reportWith({ texts: { classification: ' nur intern ' } }).marks[1]).toBe('nur intern');
    expect(reportWith({ texts: { classification: '' } }).marks).toEqual(['draft']);
  });
});

describe('frame', () => {
  it('has the shipped legal text of the Land with its day, until it is changed', () => {
    expect(legalText('NI', sampleLabels)).toContain('– law one of NI\n– law two of NI');
    expect(legalText('NI', sampleLabels)).toContain('legalWritten 2026-11-21');
    expect(legalText('', sampleLabels)).toContain('– legalLandOpen');
    const changed = textOf(
      sectionOf(reportWith({ texts: { legalBasis: 'Eigene Satzung' } }), 'basis'),
    );
    expect(changed).toContain('Eigene Satzung');
    expect(changed).not.toContain('legalWritten');
    expect(textOf(sectionOf(reportWith({ texts: { goals: '' } }), 'basis'))).not.toContain(
      'goalsText',
    );
  });

  it('gathers the requirements named by the profile, with their answers, and no others', () => {
    const [first, second] = profile.modules.flatMap(({ requirements }) => requirements);
    const ids = [first?.id ?? '', second?.id ?? ''];
    const collections = {
      policies: [ids[0] ?? ''],
      training: [ids[1] ?? ''],
      emergency: [{ id: 'x', title: { de: 'Vorfälle' }, requirements: [...ids, 'unbekannt'] }],
    };
    const report = buildReport({ ...sampleInput(profile, new Map()), collections });
    const rows = (id: SectionId, section?: string): string[] => {
      const chapter = sectionOf(report, id);
      const blocks = section
        ? chapter.sections.find((part) => part.id === `${id}/${section}`)?.blocks
        : chapter.blocks;
      return (blocks ?? []).flatMap((block) =>
        block.kind === 'table' ? block.rows.map(([cell = '']) => cell) : [],
      );
    };
    expect(rows('organisation', 'policies')).toEqual([ids[0]]);
    expect(rows('upkeep')).toEqual([ids[1]]);
    expect(rows('emergency', 'x')).toEqual(ids);
    expect(textOf(sectionOf(reportWith({}), 'organisation'))).toContain('policiesNone');
  });

  it('puts known names on the incident form and leaves room for the rest', () => {
    const contacts = sectionOf(
      reportWith(
        {},
        {
          state: 'MV',
          providerList: [{ id: 'p', name: 'Zweckverband', contact: '0123' }],
        },
      ),
      'emergency',
    ).sections.find(({ id }) => id === 'emergency/contacts');
    expect(textOf(contacts)).toContain('Zweckverband\\n0123');
    expect(textOf(contacts)).toContain('authority of MV');
    expect(textOf(sectionOf(reportWith({}), 'emergency'))).toContain('incidentDeadline');
  });

  it('says when the next review is and what comes next, or that this is open', () => {
    const texts = { reviewOn: '2027-03-31', nextStep: 'kern' };
    const chosen = textOf(sectionOf(reportWith({ texts }), 'upkeep'));
    expect(chosen).toContain('"reviewOn","text":"2027-03-31"');
    expect(chosen).toContain('nextStepCore');
    expect(chosen).toContain('"trainingOn","text":"notFixed"');
    expect(textOf(sectionOf(reportWith({ texts: { nextStep: 'x' } }), 'upkeep'))).toContain(
      'nextStepOpen',
    );
  });

  it('consists of data only, so that it can be passed to a worker', () => {
    fc.assert(
      fc.property(anAnsweredProfile, ({ profile: one, answers }) => {
        const report = sampleReport(one, answers);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      { numRuns: 5 },
    );
  });
});

describe('own texts', () => {
  it('become paragraphs and lists, and no word is lost', () => {
    expect(paragraphsOf('Es gilt:\n– Eins\n- zwei\nzum Schluss\n\n• Drei\n – ')).toEqual([
      { kind: 'paragraph', text: 'Es gilt:' },
      { kind: 'list', items: ['Eins', 'zwei'] },
      { kind: 'paragraph', text: 'zum Schluss' },
      { kind: 'list', items: ['Drei'] },
      { kind: 'paragraph', text: ' –' },
    ]);
    const words = (text: string): string => text.replace(/[\s–•*-]/g, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const said = paragraphsOf(text).map((block) =>
          block.kind === 'list'
            ? block.items.join('')
            : block.kind === 'paragraph'
              ? block.text
              : '',
        );
        expect(words(said.join(''))).toBe(words(text));
      }),
    );
  });
});
