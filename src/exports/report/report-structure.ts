/** The chapters on what is looked at: scope, need for protection, providers, and the target objects (A.1, A.2). */

import { objectKindsOf } from '../../domain/modelling/compose-profile';
import { carrierText, providerTable } from './report-providers';
import { isActive, WHOLE_SCOPE_ID, type TargetObject } from '../../domain/structure/target-object';
import type {
  LabelledText,
  ReportBlock,
  ReportInput,
  ReportLabel,
  ReportSection,
} from './report-model';

/** What the document is about, what it leaves out, who is responsible, and the need for protection in short. */
export function scopeSection(input: ReportInput): ReportSection {
  const { assessment, labels } = input;
  const { label } = labels;
  const fields = ['scopeName', 'scopeDescription', 'sites', 'providers', 'outOfScope'] as const;
  const facts = fields.flatMap((field) => factOf(label(field), assessment[field]));
  const roles = ['management', 'securityOfficer', 'dataProtectionOfficer', 'itOperations'] as const;
  const organisation = roles.flatMap((role) => factOf(label(role), assessment[role]));
  const confirmed = assessment.protectionNormal === true;
  const protection = [
    {
      label: label('protection'),
      text: label(confirmed ? 'protectionConfirmed' : 'protectionOpen'),
    },
    ...factOf(label('protectionExceptions'), assessment.protectionExceptions),
  ];
  const missing: ReportBlock[] =
    facts.length === 0 ? [{ kind: 'paragraph', text: label('scopeMissing') }] : [];
  return {
    number: '2',
    title: label('scope'),
    blocks: [
      ...missing,
      { kind: 'facts', facts: [...facts, ...organisation, ...protection] },
      ...providerTable(input),
    ],
    sections: [],
  };
}

function factOf(label: string, value: string | undefined): LabelledText[] {
  const text = (value ?? '').trim();
  return text === '' ? [] : [{ label, text }];
}

/** The target objects in the municipality's order, and those whose need for protection is not normal. */
export function structureSection(input: ReportInput): ReportSection {
  const { label } = input.labels;
  const objects = input.assessment.targetObjects.filter(
    (object) => isActive(object) && object.id !== WHOLE_SCOPE_ID,
  );
  const empty = objects.length === 0;
  return {
    number: '3',
    title: label('structure'),
    blocks: [
      { kind: 'paragraph', text: label(empty ? 'structureNone' : 'structureText') },
      ...(empty ? [] : [objectsTable(input, objects)]),
      ...exceptions(input, objects),
    ],
    sections: [],
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
      String(object.count ?? ''),
      object.location ?? '',
      object.responsible ?? '',
      carrierText(input, { answer: undefined, object }),
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
