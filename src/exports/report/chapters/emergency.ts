/** The chapter for emergencies: what the check says about incidents, backup and reporting, and a form to fill in. */
import { ownText } from '$domain/record/document-settings';
import { activeProviders } from '$domain/check/carrier';
import type { ReportBlock } from '../report-model';
import { paragraphsOf, type ReportContext, type SectionDraft } from '../section-draft';
import { requirementTable } from '../requirement-table';

export function emergencyChapter(context: ReportContext): SectionDraft {
  const { assessment, labels, collections } = context;
  const { label } = labels;
  return {
    title: label('emergency'),
    blocks: paragraphsOf(ownText(assessment.document, 'emergency')),
    sections: [
      ...(collections?.emergency ?? []).flatMap(({ id, title, requirements }) => {
        const name = title[labels.language] ?? title.de;
        const blocks = requirementTable(context, label('checkedHere'), requirements);
        return blocks.length === 0 ? [] : [{ id, title: name, blocks }];
      }),
      {
        id: 'breach',
        title: label('breach'),
        blocks: [
          { kind: 'paragraph', text: label('breachText') },
          { kind: 'list', items: BREACH_STEPS.map((step) => label(step)) },
        ],
      },
      // Pages to hang up and to copy.
      ...[
        { id: 'contacts', title: label('contacts'), blocks: [contacts(context)] },
        { id: 'form', title: label('incidentForm'), blocks: [incidentForm(context)] },
      ].map((page) => ({ ...page, newPage: true })),
    ],
  };
}

const BREACH_STEPS = ['breachNotice', 'breachJudge', 'breachReport', 'breachTell'] as const;

/** Known names; the number to call is written by hand, because in an emergency nobody opens a file. */
function contacts({ assessment, labels }: ReportContext): ReportBlock {
  const { label } = labels;
  const roles = ['management', 'securityOfficer', 'dataProtectionOfficer', 'itOperations'] as const;
  const authority = assessment.state === '' ? '' : labels.authority(assessment.state);
  const people = [
    ...roles.map((role) => ({ label: label(role), text: assessment[role] })),
    ...activeProviders(assessment).map(({ name, contact = '' }) => ({
      label: label('provider'),
      text: [name, contact].filter((text) => text.trim() !== '').join('\n'),
    })),
    { label: label('authority'), text: authority },
    ...(['cert', 'police', 'insurance'] as const).map((name) => ({ label: label(name), text: '' })),
  ];
  return {
    kind: 'form',
    caption: label('contactsCaption'),
    fields: people.map((person) => ({ ...person, lines: 1 })),
  };
}

const SHEET = [
  ['incidentNoticed', 1],
  ['incidentBy', 1],
  ['incidentWhat', 3],
  ['incidentAffected', 2],
  ['incidentPersonal', 2],
  ['incidentFirst', 3],
  ['incidentInformed', 2],
  ['incidentDeadline', 1],
  ['incidentReported', 1],
  ['incidentClosed', 1],
] as const;

function incidentForm({ labels: { label } }: ReportContext): ReportBlock {
  return {
    kind: 'form',
    caption: label('incidentFormCaption'),
    fields: SHEET.map(([name, lines]) => ({ label: label(name), text: '', lines })),
  };
}
