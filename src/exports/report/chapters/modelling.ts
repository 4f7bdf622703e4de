/** The chapter "modelling" (A.3): which module applies to what, and why others do not. */
import { modelModules, type ModuleModel } from '$domain/modelling/applicability';
import { isOut, modelFigures } from '$domain/modelling/model-figures';
import { objectTitle } from '$domain/record/target-object';
import type { ReportBlock, ReportInput } from '../report-model';
import type { SectionDraft } from '../section-draft';

export function modellingChapter(input: ReportInput): SectionDraft {
  const { profile, assessment, labels } = input;
  const { label } = labels;
  const models = modelModules(profile, assessment);
  const out = models.filter((model) => isOut(model));
  const applied = models.filter((model) => !isOut(model));
  const figures = modelFigures(profile, assessment);
  const text = label('modellingText', { applied: figures.applied, all: figures.modules });
  return {
    title: label('modelling'),
    blocks: [
      { kind: 'paragraph', text },
      appliedTable(input, applied),
      ...(out.length > 0 ? [leftOutTable(input, out)] : []),
    ],
  };
}

function appliedTable(input: ReportInput, models: readonly ModuleModel[]): ReportBlock {
  const { label } = input.labels;
  return {
    kind: 'table',
    caption: label('modellingCaption'),
    columns: [
      { title: label('module'), weight: 3 },
      { title: label('appliesTo'), weight: 3.4 },
      { title: label('remark'), weight: 3 },
    ],
    rows: models.map((model) => [
      `${model.module.id} ${model.module.title}`,
      model.objects.map(objectTitle).join(', '),
      remarkOf(input, model),
    ]),
  };
}

function remarkOf({ assessment, labels }: ReportInput, model: ModuleModel): string {
  const { label } = labels;
  const choice = assessment.moduleChoices?.[model.module.id];
  const extra = model.module.requirements.filter(({ id }) => choice?.extra?.includes(id)).length;
  return [
    ...(choice?.added === true ? [label('added')] : []),
    ...(extra > 0 ? [label('extra', { count: extra })] : []),
    ...(model.unassigned ? [label('unassigned')] : []),
    ...declinedTexts(model, (object, reason) => label('declined', { object, reason })),
  ].join('\n');
}

function leftOutTable({ labels }: ReportInput, models: readonly ModuleModel[]): ReportBlock {
  const { label } = labels;
  return {
    kind: 'table',
    caption: label('leftOutCaption'),
    columns: [
      { title: label('module'), weight: 3 },
      { title: label('reason'), weight: 5 },
    ],
    rows: models.map((model) => [
      `${model.module.id} ${model.module.title}`,
      model.leftOut ??
        declinedTexts(model, (object, reason) => label('declined', { object, reason })).join('\n'),
    ]),
  };
}

const declinedTexts = (
  { declined }: ModuleModel,
  say: (object: string, reason: string) => string,
): string[] => declined.map(({ object, reason }) => say(objectTitle(object), reason));
