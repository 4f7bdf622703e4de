/** Providers in the words of the document: who carries something out, and a table of what each carries. */
import { appliedModules } from '../../domain/modelling/applicability';
import type { Answer } from '../../domain/assessment';
import { carrierOf, providerOf, providerShares } from '../../domain/structure/carrier';
import type { TargetObject } from '../../domain/structure/target-object';
import { fulfilmentOf } from '../../domain/coverage';
import type { ReportBlock, ReportInput } from './report-model';

/** Who carries it out, with the name of the provider where there is one; empty if nobody has said so. */
export function carrierText(
  { assessment, labels }: ReportInput,
  { answer, object }: { answer: Answer | undefined; object: TargetObject | undefined },
): string {
  const carrier = carrierOf(answer, object);
  if (carrier === '') return '';
  const provider = providerOf(answer, object, assessment);
  return provider ? `${labels.carrier(carrier)} (${provider.name})` : labels.carrier(carrier);
}

/** One row for each provider; nothing if the municipality has none. */
export function providerTable({
  assessment,
  profile,
  answers,
  labels,
}: ReportInput): ReportBlock[] {
  const { label } = labels;
  const shares = providerShares(assessment, appliedModules(profile, assessment), answers);
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
      rows: shares.map(({ provider, tally, unconfirmed }) => [
        provider?.name ?? label('providerUnnamed'),
        provider?.service ?? '',
        String(tally.applicable),
        labels.share(fulfilmentOf(tally)),
        String(unconfirmed),
      ]),
    },
  ];
}
