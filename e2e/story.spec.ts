/**
 * The promise of the whole: an officer at a PC, building services with a tablet, both without a network; what they wrote is
 * brought together, survives the loss of the browser, and the document is the same.
 */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import {
  answer,
  card,
  chooseBackup,
  createAssessment,
  expect,
  openModule,
  readyOffline,
  reportOf,
  test,
  watch,
  opened,
} from './fixtures';

const PASSWORD = 'Amsel Leiter Honig Kompass';

async function fileFrom(page: Page, button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

/** The whole document as text, without days and times. */
async function documentOf(page: Page, assessment: string): Promise<string> {
  await page.goto(`${assessment}/dokument`);
  await expect(reportOf(page)).toHaveAttribute('aria-busy', 'false');
  const text = (await reportOf(page).textContent()) ?? '';
  return text.replaceAll(/\d{1,2}\. ?\p{L}+ \d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}:\d{2}/gu, '…');
}

test('PC, tablet, back, merged, backed up, wiped, restored: the same document', async ({
  page,
  context,
  browser,
  site,
}) => {
  test.setTimeout(180_000);
  const home = await createAssessment(page, site, 'Gemeinde Groß Łęknitz');
  await openModule(page, home, 'INF.2');
  await answer(page, 'INF.2.A1', 'teilweise', 'Schlüsselliste fehlt');
  await openModule(page, home, 'ORP.1');
  await answer(page, 'ORP.1.A1', 'ja', 'Geschäftsverteilung im Ordner');

  await page.goto(`${home}/sicherung`);
  await page.getByRole('button', { name: 'Teil auswählen' }).click();
  const form = page.getByRole('region', { name: 'Einen Teil ausgeben' });
  await form.getByLabel('Baustein').selectOption({ label: 'INF.2 Rechenzentrum sowie Serverraum' });
  await form.getByLabel('Für wen?').fill('Haustechnik');
  const part = await fileFrom(page, form.getByRole('button', { name: 'Teil ausgeben' }));

  const elsewhere = await browser.newContext({ locale: 'de-DE' });
  const faults = watch(elsewhere, site);
  await elsewhere.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const tablet = await elsewhere.newPage();
  await tablet.goto(`${site.url}#/sicherung`);
  await Promise.all([readyOffline(tablet), readyOffline(page)]);
  await chooseBackup(tablet, 'Haustechnik.bck', part);
  await expect(tablet).toHaveURL(/\/baustein\/INF\.2/);
  // From here on both work without a network.
  await Promise.all([elsewhere.setOffline(true), context.setOffline(true)]);
  await answer(tablet, 'INF.2.A1', 'nein', 'Tür stand offen, Holzkeil darunter');
  await answer(tablet, 'INF.2.A2', 'teilweise', 'Band liegt im Dachgeschoss');
  await answer(tablet, 'INF.2.A3', 'ja', 'Akku von 2019');
  await openModule(page, home, 'INF.2');
  await answer(page, 'INF.2.A1', 'ja', 'Schlüsselliste liegt vor');
  await answer(page, 'INF.2.A2', 'ja', 'Band liegt im Keller');
  await tablet.getByRole('link', { name: 'Zurückgeben' }).first().click();
  const button = tablet.getByRole('button', { name: 'Rückgabedatei speichern' });
  const returned = await fileFrom(tablet, button);
  await elsewhere.close();
  expect(faults).toEqual([]);

  await page.goto(`${home}/zusammenfuehren`);
  await chooseBackup(page, 'Haustechnik.bck', returned);
  const conflicts = page.locator('[data-conflict]');
  await expect(conflicts).toHaveCount(2);
  await page.getByRole('button', { name: 'Zur offenen Entscheidung' }).click();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Zur offenen Entscheidung' }).click();
  await page.keyboard.press('b');
  await page.getByRole('button', { name: '3 Stellen übernehmen' }).click();
  await expect(page.getByRole('alert')).toContainText('3 Antworten übernommen.');
  await openModule(page, home, 'INF.2');
  await expect(card(page, 'INF.2.A1')).toHaveAttribute('data-status', 'nein');
  const both = (await opened(card(page, 'INF.2.A2'))).getByRole('textbox').first();
  await expect(both).toHaveValue(
    /^Band liegt im Keller \(.+\)\n\nBand liegt im Dachgeschoss \(.+\)$/,
  );
  const before = await documentOf(page, home);
  for (const text of ['Holzkeil', 'Dachgeschoss', 'Keller', 'Akku von 2019', 'im Ordner'])
    expect(before).toContain(text);

  await page.goto(`${home}/sicherung`);
  await page.getByLabel('Mit einem Passwort schützen', { exact: true }).check();
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Passwort wiederholen').fill(PASSWORD);
  const create = page.getByRole('button', { name: 'Sicherung anlegen' });
  const backup = await fileFrom(page, create);
  await expect(page.getByRole('alert')).toContainText('Prüfsumme stimmt');
  await context.setOffline(false);
  await page.goto('about:blank');
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'all' });

  await page.goto(`${site.url}#/sicherung`);
  await chooseBackup(page, 'a.bck', backup);
  await page.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Öffnen' }).click();
  await page.getByRole('button', { name: 'Jetzt wiederherstellen' }).click();
  await expect(page.getByRole('alert')).toContainText('Eine Prüfung wurde wiederhergestellt.');
  expect(await documentOf(page, home)).toBe(before);
});
