/** Providers in the words of the document: who carries something out, and a table of what each carries out. */
import { answeredPairs } from '$domain/check/answered-pairs';
import type { Carrier } from '$domain/record/fields';
import { carrierOf, operatorOf, providerOf, type CarriedPair } from '$domain/check/carrier';
import { providerShares } from '$domain/check/provider-shares';
import type { Provider, TargetObject } from '$domain/record/target-object';
import { reviewedShareText } from './fulfilment-text';
import type { ReportBlock, ReportInput } from './report-model';

/** Who carries it out, with the name of the provider if there is one; empty if nobody has said. */
export function carrierText({ assessment, labels }: ReportInput, pair: CarriedPair): string {
  return namedCarrier(labels, carrierOf(pair), providerOf(pair, assessment));
}

/** Who operates a target object, in the same words. */
export function operatorText({ assessment, labels }: ReportInput, object: TargetObject): string {
  return namedCarrier(labels, object.operatedBy ?? '', operatorOf(object, assessment));
}

function namedCarrier(
  { carrier: text }: ReportInput['labels'],
  carrier: Carrier | '',
  provider: Provider | undefined,
): string {
  if (carrier === '') return '';
  return provider ? `${text(carrier)} (${provider.name})` : text(carrier);
}

/** One row per provider; nothing if the municipality has none. */
export function providerTable({
  assessment,
  profile,
  answers,
  labels,
}: ReportInput): ReportBlock[] {
  const { label } = labels;
  const shares = providerShares(assessment, answeredPairs(profile, assessment, answers));
  if (shares.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: label('providersCaption'),
      columns: [
        { title: label('provider'), weight: 3 },
        { title: label('service'), weight: 2.4 },
        { title: label('carried'), weight: 2.1, numeric: true },
        { title: label('fulfilment'), weight: 2, numeric: true },
        { title: label('unconfirmed'), weight: 1.8, numeric: true },
      ],
      rows: shares.map(({ provider, tally }) => [
        provider?.name ?? label('providerUnnamed'),
        provider?.service ?? '',
        labels.number(tally.applicable),
        reviewedShareText(tally, labels),
        labels.number(tally.unconfirmed),
      ]),
    },
  ];
}
