/** The same number is the same number on every screen and in the document. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { modelModules, leftOutModules } from '$domain/modelling/applicability';
import { coverageOf } from '$domain/check/coverage-table';
import { modelFigures } from '$domain/modelling/model-figures';
import { modelRows } from '$domain/modelling/module-lists';
import { aStructure } from '$domain/record/data.fixture';
import type { Assessment, ModuleChoice } from '$domain/record/assessment';
import { modellingChapter } from '$exports/report/chapters/modelling';
import { structureChapter } from '$exports/report/chapters/structure';
import { contextOf } from '$exports/report/report';
import { sampleInput } from '$exports/report/report.fixture';
import type { ObjectChoice } from '$domain/record/target-object';
import type { SectionDraft } from '$exports/report/section-draft';
import { listedObjects } from './objects/object-rules';

/** Some modules are left out: as a whole, on one object, and without a reason, which does not count. */
const aModelledStructure = aStructure.chain(({ profile, assessment, answers }) => {
  const ids = profile.modules.map(({ id }) => id);
  return fc
    .record({
      whole: fc.subarray(ids),
      object: fc.subarray(ids),
      without: fc.subarray(ids),
      silent: fc.subarray(ids),
    })
    .map(({ whole, object, without, silent }) => {
      const choice = (id: string, reason: string): [string, ModuleChoice] => [
        id,
        { leftOut: true, reason },
      ];
      const modelled: Assessment = {
        ...assessment,
        targetObjects: assessment.targetObjects.map((one, index) =>
          index === 1
            ? {
                ...one,
                choices: Object.fromEntries<ObjectChoice>(
                  object.map((id) => [id, { applies: false, reason: 'wird nicht benutzt' }]),
                ),
              }
            : one,
        ),
        moduleChoices: Object.fromEntries([
          ...without.map((id) => choice(id, ' ')),
          ...whole.map((id) => choice(id, 'gibt es nicht')),
        ]),
      };
      const modules = profile.modules.map((module) =>
        silent.includes(module.id) ? { ...module, requirements: [] } : module,
      );
      return { profile: { ...profile, modules }, assessment: modelled, answers };
    });
});

const rowsOf = (part: SectionDraft, caption: string): number =>
  part.blocks.flatMap((block) =>
    block.kind === 'table' && block.caption === caption ? block.rows : [],
  ).length;

it('overview, coverage, modelling, list of objects and document agree on their counts', () => {
  fc.assert(
    fc.property(aModelledStructure, ({ profile, assessment, answers }) => {
      const figures = modelFigures(profile, assessment);
      const coverage = coverageOf(profile, assessment, answers);
      expect(coverage.whole.applicable).toBe(figures.questions);
      expect(coverage.modules.length).toBe(figures.applied - figures.silent);
      expect(new Set(coverage.pairs.map(({ module }) => module.id)).size).toBe(
        coverage.modules.length,
      );
      expect(modelRows(profile, profile, assessment).length).toBe(figures.modules);
      expect(leftOutModules(profile, assessment).length).toBe(figures.leftOut);
      expect(listedObjects(assessment).active.length).toBe(figures.objects);

      const input = sampleInput(profile, answers, assessment);
      const modelling = modellingChapter(input);
      expect(rowsOf(modelling, 'modellingCaption')).toBe(figures.applied);
      expect(rowsOf(modelling, 'leftOutCaption')).toBe(figures.leftOut);
      expect(modelling.blocks[0]).toMatchObject({
        text: `modellingText ${String(figures.applied)} / ${String(figures.modules)}`,
      });
      expect(rowsOf(structureChapter(contextOf(input)), 'objectsCaption')).toBe(figures.objects);
      expect(figures.applied + figures.leftOut).toBe(modelModules(profile, assessment).length);
    }),
  );
});
