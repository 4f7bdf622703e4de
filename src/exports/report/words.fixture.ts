/** The words of the document in German, for tests in which their length or sense matters. Test code only. */
import i18next from 'i18next';
import { bodyWords } from '$domain/body/body-words';
import { INTERPOLATION, setSentenceWords } from '$i18n/i18n.svelte';
import de from '$i18n/de.json';
import { reportLabels } from '$ui/document/report-labels';
import type { ReportLabels } from './report-labels';

export async function germanLabels(): Promise<ReportLabels> {
  await i18next.init({
    lng: 'de',
    resources: { de: { translation: de } },
    interpolation: INTERPOLATION,
  });
  setSentenceWords(bodyWords({ municipality: 'Gemeinde Musterhausen', state: '' }, 'de'));
  return reportLabels();
}
