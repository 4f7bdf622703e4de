/**
 * Promise: "Heute" says what to do now and why. Who comes back after two weeks is one click away from the question where
 * they stopped, and sees what waits, what others did and how it stands.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  answer,
  card,
  createAssessment,
  expect,
  opened,
  openModule,
  saved,
  test,
} from './fixtures';

const LEFT = '2026-11-16T14:00:00';
const BACK = '2026-11-30T09:00:00';
const next = (page: Page) => page.locator('[data-step]');
const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Heute' });

/** As a colleague with her own computer, who sends her answers: here, the same browser with other names. */
async function asColleague(page: Page, act: () => Promise<void>): Promise<void> {
  const mine = await page.evaluate(() =>
    JSON.stringify(Object.fromEntries(Object.entries(localStorage))),
  );
  await page.evaluate(() => {
    localStorage.setItem('author', 'Berta Beispiel');
    localStorage.setItem('device', 'anderswo');
  });
  await page.reload();
  await act();
  await page.evaluate((memory) => {
    localStorage.clear();
    for (const [name, value] of Object.entries(JSON.parse(memory) as Record<string, string>))
      localStorage.setItem(name, value);
  }, mine);
}

for (const [name, viewport] of [
  ['desktop', { width: 1366, height: 768 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  test.describe(name, () => {
    test.use({ viewport });

    test('back after two weeks: one click to the question where one stopped', async ({
      page,
      site,
    }) => {
      await page.clock.setFixedTime(new Date(LEFT));
      const assessment = await createAssessment(page, site);
      // First day: what to do, and what will be here.
      await expect(next(page)).toContainText('ISMS.1 Sicherheitsmanagement');
      await expect(page.getByRole('heading', { name: 'Was später hier steht' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Abdeckung' })).toBeHidden();
      await page.keyboard.press('w');
      await expect(
        page.getByRole('heading', { level: 1, name: 'Sicherheitsmanagement' }),
      ).toBeVisible();

      await openModule(page, assessment, 'ISMS.1');
      await opened(card(page, 'ISMS.1.A1'));
      await page.keyboard.press('5');
      await saved(page);
      await openModule(page, assessment, 'ORP.3');
      await answer(page, 'ORP.3.A1', 'ja', 'Alle wissen, an wen sie sich wenden.');
      await saved(page);
      await asColleague(page, async () => {
        await openModule(page, assessment, 'ORP.2');
        await answer(page, 'ORP.2.A1', 'ja', 'Einarbeitung nach Plan');
      });

      await page.clock.setFixedTime(new Date(BACK));
      await page.goto('about:blank');
      await page.goto(assessment);
      await expect(heading(page)).toBeAttached();
      await expect(next(page)).toContainText('Hier haben Sie am 16.11.2026 aufgehört');
      await expect(next(page)).toContainText('Frage 2 von 2');
      await expect(next(page)).toContainText('was zuerst kommt (R1)');
      const since = page.getByRole('region', { name: 'Seit dem 16.11.2026' });
      await expect(since.getByRole('listitem')).toHaveText(/^1\s*Antwort, von Berta Beispiel$/);
      // What waits leads to a list of just that.
      const waits = page.getByRole('region', { name: 'Muss noch geklärt werden' });
      await waits.getByRole('link').first().click();
      await expect(page.getByRole('status').filter({ hasText: 'passt zur Auswahl' })).toBeVisible();
      await page.goBack();
      await page.getByRole('link', { name: /^Weiter mit ORP\.3/ }).click();
      const question = card(page, 'ORP.3.A3').getByRole('heading').first();
      await expect(question).toBeFocused();
      await expect(question).toBeInViewport();
      expect(new URL(page.url()).hash).toMatch(/baustein\/ORP\.3\/ORP\.3\.A3$/);
    });

    test('how it stands is read without colours, leads on, and is one page of paper', async ({
      page,
      site,
    }) => {
      const assessment = await createAssessment(page, site);
      await openModule(page, assessment, 'ORP.3');
      await answer(page, 'ORP.3.A1', 'ja', 'Alle wissen, an wen sie sich wenden.');
      await page.goto(assessment);
      await expect(page.getByText('1 von 339 · 0 %').first()).toBeVisible();
      if (name === 'phone') {
        await page.getByText('ORP · 1 von 27').click();
      } else {
        const table = page.getByRole('table', {
          name: 'Umsetzungsgrad der Bausteine nach Schicht',
        });
        const row = table.getByRole('row', { name: /^ORP Organisation und Personal/ });
        await expect(row.getByRole('rowheader')).toHaveText('ORP Organisation und Personal');
        await expect(row.getByRole('cell').filter({ hasText: 'offen' })).not.toHaveCount(0);
      }
      const cell = page.getByRole('link', { name: 'ORP.3, 1 von 2 · 50 %, eine offen' });
      await expect(cell).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);

      // What one looks by stands in the address and survives a reload.
      await page.getByRole('button', { name: 'Rolle', exact: true }).click();
      await expect(
        page.getByText('Personalabteilung').filter({ visible: true }).first(),
      ).toBeVisible();
      await page.reload();
      await expect(page.getByRole('button', { name: 'Rolle', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await page.getByRole('button', { name: 'Schicht', exact: true }).click();
      if (name === 'phone') await page.getByText('ORP · 1 von 27').click();
      else {
        const pdf = await page.pdf({ preferCSSPageSize: true });
        expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      }
      await cell.click();
      await expect(card(page, 'ORP.3.A3')).toBeVisible();
    });
  });
