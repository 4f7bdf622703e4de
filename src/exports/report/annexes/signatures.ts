/** The page on which people sign. Signing it on paper does not release the document in the application. */
import { placeOf } from '$domain/body/known-body';
import type { ReportBlock } from '../report-model';
import type { ReportContext, SectionDraft } from '../section-draft';
import { isTrue, sentencesOf } from '../sentences';

const SIGNING = ['management', 'securityOfficer', 'dataProtectionOfficer'] as const;

export function signaturesAnnex(context: ReportContext): SectionDraft {
  const { assessment, labels, state } = context;
  const { label } = labels;
  const place = placeOf(assessment);
  return {
    title: label('signatures'),
    blocks: [
      ...sentencesOf(context, ['signaturesText', 'signaturesOpen', 'signaturesEmpty']).map(
        (text): ReportBlock => ({ kind: 'paragraph', text }),
      ),
      // Nobody is asked to sign a document that says nothing yet.
      ...(isTrue('signaturesText', state) ? SIGNING : []).map((role): ReportBlock => ({
        kind: 'form',
        caption: label(role),
        fields: [
          { label: label('name'), text: assessment[role], lines: 1 },
          { label: label('placeAndDay'), text: place && `${place},`, lines: 1 },
          { label: label('signature'), text: '', lines: 2 },
        ],
      })),
    ],
  };
}
