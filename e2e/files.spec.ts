/**
 * Promise: every file is made without a network, says the same, and can be cancelled while the page stays responsive.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import JSZip from 'jszip';
import {
  card,
  choose,
  createAssessment,
  expect,
  openModule,
  readyOffline,
  saved,
  test,
  enter,
} from './fixtures';

const NOTE = 'Dienstanweisung <b>7</b>; =1+1';

/** Clicks a button of the document and reads the resulting file. */
async function made(page: Page, label: string): Promise<{ name: string; data: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label, exact: true }).click(),
  ]);
  const name = download.suggestedFilename();
  await expect(page.getByRole('status').getByText(name)).toBeVisible();
  return { name, data: await readFile(await download.path()) };
}

test('HTML, Excel, plan and dates are made offline and agree', async ({ page, site }) => {
  const assessment = await createAssessment(page, site, 'Gemeinde Groß Łęknitz');
  await readyOffline(page);
  await site.stop();
  await openModule(page, assessment, 'ORP.1');
  const answer = card(page, 'ORP.1.A1');
  await choose(answer, 'nein');
  await answer.getByText('Weitere Angaben').click();
  await answer.getByLabel('Was fehlt, was ist zu tun?').fill(NOTE);
  await answer.getByLabel('Interne Notiz').fill('nur für uns');
  await answer.getByLabel('Zu erledigen bis').fill('31.03.2027');
  await saved(page);
  await enter(page, 'Unterlagen', 'Sicherheitskonzept');

  const html = await made(page, 'Als HTML-Datei speichern');
  expect(html.name).toMatch(/^Sicherheitskonzept-Gemeinde-Groß-Łęknitz-ENTWURF-.*\.html$/);
  const page2 = html.data.toString('utf8');
  expect(page2).not.toContain('nur für uns');
  expect(page2).toContain('Dienstanweisung &lt;b&gt;7&lt;/b&gt;; =1+1');
  expect(page2).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);

  const xlsx = await made(page, 'Ergebnis und Plan als Excel-Tabelle speichern');
  const zip = await JSZip.loadAsync(xlsx.data);
  const names = Object.keys(zip.files);
  expect(names.filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))).toHaveLength(4);
  const parts = await Promise.all(
    names
      .filter((name) => name.endsWith('.xml'))
      .map(async (name) => (await zip.file(name)?.async('string')) ?? ''),
  );
  expect(parts.join('')).toContain('Dienstanweisung &lt;b&gt;7&lt;/b&gt;; =1+1');
  expect(parts.join('')).not.toContain('<f>');

  const plan = (await made(page, 'Realisierungsplan als CSV-Tabelle speichern')).data.toString();
  const rows = plan.trim().split('\r\n');
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('ORP.1.A1');
  expect(rows[1]).toContain('31.03.2027');

  const dates = (await made(page, 'Termine als Kalenderdatei speichern')).data.toString();
  expect(dates.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(dates).toContain('DTSTART;VALUE=DATE:20270331');
});

test.describe('a file that takes long', () => {
  // Its code is held back on the network; from the offline copy it would arrive at once.
  test.use({ serviceWorkers: 'block' });

  test('continues when the screen is left, and can be cancelled', async ({
    page,
    context,
    site,
  }) => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await context.route(/docx-file/, (route) => held.then(() => route.continue()));
    const assessment = await createAssessment(page, site);
    await page.goto(`${assessment}/dokument`);
    const names: string[] = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    const word = page.getByRole('button', { name: 'Als Word-Datei speichern' });
    const line = page.getByRole('region', { name: 'Datei, die erstellt wird' });
    await word.click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(line).toHaveCount(0);
    // The page responds while the file is being made, and the frame shows it on every other screen.
    await page.getByRole('link', { name: 'Basis-Check Kommune' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'IT-Grundschutz-Check für' }),
    ).toBeVisible();
    await expect(line.getByRole('progressbar')).toBeVisible();
    await page.goto(`${assessment}/papiere`);
    await expect(page.getByRole('button', { name: 'Als PDF speichern' })).toBeDisabled();
    await line.getByRole('button', { name: 'Abbrechen' }).click();
    await expect(line.getByRole('status').getByText('abgebrochen')).toBeVisible();
    await line.getByRole('button', { name: 'Schließen' }).click();
    await expect(line).toHaveCount(0);

    // Finished on another screen: it is handed over there, and again on request.
    await page.goto(`${assessment}/dokument`);
    await word.click();
    await page.goto(`${assessment}/abdeckung`);
    await expect(line.getByRole('progressbar')).toBeVisible();
    const coming = page.waitForEvent('download');
    letGo();
    const first = await coming;
    await expect(line.getByRole('status')).toContainText(first.suggestedFilename());
    const [second] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('button', { name: 'Noch einmal speichern' }).click(),
    ]);
    const [one, other] = await Promise.all(
      [first, second].map(async (download) => readFile(await download.path())),
    );
    expect(one?.length).toBeGreaterThan(10_000);
    expect(other?.equals(one ?? Buffer.alloc(0))).toBe(true);
    expect(names).toHaveLength(2);
  });
});
