import { afterAll, expect, it } from 'vitest';
import { bodyWords } from '$domain/body/body-words';
import { placeOf } from '$domain/body/known-body';
import { setSentenceWords } from '$i18n/i18n.svelte';
import { germanLabels } from '$exports/report/words.fixture';

afterAll(() => setSentenceWords({}));

it.each([
  ['Gemeinde Musterhausen', 'bei der Gemeinde Musterhausen', 'Für die Gemeinde', 'Musterhausen'],
  ['Musterhausen', 'bei der Gemeinde Musterhausen', 'Für die Gemeinde', 'Musterhausen'],
  ['Landkreis Musterland', 'bei dem Landkreis Musterland', 'Für den Landkreis', ''],
])('a letter of %s names it rightly', async (municipality, subject, signed, place) => {
  const { label } = await germanLabels();
  setSentenceWords(bodyWords({ municipality, state: '' }, 'de'));
  expect(label('letterSubject')).toBe(
    `Was Sie für uns ausführen: Informationssicherheit ${subject}`,
  );
  expect(label('letterSigned')).toBe(signed);
  expect(placeOf({ municipality })).toBe(place);
});
