import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelModules } from '$domain/modelling/applicability';
import { coverageOf } from '$domain/check/coverage-table';
import type { Answer } from '$domain/record/assessment';
import {
  isActive,
  objectTitle,
  type TargetObject,
  WHOLE_SCOPE_ID,
} from '$domain/record/target-object';
import { fulfilmentOf, progressOf } from '$domain/check/coverage';
import {
  anAnsweredProfile,
  aProfile,
  aStructure,
  sampleAssessment,
} from '$domain/record/data.fixture';
import { sampleLabels, sampleReport } from './report.fixture';
import type { Report, ReportBlock, ReportSection } from './report-model';

const sectionsOf = (sections: readonly ReportSection[]): ReportSection[] =>
  sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);
const blocksOf = (report: Report): ReportBlock[] =>
  sectionsOf(report.sections).flatMap((section) => section.blocks);
const requirementsOf = (report: Report) =>
  blocksOf(report).flatMap((block) => (block.kind === 'requirement' ? [block] : []));
const tablesOf = (report: Report) =>
  blocksOf(report).flatMap((block) => (block.kind === 'table' ? [block] : []));

describe('buildReport', () => {
  it('shows every requirement once, with every text of its answer meant for readers', () => {
    fc.assert(
      fc.property(anAnsweredProfile, ({ profile, answers }) => {
        const blocks = requirementsOf(sampleReport(profile, answers));
        const wanted = profile.modules.flatMap((module) => module.requirements.map(({ id }) => id));
        expect(blocks.map(({ id }) => id)).toEqual(wanted);
        for (const block of blocks) {
          const moduleId = block.id.replace(/\.A\d+$/, '');
          const answer: Answer | undefined = answers.get(`${WHOLE_SCOPE_ID}/${moduleId}`)?.[
            block.id
          ];
          const texts = block.fields.map(({ text }) => text).join('\n');
          for (const text of [answer?.implementation, answer?.responsible])
            expect(texts).toContain((text ?? '').trim());
          if (answer?.status === 'entbehrlich')
            expect(texts).toContain((answer.reason ?? '').trim());
        }
      }),
    );
  });

  it('states the same numbers as the coverage', () => {
    fc.assert(
      fc.property(anAnsweredProfile, ({ profile, answers }) => {
        const coverage = coverageOf(profile, sampleAssessment(), answers);
        const tables = tablesOf(sampleReport(profile, answers));
        const totals = (caption: string): string[] | undefined => {
          const table = tables.find((one) => one.caption === caption);
          return [...(table?.rows ?? []), ...(table?.sums ?? [])].at(-1)?.slice(1);
        };
        const whole = [
          String(coverage.whole.applicable),
          sampleLabels.share(progressOf(coverage.whole)),
          sampleLabels.share(fulfilmentOf(coverage.whole)),
          String(coverage.whole.unconfirmed),
        ];
        expect(totals('coverageCaption')).toEqual(whole);
        expect(totals('coverageOrderCaption')).toEqual(whole);
        const { applicable: _all, ...counts } = coverage.whole;
        expect(totals('partsCaption')?.map(Number)).toEqual([
          counts.yes,
          counts.partly,
          counts.no,
          counts.dispensable,
          counts.incomplete,
          counts.untouched,
        ]);
      }),
    );
  });

  it('lists as open what is open and nothing else', () => {
    fc.assert(
      fc.property(anAnsweredProfile, ({ profile, answers }) => {
        const { whole } = coverageOf(profile, sampleAssessment(), answers);
        const rowsIn = (caption: string) =>
          tablesOf(sampleReport(profile, answers)).find((table) =>
            table.caption.startsWith(caption),
          )?.rows.length ?? 0;
        expect(rowsIn('deficits')).toBe(whole.no + whole.partly);
        expect(rowsIn('incomplete')).toBe(whole.incomplete);
      }),
    );
  });

  it('names "entbehrlich" without a reason as what it is', () => {
    const entbehrlich = { status: 'entbehrlich' as const, changed: {} };
    fc.assert(
      fc.property(anAnsweredProfile, ({ profile }) => {
        const [module] = profile.modules;
        const id = module?.requirements[0]?.id ?? '';
        const answers = new Map([[`${WHOLE_SCOPE_ID}/${module?.id ?? ''}`, { [id]: entbehrlich }]]);
        expect(requirementsOf(sampleReport(profile, answers))[0]?.statusText).toBe('incomplete');
      }),
      { numRuns: 5 },
    );
  });

  it('says what the scope is, and that the need for protection is not confirmed until it is', () => {
    fc.assert(
      fc.property(aProfile, (profile) => {
        const texts = (overrides: Parameters<typeof sampleAssessment>[0]): string =>
          JSON.stringify(
            sampleReport(profile, new Map(), sampleAssessment(overrides)).sections.filter(
              ({ id }) => ['scope', 'structure'].includes(id),
            ),
          );
        expect(texts({})).toContain('scopeMissing');
        expect(texts({})).toContain('protectionOpen');
        const described = texts({ outOfScope: 'Stadtwerke', protectionNormal: true });
        expect(described).toContain('Stadtwerke');
        expect(described).toContain('protectionConfirmed');
        expect(described).not.toContain('scopeMissing');
      }),
      { numRuns: 3 },
    );
  });

  it('names every module left out, with its reason, and no longer lists its requirements', () => {
    fc.assert(
      fc.property(anAnsweredProfile, ({ profile, answers }) => {
        const id = profile.modules[0]?.id ?? '';
        const moduleChoices = { [id]: { leftOut: true, reason: 'gibt es nicht' } };
        const report = sampleReport(profile, answers, sampleAssessment({ moduleChoices }));
        const table = tablesOf(report).find(({ caption }) => caption === 'leftOutCaption');
        expect(table?.rows).toHaveLength(1);
        expect(table?.rows[0]?.[1]).toBe('gibt es nicht');
        expect(requirementsOf(report).some((block) => block.id.startsWith(`${id}.`))).toBe(false);
      }),
    );
  });

  it('lists each pair once over several objects; modelling and structure agree', () => {
    fc.assert(
      fc.property(aStructure, ({ profile, assessment, answers }) => {
        const report = sampleReport(profile, answers, assessment);
        const { pairs, objects } = coverageOf(profile, assessment, answers);
        const check = report.sections.find(({ id }) => id === 'check')?.sections ?? [];
        expect(check).toHaveLength(pairs.length);
        check.forEach(({ title, blocks }, index) => {
          const pair = pairs[index] ?? expect.fail('no pair');
          expect(title.startsWith(pair.module.id)).toBe(true);
          const named = objects.length > 1 && pair.object.id !== WHOLE_SCOPE_ID;
          expect(title.endsWith(`– ${pair.object.title}`)).toBe(named);
          expect(
            blocks.flatMap((block) => (block.kind === 'requirement' ? [block.id] : [])),
          ).toEqual(pair.module.requirements.map(({ id }) => id));
        });
        const modelling = tablesOf(report).find(({ caption }) => caption === 'modellingCaption');
        const named = modelModules(profile, assessment).map((model) =>
          model.objects.map(objectTitle).join(', '),
        );
        expect(modelling?.rows.map((row) => row[1])).toEqual(named);
        const active = assessment.targetObjects.filter(
          (object) => isActive(object) && object.id !== WHOLE_SCOPE_ID,
        );
        const structure = tablesOf(report).find(({ caption }) => caption === 'objectsCaption');
        expect(structure?.rows.map(([title]) => title) ?? []).toEqual(
          active.map(({ title }) => title),
        );
      }),
    );
  });

  it('says who carries it out: as for the object, unless the answer says otherwise', () => {
    const carrier = (fields: Partial<Answer>): string | undefined => {
      const [sample] = fc.sample(aProfile, { numRuns: 1, seed: 5 });
      const profile = sample ?? expect.fail('no profile');
      const module = profile.modules[0] ?? expect.fail('no module');
      const requirementId = module.requirements[0]?.id ?? '';
      const answer: Answer = { status: 'ja', changed: {}, ...fields };
      const assessment = sampleAssessment({
        providerList: [{ id: 'p1', name: 'Zweckverband IT' }],
        targetObjects: [
          { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' },
          {
            id: 'o1',
            title: 'Server',
            operatedBy: 'dienstleister',
            providerId: 'p1',
            choices: { [module.id]: { applies: true, reason: '' } },
          },
        ],
      });
      const answers = new Map([[`o1/${module.id}`, { [requirementId]: answer }]]);
      return requirementsOf(sampleReport(profile, answers, assessment))
        .find(({ id }) => id === requirementId)
        ?.fields.find(({ label }) => label === 'carriedOutBy')?.text;
    };
    expect(carrier({})).toBe('dienstleister (Zweckverband IT)');
    expect(carrier({ carriedOutBy: 'wir' })).toBe('wir');
  });

  it('names who runs an object as the screens do: the only provider, or nobody for our own', () => {
    const operation = (object: Partial<TargetObject>): string | undefined => {
      const [sample] = fc.sample(aProfile, { numRuns: 1, seed: 5 });
      const assessment = sampleAssessment({
        providerList: [{ id: 'p1', name: 'Zweckverband IT' }],
        targetObjects: [
          { id: WHOLE_SCOPE_ID, title: 'Informationsverbund' },
          { id: 'o1', title: 'Server', ...object },
        ],
      });
      return tablesOf(sampleReport(sample ?? expect.fail('no profile'), new Map(), assessment))
        .find(({ caption }) => caption === 'objectsCaption')
        ?.rows[0]?.at(-1);
    };
    expect(operation({ operatedBy: 'gemeinsam' })).toBe('gemeinsam (Zweckverband IT)');
    expect(operation({ operatedBy: 'wir', providerId: 'p1' })).toBe('wir');
    expect(operation({})).toBe('');
  });

  it('names the day of its content and the day of printing, and that a version has changed since', () => {
    fc.assert(
      fc.property(aProfile, (profile) => {
        const factsOf = (changedAt: string) => {
          const version = {
            id: 'v',
            name: '1.0',
            at: '2026-03-01T08:00:00.000Z',
            by: '',
            note: '',
            releasedBy: '',
            releasedOn: '',
            tally: {},
          };
          const assessment = sampleAssessment({ changedAt, document: { versions: [version] } });
          const { facts } = sampleReport(profile, new Map(), assessment);
          return new Map(facts.map(({ label, text }) => [label, text]));
        };
        const same = factsOf('2026-03-01T08:00:00.000Z');
        expect(same.get('date')).toBe('2026-03-01');
        expect(same.get('printed')).toBe('2026-11-21');
        expect(same.get('version')).toBe('1.0');
        expect(factsOf('2026-04-02T08:00:00.000Z').get('date')).toBe('2026-04-02');
        expect(factsOf('2026-04-02T08:00:00.000Z').get('version')).toBe('versionChanged 1.0');
      }),
      { numRuns: 3 },
    );
  });

  it('marks the document as draft and confidential, and leaves out empty facts', () => {
    fc.assert(
      fc.property(anAnsweredProfile, ({ profile, answers }) => {
        const report = sampleReport(profile, answers);
        expect(report.marks).toEqual(['draft', 'confidential']);
        expect(report.facts.map(({ label }) => label)).not.toContain('dataProtectionOfficer');
        expect(report.footer).toContain('draft');
      }),
      { numRuns: 3 },
    );
  });
});
