/** The page on which people sign. Signing it on paper does not release the document in the application. */
import { placeOf } from '../../../domain/body/known-body';
import type { ReportBlock } from '../report-model';
import type { ReportContext, ReportPart } from '../report-part';

const SIGNING = ['management', 'securityOfficer', 'dataProtectionOfficer'] as const;

export function signaturesPart({ assessment, labels }: ReportContext): ReportPart {
  const { label } = labels;
  const place = placeOf(assessment);
  return {
    title: label('signatures'),
    blocks: [
      { kind: 'paragraph', text: label('signaturesText') },
      ...SIGNING.map((role): ReportBlock => ({
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
