/** The words of the document in the language of the screen. */
import { ANSWER_FIELDS, type AnswerField } from '$domain/record/assessment';
import type { ReportLabel, ReportLabels } from '$exports/report/report-labels';
import { SHARED_LABELS } from '$exports/report/shared-labels';
import { language, t, writeNumber, type TextKey } from '$i18n/i18n.svelte';
import { partLabel } from '../tally/part-label';
import { stampDate } from '../clocks/stamp-time';
import { formatDay, formatEuros, formatShare, localDay } from '../format';

const shared: Readonly<Partial<Record<ReportLabel, TextKey>>> = SHARED_LABELS;
const fields: ReadonlySet<string> = new Set(ANSWER_FIELDS);

function keyOf(label: ReportLabel): TextKey {
  if (fields.has(label)) return `answerField.${label as AnswerField}`;
  return shared[label] ?? (`report.${label}` as TextKey);
}

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

/** Caches labels: a large document asks for the same few words fifty thousand times. */
function remembered<Name extends string>(find: (name: Name) => string): (name: Name) => string {
  const known = new Map<Name, string>();
  return (name) => {
    const text = known.get(name) ?? find(name);
    known.set(name, text);
    return text;
  };
}

/** For the current language: reread when it changes. */
export function reportLabels(): ReportLabels {
  const plain = remembered((label: ReportLabel) => t(keyOf(label)));
  return {
    language: language(),
    label: (label, values) => (values === undefined ? plain(label) : t(keyOf(label), values)),
    choice: remembered((choice) => t(choice)),
    status: remembered((status) => t(`status.${status}`)),
    // On the screen the words begin a sentence; here the reason stands alone.
    reasonKind: remembered((kind) => t(`reasonKind.${kind}`)),
    carrier: remembered((carrier) => t(`carrier.${carrier}`)),
    protectionNeed: (need) => t(`protectionNeed.${need}`),
    part: (part) => partLabel(part),
    order: remembered((order) => t(`order.${order}` as TextKey)),
    state: (state) => t(`state.${state}`),
    share: formatShare,
    date: remembered((instant) => stampDate(instant)),
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
