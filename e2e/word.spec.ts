/** Promise: the draft can be edited in Word, and making the file needs no network. */
import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import {
  addObject,
  card,
  choose,
  opened,
  createAssessment,
  expect,
  openModule,
  readyOffline,
  saved,
  test,
  enter,
} from './fixtures';

test('the Word file is made offline and contains the answers', async ({ page, site }) => {
  const assessment = await createAssessment(page, site, 'Gemeinde Groß Łęknitz');
  await addObject(page, assessment, { kind: 'Server (Linux)', name: 'Server <Rathaus> & Co' });
  await readyOffline(page);
  await site.stop();
  await openModule(page, assessment, 'ORP.1');
  await choose(card(page, 'ORP.1.A1'), 'teilweise');
  await (
    await opened(card(page, 'ORP.1.A1'))
  )
    .getByLabel('Was fehlt, was ist zu tun?')
    .fill('Zeile eins\nDienstanweisung 😀');
  await saved(page);

  await enter(page, 'Unterlagen', 'Sicherheitskonzept');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als Word-Datei speichern' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^Sicherheitskonzept-Gemeinde-Groß-Łęknitz-ENTWURF-.*\.docx$/,
  );
  await expect(page.getByRole('status').getByText('Wählen Sie „Ja“')).toBeVisible();

  const zip = await JSZip.loadAsync(await readFile(await download.path()));
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  for (const words of [
    '>Sicherheitskonzept<',
    '>Gemeinde Groß Łęknitz<',
    '>ENTWURF · vertraulich<',
    '>Zeile eins</w:t></w:r><w:r><w:br/></w:r><w:r><w:t xml:space="preserve">Dienstanweisung 😀<',
    'Server &lt;Rathaus&gt; &amp; Co',
  ])
    expect(xml).toContain(words);
});

test('the result of the check is exported as a table, safe to open in a spreadsheet', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  await choose(card(page, 'ORP.1.A1'), 'ja');
  await (
    await opened(card(page, 'ORP.1.A1'))
  )
    .getByLabel('Wie ist es umgesetzt?')
    .fill('=1+1; "Dienstanweisung"');
  await saved(page);
  await enter(page, 'Unterlagen', 'Sicherheitskonzept');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Ergebnis als CSV-Tabelle speichern' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Ergebnis-des-Checks-.*\.csv$/);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(340);
  expect(lines.find((line) => line.includes(';ORP.1.A1;'))).toContain(
    `"'=1+1; ""Dienstanweisung"""`,
  );
});
