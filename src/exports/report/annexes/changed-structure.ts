/** What was added, retired, left out or reworded since a version, in one table. */
import {
  structureChangesSince,
  type StructureChangeSince,
} from '$domain/document/structure-changes';
import { moduleById, type ProfileFacts } from '$domain/profile/profile';
import type { ReportLabel, ReportLabels } from '../report-labels';
import type { ReportBlock } from '../report-model';
import { columnsOf, type ReportContext } from '../section-draft';

/** Empty if no stamp is later. */
export function changedStructure(
  { assessment, profile, labels }: ReportContext,
  since: string,
): ReportBlock[] {
  const changes = structureChangesSince(since, assessment);
  if (changes.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `${labels.label('changedStructure')} (${labels.number(changes.length)})`,
      columns: columnsOf(labels, [
        ['changedWhat', 4],
        ['changedHow', 2.6],
        ['changedWhen', 2.4],
      ]),
      rows: changes.map((change) => [
        nameOf(change, profile, labels),
        howText(change, labels),
        [labels.date(change.at), change.by].filter(Boolean).join(', '),
      ]),
    },
  ];
}

/** What was done, followed by a colon and why, in the person's own words, if given. */
function howText(change: StructureChangeSince, { label }: ReportLabels): string {
  const how = label(HOW[change.of === 'detail' ? 'changed' : change.how]);
  return change.of === 'object' && change.reason !== undefined ? `${how}: ${change.reason}` : how;
}

const HOW = {
  added: 'changeAdded',
  retired: 'changeRetired',
  revived: 'changeRevived',
  leftOut: 'changeLeftOut',
  changed: 'changeChanged',
  text: 'changeChanged',
  sections: 'changeChanged',
} as const satisfies Record<string, ReportLabel>;

/** Fields of the assessment by the document's words for them. */
const DETAILS: Readonly<Record<string, ReportLabel>> = {
  title: 'assessment',
  protectionNormal: 'protection',
  profile: 'profile',
  ...Object.fromEntries(
    (
      [
        'municipality',
        'state',
        'inhabitants',
        'management',
        'securityOfficer',
        'dataProtectionOfficer',
        'itOperations',
        'scopeName',
        'scopeDescription',
        'sites',
        'providers',
        'outOfScope',
        'protectionExceptions',
      ] satisfies ReportLabel[]
    ).map((field) => [field, field]),
  ),
};

function nameOf(
  change: StructureChangeSince,
  profile: ProfileFacts,
  { label }: ReportLabels,
): string {
  switch (change.of) {
    case 'object':
      return `${label('object')}: ${change.title}`;
    case 'module': {
      const { title = '' } = moduleById(profile, change.moduleId) ?? {};
      return `${label('module')}: ${change.moduleId} ${title}`.trim();
    }
    case 'detail':
      return label(DETAILS[change.field] ?? 'fieldOther');
    case 'document':
      return label(change.how === 'text' ? 'ownTexts' : 'chosenSections');
  }
}
