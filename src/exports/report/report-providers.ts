/** What providers carry, as a table of the document. */
import { appliedModules } from '../../domain/modelling/applicability';
import { providerShares } from '../../domain/structure/carrier';
import { fulfilmentOf } from '../../domain/coverage';
import type { ReportBlock, ReportInput } from './report-model';

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
