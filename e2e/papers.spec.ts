/** Promise: papers for people without the app are made offline, from the current answers. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
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
} from './fixtures';

const pick = (page: Page, paper: RegExp) => page.getByRole('radio', { name: paper }).check();
const paperOf = (page: Page, title: string) => page.getByRole('article', { name: title });

/** Writes what must stay internal. */
async function noteDown(page: Page, id: string, note: string): Promise<void> {
  await (await opened(card(page, id))).getByText('Weitere Angaben').click();
  await (await opened(card(page, id))).getByLabel('Notiz').fill(note);
}

async function pdfOf(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als PDF speichern' }).click(),
  ]);
  const data = new Uint8Array(await readFile(await download.path()));
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return { name: download.suggestedFilename(), text: pages.join(' ').replace(/\s+/g, ' ') };
}

test('a checklist for one module, blank or with the current state, is made as PDF without a network', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site, 'Gemeinde Groß Łęknitz');
  await readyOffline(page);
  await site.stop();
  await openModule(page, assessment, 'ORP.2');
  await choose(card(page, 'ORP.2.A1'), 'teilweise');
  await noteDown(page, 'ORP.2.A1', 'nur für uns');
  await saved(page);
  const question =
    (await (await opened(card(page, 'ORP.2.A1'))).getByRole('heading').textContent()) ?? '';
  expect(question).toContain('?');

  await page.goto(`${assessment}/papiere`);
  await pick(page, /^Checkliste/);
  await page.getByLabel('Baustein', { exact: true }).selectOption('one:ORP.2');
  const paper = paperOf(page, 'Checkliste zum Ankreuzen');
  await expect(paper).toContainText(question.trim());
  // No other device knows the address of this one.
  await expect(page.getByText('Auf dem Bogen steht kein QR-Code')).toBeVisible();
  await expect(paper.getByRole('img', { name: /^QR-Code/ })).toHaveCount(0);
  await expect(paper).not.toContainText('localhost');

  const blank = await pdfOf(page);
  expect(blank.name).toMatch(
    /^Checkliste-zum-Ankreuzen-ORP-2-Personal-Gemeinde-Groß-Łęknitz-.*\.pdf$/,
  );
  expect(blank.text).toContain(question.trim());
  expect(blank.text).not.toContain('Heutiger Stand');

  await page.getByLabel('Heutigen Stand der Antworten mit aufdrucken').check();
  const filled = await pdfOf(page);
  expect(filled.text).toContain('Heutiger Stand: teilweise');
  expect(filled.text).not.toContain('nur für uns');
});

test('a provider is asked to confirm what it carries out, and learns nothing internal', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/papiere`);
  await pick(page, /^Schreiben an Dienstleister/);
  await expect(page.getByText('kein Dienstleister etwas zu bestätigen')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Dienstleister' }).click();
  for (const name of ['Zweckverband IT', 'Kabel & Söhne']) {
    await page.getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Dienstleister eintragen' }).click();
  }
  const server = await addObject(page, assessment, {
    kind: 'Server (Linux)',
    name: 'Server Rathaus',
    operatedBy: 'Dienstleister',
  });
  await page.goto(server);
  await page
    .getByLabel('Dienstleister', { exact: true })
    .selectOption({ label: 'Zweckverband IT' });
  await page.goto(`${server}/SYS.1.1`);
  await choose(card(page, 'SYS.1.1.A1'), 'nein');
  await (
    await opened(card(page, 'SYS.1.1.A1'))
  )
    .getByLabel('Was fehlt, was ist zu tun?')
    .fill('Schrank im Keller');
  await noteDown(page, 'SYS.1.1.A1', 'nur für uns');
  await saved(page);

  await page.goto(`${assessment}/papiere`);
  await pick(page, /^Schreiben an Dienstleister/);
  const letter = paperOf(page, 'Bitte um Bestätigung');
  await expect(letter).toContainText('Sehr geehrte Damen und Herren');
  await expect(letter).toContainText('lautet die Frage: „');
  await expect(letter).toContainText('trifft teilweise zu, es fehlt:');
  const { text } = await pdfOf(page);
  expect(text).toContain('Zweckverband IT');
  expect(text).toContain('SYS.1.1.A1');
  for (const ours of [/Kabel/, /nur für uns/, /Schrank/, /\bnein\b/])
    expect(text).not.toMatch(ours);
});

test('only chosen requirements are asked about, by keyboard and through the filters', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/dienstleister`);
  await page.getByLabel('Name').fill('Zweckverband IT');
  await page.getByRole('button', { name: 'Dienstleister eintragen' }).click();
  const server = await addObject(page, assessment, {
    kind: 'Server (Linux)',
    name: 'Server Rathaus',
    operatedBy: 'Dienstleister',
  });
  await page.goto(`${server}/SYS.1.1`);
  await choose(card(page, 'SYS.1.1.A5'), 'ja');
  await saved(page);

  await page.goto(`${assessment}/dienstleister`);
  await page.getByRole('link', { name: /Zweckverband IT/ }).click();
  const tick = (id: string) => page.getByRole('checkbox', { name: `auswählen: ${id},` });
  await tick('SYS.1.1.A2').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Anzeigen').selectOption({ label: 'nur „ja“ ohne Bestätigung' });
  await page.getByRole('button', { name: 'Die angezeigte auswählen' }).press('Enter');
  const bar = page.getByText('2 ausgewählt');
  await expect(bar).toContainText('eine davon ist gerade nicht angezeigt');
  await page.getByRole('link', { name: 'Brief erstellen' }).press('Enter');

  const letter = paperOf(page, 'Bitte um Bestätigung');
  await expect(letter.getByText('Zeichen: SYS.1.1.A')).toHaveCount(2);
  await expect(letter).toContainText('Zeichen: SYS.1.1.A5 / Server Rathaus');
  await expect(letter.getByText('Wir haben festgehalten: erfüllt.')).toHaveCount(1);
  await page.getByLabel('Antwort bis').fill('31.12.2026');
  await expect(letter).toContainText('bis zum 31');
  await page.getByRole('link', { name: 'Auswahl ändern' }).click();
  await expect(tick('SYS.1.1.A5')).toBeChecked();
  await page.getByRole('button', { name: 'Keine auswählen' }).click();
  await expect(tick('SYS.1.1.A5')).not.toBeChecked();
});

test('every paper can be chosen by keyboard, even on the smallest phone', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/papiere`);
  await page.getByRole('radio', { name: /^Eine Seite für die Leitung/ }).focus();
  for (const title of [
    'Beschlussvorlage',
    'Offene Punkte nach Rollen',
    undefined,
    'Checkliste zum Ankreuzen',
    'Gesprächsleitfaden',
  ]) {
    await page.keyboard.press('ArrowDown');
    if (title !== undefined) await expect(paperOf(page, title)).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  }
});
