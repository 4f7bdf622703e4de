/**
 * The chapters on what is assessed: scope and providers, and the target objects with their protection needs (A.1, A.2).
 */

import { objectKindsOf } from '$domain/modelling/compose-profile';
import { operatorText, providerTable } from '../report-providers';
import { countedObjects } from '$domain/modelling/model-figures';
import type { TargetObject } from '$domain/record/target-object';
import type { ReportLabel } from '../report-labels';
import type { ReportBlock, ReportInput } from '../report-model';
import { sentencesOf } from '../sentences';
import { columnsOf, factOf, type ReportContext, type SectionDraft } from '../section-draft';

/** What the document covers, what it leaves out, and who works for the municipality. */
export function scopeChapter(input: ReportInput): SectionDraft {
  const { assessment, labels } = input;
  const { label } = labels;
  const fields = ['scopeName', 'scopeDescription', 'sites', 'providers', 'outOfScope'] as const;
  const facts = fields.flatMap((field) => factOf(label(field), assessment[field]));
  const missing: ReportBlock[] =
    facts.length === 0 ? [{ kind: 'paragraph', text: label('scopeMissing') }] : [];
  return {
    title: label('scope'),
    blocks: [
      ...missing,
      ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
      ...providerTable(input),
    ],
  };
}

/** The target objects in the municipality's order, and those whose need for protection is not normal. */
export function structureChapter(context: ReportContext): SectionDraft {
  const { labels, assessment } = context;
  const { label } = labels;
  const protection = [
    {
      label: label('protection'),
      text: sentencesOf(context, [
        'protectionOpen',
        'protectionConfirmed',
        'protectionConfirmedAll',
      ]).join(' '),
    },
    ...factOf(label('protectionExceptions'), assessment.protectionExceptions),
  ];
  const objects = countedObjects(assessment);
  const empty = objects.length === 0;
  return {
    title: label('structure'),
    blocks: [
      { kind: 'paragraph', text: label(empty ? 'structureNone' : 'structureText') },
      ...(empty ? [] : [objectsTable(context, objects)]),
      { kind: 'facts', facts: protection },
      ...exceptions(context, objects),
      ...remarks(context, objects),
    ],
  };
}

function objectsTable(input: ReportInput, objects: readonly TargetObject[]): ReportBlock {
  const { labels, profile } = input;
  const kinds = new Map(objectKindsOf(profile).map(({ id, title }) => [id, title]));
  const columns: [ReportLabel, number][] = [
    ['object', 2.7],
    ['objectKind', 2.3],
    ['count', 1],
    ['location', 2.6],
    ['responsible', 2],
    ['operatedBy', 2.6],
  ];
  return {
    kind: 'table',
    caption: labels.label('objectsCaption'),
    columns: columns.map(([name, weight]) => ({
      title: labels.label(name),
      weight,
      ...(name === 'count' ? { numeric: true } : {}),
    })),
    rows: objects.map((object) => [
      object.title,
      kinds.get(object.kind ?? '') ?? object.kind ?? '',
      typeof object.count === 'number' ? labels.number(object.count) : '',
      object.location ?? '',
      object.responsible ?? '',
      operatorText(input, object),
    ]),
  };
}

function exceptions({ labels }: ReportInput, objects: readonly TargetObject[]): ReportBlock[] {
  const higher = objects.filter(({ protectionNeed = 'normal' }) => protectionNeed !== 'normal');
  if (higher.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: labels.label('exceptionsCaption'),
      columns: [
        { title: labels.label('object'), weight: 3 },
        { title: labels.label('protectionNeed'), weight: 1.5 },
        { title: labels.label('reason'), weight: 5 },
      ],
      rows: higher.map(({ title, protectionNeed = 'normal', protectionReason = '' }) => [
        title,
        labels.protectionNeed(protectionNeed),
        protectionReason.trim(),
      ]),
    },
  ];
}

/** What was noted about an object, and why its need is normal if somebody said so. */
function remarks({ labels }: ReportInput, objects: readonly TargetObject[]): ReportBlock[] {
  const rows = objects.flatMap(({ title, notes = '', protectionNeed, protectionReason = '' }) => {
    const normal = (protectionNeed ?? 'normal') === 'normal' ? protectionReason.trim() : '';
    const need = normal === '' ? '' : `${labels.label('protectionNeed')}: ${normal}`;
    const text = [notes.trim(), need].filter(Boolean).join('\n');
    return text === '' ? [] : [[title, text]];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: labels.label('remarksCaption'),
      columns: columnsOf(labels, [
        ['object', 3],
        ['remark', 6.5],
      ]),
      rows,
    },
  ];
}
