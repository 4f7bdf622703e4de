/** The words of the document in the language of the screen. */
import type { ReportLabel, ReportLabels } from '$exports/report/report-labels';
import { language, t, writeNumber, type TextKey } from '$i18n/i18n.svelte';
import { ANSWER_FIELD_LABELS } from '../answer-field-labels';
import { partLabel } from '../tally/part-label';
import { formatDate, formatDay, formatEuros, formatShare, localDay } from '../format';

/** Labels that are the same words as on a screen. */
const SHARED: Partial<Record<ReportLabel, TextKey>> = {
  management: 'details.management',
  securityOfficer: 'details.securityOfficer',
  dataProtectionOfficer: 'details.dataProtectionOfficer',
  itOperations: 'details.itOperations',
  ...ANSWER_FIELD_LABELS,
  checkedOn: 'requirement.checkedOn',
  checkedBy: 'requirement.checkedBy',
  scope: 'scope.title',
  scopeName: 'scope.scopeName',
  scopeDescription: 'scope.scopeDescription',
  sites: 'scope.sites',
  providers: 'scope.providers',
  outOfScope: 'scope.outOfScope',
  protection: 'scope.protection',
  protectionExceptions: 'scope.protectionExceptions',
  counting: 'number.counting',
  progress: 'number.progress',
  fulfilment: 'number.fulfilment',
  applicable: 'number.applicable',
};

/** Alphabetical in each language. */
const GLOSSARY = [
  't01',
  't02',
  't03',
  't04',
  't05',
  't06',
  't07',
  't08',
  't09',
  't10',
  't11',
  't12',
  't13',
] as const;

/** Remembers what was asked: a large document asks for the same few words fifty thousand times. */
function remembered<Name extends string>(find: (name: Name) => string): (name: Name) => string {
  const known = new Map<Name, string>();
  return (name) => {
    const text = known.get(name) ?? find(name);
    known.set(name, text);
    return text;
  };
}

/** Of the language of this moment: asked anew when it changes. */
export function reportLabels(): ReportLabels {
  const keyOf = (label: ReportLabel): TextKey => SHARED[label] ?? (`report.${label}` as TextKey);
  const plain = remembered((label: ReportLabel) => t(keyOf(label)));
  return {
    language: language(),
    label: (label, values) => (values === undefined ? plain(label) : t(keyOf(label), values)),
    status: remembered((status) => t(`status.${status}`)),
    // On the screen the words begin a sentence; here the reason stands for itself.
    reasonKind: remembered((kind) => t(`report.kind-${kind}`)),
    carrier: remembered((carrier) => t(`carrier.${carrier}`)),
    protectionNeed: (need) => t(`protectionNeed.${need}`),
    part: (part) => partLabel(part),
    order: remembered((order) => t(`order.${order}` as TextKey)),
    state: (state) => t(`state.${state}`),
    share: formatShare,
    date: remembered((instant) => formatDate(instant)),
    localDay: (instant) => localDay(new Date(instant)),
    day: remembered(formatDay),
    laws: (state) => t(`laws.${state}`),
    authority: (state) => t(`authority.${state}`),
    glossary: () =>
      GLOSSARY.map((term) => ({
        label: t(`glossary.${term}.term`),
        text: t(`glossary.${term}.text`),
      })),
    effort: remembered((effort) => t(`effort.${effort}`)),
    euros: formatEuros,
    number: (count) => writeNumber(count),
  };
}
