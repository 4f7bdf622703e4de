/**
 * One letter: a provider is asked to confirm what it carries out. It holds what the provider needs and nothing else: no
 * other provider, no status, note, reason, evidence, cost or person of ours. Only how it is implemented is told, because
 * that is what has to be confirmed.
 */
import type { ProviderRow } from '../../../../domain/structure/provider-shares';
import type { Provider } from '../../../../domain/structure/target-object';
import { placeOf } from '../../../../domain/body/known-body';
import type { ReportBlock, ReportSection } from '../../report-model';
import { factOf, pairTitle, severalObjects } from '../../report-part';
import { linesForm, plainSection } from '../pack-frame';
import type { PackContext } from '../pack-model';
import { questionBlock } from '../sheets/question-block';

export interface Letter {
  id: string;
  provider: Provider;
  /** What is to be confirmed; at least one. */
  rows: ProviderRow[];
}

export function providerName({ labels }: Pick<PackContext, 'labels'>, { name }: Provider): string {
  return name.trim() || labels.label('providerUnnamed');
}

export function letterSection(context: PackContext, letter: Letter, number: number): ReportSection {
  const { label } = context.labels;
  const id = `letter-${String(number)}`;
  return plainSection({
    id,
    title: label('letterSubject'),
    blocks: letterText(context, letter),
    sections: [
      plainSection({
        id: `${id}/questions`,
        title: label('letterQuestions'),
        blocks: [
          ...letter.rows.map((row) => confirmation(context, row)),
          linesForm(context, 'letterConfirmation', [
            'letterName',
            'letterPlaceDate',
            'letterSignature',
          ]),
        ],
      }),
    ],
  });
}

function letterText(context: PackContext, letter: Letter): ReportBlock[] {
  const { label } = context.labels;
  const { municipality } = context.assessment;
  const texts = [
    label('letterSalutation'),
    label('letterText', { count: letter.rows.length }),
    label('letterHow'),
    label('letterReturn'),
    `${label('letterClosing')}\n${municipality}`,
  ];
  return [
    addressees(context, letter),
    ...texts.map((text) => ({ kind: 'paragraph' as const, text })),
    linesForm(context, 'letterFrame', ['letterReturnBy', 'letterReturnTo', 'letterSigned']),
  ];
}

function addressees({ assessment, labels, today }: PackContext, { provider }: Letter): ReportBlock {
  const { label } = labels;
  return {
    kind: 'facts',
    facts: [
      ...factOf(label('letterFrom'), assessment.municipality),
      { label: label('letterTo'), text: providerName({ labels }, provider) },
      ...factOf(label('letterContact'), provider.contact),
      { label: label('letterPlaceDate'), text: placeAndDay(assessment, labels.day(today)) },
    ],
  };
}

/** The day alone where no place is known. */
function placeAndDay(assessment: PackContext['assessment'], day: string): string {
  return [placeOf(assessment), day].filter(Boolean).join(', ');
}

function confirmation(context: PackContext, row: ProviderRow): ReportBlock {
  const { label } = context.labels;
  const ours = (row.answer?.implementation ?? '').trim();
  return questionBlock(context, row, {
    title: pairTitle({ ...row, target: undefined }, severalObjects(context)),
    below: [
      ...(row.carrier === 'gemeinsam' ? [label('letterShared')] : []),
      ...(ours === '' ? [] : [label('letterOurs', { text: ours })]),
    ],
    points: [],
    boxes: [label('letterTrue'), label('letterPartlyTrue'), label('letterNotTrue')],
    fields: [{ label: label('letterRemark'), lines: 2 }],
  });
}
