/** The chapter on who does what for information security, and on the policies in force (A.0). */
import { ownText } from '$domain/record/document-settings';
import type { ReportBlock } from '../report-model';
import { columnsOf, paragraphsOf, type ReportContext, type SectionDraft } from '../section-draft';
import { requirementTable } from '../requirement-table';

const ROLES = [
  ['management', 'managementTask'],
  ['securityOfficer', 'securityOfficerTask'],
  ['dataProtectionOfficer', 'dataProtectionOfficerTask'],
  ['itOperations', 'itOperationsTask'],
] as const;

export function organisationChapter(context: ReportContext): SectionDraft {
  const { assessment, labels, collections } = context;
  const { label } = labels;
  const own = paragraphsOf(ownText(assessment.document, 'policies'));
  const listed = requirementTable(context, label('policiesCaption'), collections?.policies ?? []);
  const none: ReportBlock = { kind: 'paragraph', text: label('policiesNone') };
  return {
    title: label('organisation'),
    blocks: [],
    sections: [
      {
        id: 'roles',
        title: label('organisationRoles'),
        blocks: [
          {
            kind: 'table',
            caption: label('functions'),
            columns: columnsOf(labels, [
              ['role', 2.5],
              ['name', 2.5],
              ['task', 4],
            ]),
            rows: ROLES.map(([role, task]) => [
              label(role),
              assessment[role].trim() || label('notNamed'),
              label(task),
            ]),
          },
        ],
      },
      {
        id: 'policies',
        title: label('policies'),
        blocks: own.length + listed.length === 0 ? [none] : [...own, ...listed],
      },
    ],
  };
}
