/** Promise: everybody can use it. axe on every screen, keyboard only, 320 px wide, 200 % zoom, dark mode. */
import type { Page } from '@playwright/test';
import { axeFindingsInFull } from './axe';
import { card, opened, createAssessment, expect, openModule, saved, test } from './fixtures';
import { prepare, SCREENS, show } from './screens';

for (const { name, viewport, colorScheme } of [
  { name: 'desktop, light', viewport: { width: 1366, height: 768 }, colorScheme: 'light' },
  { name: 'phone, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const)
  test.describe(name, () => {
    test.use({ viewport, colorScheme });
    test('axe finds nothing on any screen', async ({ page, site }) => {
      test.setTimeout(300_000);
      const [assessment, object] = await prepare(page, site);
      for (const [screen, hashOf] of SCREENS) {
        await show(page, site, hashOf(assessment, object));
        expect(await axeFindingsInFull(page), screen).toEqual([]);
      }
    });
  });

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  test('no screen scrolls sideways, and every touch target is at least 44 px high', async ({
    page,
    site,
  }) => {
    const [assessment, object] = await prepare(page, site);
    for (const [screen, hashOf] of SCREENS) {
      await show(page, site, hashOf(assessment, object));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, screen).toBeLessThanOrEqual(0);
      // Links inside running text are excepted (WCAG 2.5.8); a choice may be reached through its label.
      const small = await page
        .locator('button, select, summary, input, nav a, a.kern-btn, a.app-link, li > a')
        .evaluateAll((elements) =>
          elements
            .map((element) => element.closest('label') ?? element)
            .filter((element) => element.checkVisibility())
            .map((element) => ({
              html: element.outerHTML.slice(0, 120),
              height: element.getBoundingClientRect().height,
            }))
            .filter(({ height }) => height > 0 && height < 43.5),
        );
      expect(small, screen).toEqual([]);
    }
  });
});

test('200 % zoom keeps everything reachable', async ({ page, site }) => {
  const [assessment, object] = await prepare(page, site);
  await page.setViewportSize({ width: 683, height: 384 });
  for (const [screen, hashOf] of SCREENS) {
    await show(page, site, hashOf(assessment, object));
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, screen).toBeLessThanOrEqual(0);
  }
});

test('an assessment is created, answered and printed by keyboard alone', async ({ page, site }) => {
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, 'Neue Prüfung anlegen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Neue Prüfung anlegen' })).toBeFocused();
  await tabTo(page, 'Name der Gemeinde');
  await page.keyboard.type('Gemeinde Tastenhausen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeFocused();
  await tabTo(page, 'Weiter');
  await page.keyboard.press('Enter');
  const question = (id: string) => card(page, id).getByRole('heading');
  await expect(question('ISMS.1.A1')).toBeFocused();
  await page.keyboard.press('1');
  await expect(card(page, 'ISMS.1.A1')).toHaveAttribute('data-status', 'ja');
  await expect(page.getByText('ISMS.1.A1: ja, gespeichert')).toBeAttached();
  await expect(question('ISMS.1.A2')).toBeFocused();
  await page.keyboard.press('3');
  await expect(card(page, 'ISMS.1.A2')).toHaveAttribute('data-status', 'nein');
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await expect(question('ISMS.1.A1')).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.type('1 Leitlinie vom 3. Mai');
  await expect(
    (await opened(card(page, 'ISMS.1.A1'))).getByLabel('Wie ist es umgesetzt?'),
  ).toHaveValue('1 Leitlinie vom 3. Mai');
  await expect(card(page, 'ISMS.1.A1')).toHaveAttribute('data-status', 'ja');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect(card(page, 'ISMS.1.A1')).toHaveAttribute('data-status', 'teilweise');
  await page.keyboard.press('Escape');
  await page.keyboard.press('0');
  await expect(card(page, 'ISMS.1.A1')).toHaveAttribute('data-status', 'unbearbeitet');
  await saved(page);

  await page.keyboard.press('Control+Home');
  await tabTo(page, 'Unterlagen', true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Unterlagen' })).toBeFocused();
  await tabTo(page, 'Sicherheitskonzept', true);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Entwurf des Sicherheitskonzepts' }),
  ).toBeFocused();
  await tabTo(page, 'Als PDF speichern');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toContain('Tastenhausen');
});

test('shortcuts can be switched off', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${site.url}#/hilfe`);
  await page.getByLabel('Tastenkürzel verwenden').uncheck();
  await openModule(page, assessment, 'ORP.1');
  await opened(card(page, 'ORP.1.A1'));
  await page.keyboard.press('1');
  await expect(card(page, 'ORP.1.A1')).toHaveAttribute('data-status', 'unbearbeitet');
});

/** Presses Tab (or Shift+Tab) until the element with this name has the focus. */
async function tabTo(page: Page, name: string, backwards = false): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const own =
        element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      return own ?? element.textContent;
    });
    if (label.replaceAll('\u00AD', '').trim().startsWith(name)) return;
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`${name} is not reachable by Tab`);
}
