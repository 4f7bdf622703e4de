/**
 * Promise: the server room is answered where it is, with a thumb and without a network; what was put off is not
 * forgotten, and the answers come back as a file.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFindings } from './axe';
import {
  card,
  chooseBackup,
  createAssessment,
  enter,
  expect,
  openModule,
  readyOffline,
  test,
} from './fixtures';

const TABLET = { width: 820, height: 1180 };
const PHONE = { width: 390, height: 844 };

const next = (page: Page) => page.getByRole('link', { name: 'Weiter' }).click();
const step = (page: Page, id: string) => page.locator(`[data-walk="${id}"]`);
const heightOf = async (page: Page, name: string) =>
  (await page.locator('[data-walk-bar] label', { hasText: name }).boundingBox())?.height ?? 0;

for (const [device, viewport, least] of [
  ['tablet', TABLET, 92],
  ['phone', PHONE, 60],
] as const)
  test(`walked with a ${device} in flight mode, to the end`, async ({ page, context, site }) => {
    await page.setViewportSize(viewport);
    const assessment = await createAssessment(page, site);
    await readyOffline(page);
    await context.setOffline(true);
    await page.goto(`${assessment}/rundgang`);
    await expect(page.locator('[data-row]').first()).toHaveAttribute('data-row', 'serverraum');
    await page
      .getByRole('link', { name: /Serverraum/ })
      .first()
      .click();
    await expect(page.getByText('Ohne Netz. Alles liegt auf diesem Gerät.')).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(step(page, 'CON.3.A12')).toBeVisible();
    expect(await heightOf(page, 'teilweise')).toBeGreaterThanOrEqual(least);
    const tick = page.locator('[data-walk] label').first();
    expect((await tick.boundingBox())?.height).toBeGreaterThanOrEqual(64);
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('checkbox').first().check();
    await page.getByRole('radio', { name: 'teilweise' }).check();
    await page.getByLabel('Was fehlt, was ist zu tun?').fill('Bänder in das Bürgerbüro bringen');
    await expect(page.locator('[data-walk-bar] [data-save-state="saved"]')).toHaveText(
      /^teilweise, gespeichert um/,
    );
    await next(page);
    await expect(step(page, 'SYS.1.1.A1')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.getByRole('button', { name: 'Später' }).click();
    await expect(step(page, 'SYS.1.1.A5')).toBeVisible();
    await expect(
      page.getByRole('img', { name: '1 von 16 beantwortet, 1 auf später' }),
    ).toBeVisible();

    // The letters and digits of the other screens mean the same here; Back goes back one question.
    await page.keyboard.press('1');
    await expect(page.getByRole('radio', { name: 'ja' })).toBeChecked();
    await page.keyboard.press('j');
    await expect(step(page, 'NET.3.2.A7')).toBeVisible();
    await page.goBack();
    await expect(step(page, 'SYS.1.1.A5')).toBeVisible();
    await page.getByRole('link', { name: 'Zurück' }).click();
    await expect(step(page, 'SYS.1.1.A1')).toBeVisible();

    await page.getByRole('button', { name: 'Übersicht' }).click();
    const overview = page.getByRole('dialog', { name: 'Übersicht' });
    expect(await axeFindings(page)).toEqual([]);
    await overview.getByRole('link', { name: /INF\.2\.A3/ }).click();
    await expect(overview).toBeHidden();
    await expect(step(page, 'INF.2.A3')).toBeVisible();
    await page.getByRole('radio', { name: 'entbehrlich' }).check();
    await expect(page.getByText('Ohne Begründung zählt')).toBeVisible();
    await page.getByRole('button', { name: 'Übersicht' }).click();
    await page.getByRole('link', { name: 'Zur Zusammenfassung' }).click();
    await expect(page.locator('[data-walk-end]')).toHaveText('2 von 16 Fragen sind beantwortet.');
    expect(await axeFindings(page)).toEqual([]);

    // A reload without a network: all of it is still there, also what was put off.
    await page.reload();
    await expect(page.getByRole('heading', { name: '14 Fragen sind noch offen' })).toBeVisible();
    await expect(page.getByRole('link', { name: /SYS\.1\.1\.A1 .*Später/ })).toBeVisible();
    await page.getByRole('link', { name: 'Rundgang abschließen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

test('nothing is wider than the narrowest phone, and the question is seen at once', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const assessment = await createAssessment(page, site, 'Verwaltungsgemeinschaft Oberpfälzerwald');
  await page.goto(`${assessment}/rundgang/technikraum`);
  await expect(page.locator('[data-walk]')).toBeVisible();
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    seen: document.querySelector('h1')?.getBoundingClientRect().bottom ?? Infinity,
  }));
  expect(wide).toBeLessThanOrEqual(320);
  expect(seen).toBeLessThan(640);
});

test('a swipe goes on and back, and so do the buttons', async ({ browser, site }) => {
  const context = await browser.newContext({ viewport: TABLET, hasTouch: true });
  const page = await context.newPage();
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/rundgang/serverraum`);
  const swipe = (from: number, to: number) =>
    page.locator('[data-walk]').evaluate(
      (element, [start, stop]) => {
        const touch = (clientX: number) =>
          new Touch({ identifier: 1, target: element, clientX, clientY: 300 });
        element.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(start ?? 0)] }));
        element.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(stop ?? 0)] }));
      },
      [from, to],
    );
  await expect(step(page, 'CON.3.A12')).toBeVisible();
  await swipe(600, 300);
  await expect(step(page, 'SYS.1.1.A1')).toBeVisible();
  await swipe(300, 600);
  await expect(step(page, 'CON.3.A12')).toBeVisible();
  await swipe(300, 340);
  await expect(step(page, 'CON.3.A12')).toBeVisible();
  await context.close();
});

test('a room handed out to a tablet is walked there and comes back', async ({
  page,
  browser,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await enter(page, 'Prüfen');
  await page.getByRole('main').getByRole('link', { name: 'Rundgang' }).click();
  await page.getByRole('link', { name: 'Einen Ort als Datei auf ein Tablet geben' }).click();
  const form = page.getByRole('region', { name: 'Einen Teil ausgeben' });
  await expect(form.getByLabel('Ort', { exact: true })).toHaveValue('serverraum');
  await form.getByLabel('Für wen?').fill('Tablet im Rathaus');
  const [out] = await Promise.all([
    page.waitForEvent('download'),
    form.getByRole('button', { name: 'Teil ausgeben' }).click(),
  ]);

  const tablet = await browser.newContext({ viewport: TABLET });
  await tablet.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const there = await tablet.newPage();
  await there.goto(`${site.url}#/sicherung`);
  await chooseBackup(there, out.suggestedFilename(), await readFile(await out.path()));
  await expect(there).toHaveURL(/\/rundgang\/serverraum/);
  await expect(step(there, 'CON.3.A12')).toBeVisible();
  await there.getByRole('radio', { name: 'ja' }).check();
  await expect(there.locator('[data-walk-bar] [data-save-state="saved"]')).toHaveText(
    /^ja, gespeichert/,
  );
  await there.getByRole('button', { name: 'Übersicht' }).click();
  await there.getByRole('link', { name: 'Zur Zusammenfassung' }).click();
  await there.getByRole('link', { name: 'Datei zurückgeben' }).click();
  const [back] = await Promise.all([
    there.waitForEvent('download'),
    there.getByRole('button', { name: 'Rückgabedatei speichern' }).click(),
  ]);

  await page.goto(`${site.url}#/sicherung`);
  await chooseBackup(page, back.suggestedFilename(), await readFile(await back.path()));
  await page.getByRole('button', { name: 'Antworten zurücknehmen' }).click();
  await page.getByRole('button', { name: /Stellen? übernehmen/ }).click();
  await expect(page.getByRole('alert')).toContainText('übernommen');
  await openModule(page, assessment, 'CON.3');
  await expect(card(page, 'CON.3.A12')).toHaveAttribute('data-status', 'ja');
  await tablet.close();
});
