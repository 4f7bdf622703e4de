/** Promise: one field finds everything, also what one wrote oneself, in two seconds. On a phone and on a PC. */
import type { Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { addObject, answer, card, createAssessment, expect, openModule, test } from './fixtures';

const field = (page: Page) => page.getByRole('combobox', { name: 'Suchen' });
const hits = (page: Page) => page.getByRole('listbox', { name: 'Treffer' }).getByRole('option');
/** A person has found it when it can be read: from the key to there. */
const SOON = { timeout: 2000 };

for (const { name, viewport } of [
  { name: 'PC', viewport: { width: 1366, height: 768 } },
  { name: 'phone', viewport: { width: 390, height: 844 } },
])
  test.describe(name, () => {
    test.use({ viewport });

    test('a module by its name, by part of a compound, by another word and mistyped', async ({
      page,
      site,
    }) => {
      await createAssessment(page, site);
      await page.getByRole('button', { name: 'Suchen' }).click();
      await expect(field(page)).toBeFocused();
      for (const typed of ['Datensicherung', 'sicherung', 'Backup', 'Datensichreung', 'con.3']) {
        await field(page).fill(typed);
        await expect(
          hits(page).filter({ hasText: 'CON.3 Datensicherungskonzept' }),
          typed,
        ).toBeVisible(SOON);
      }
      await field(page).fill('Datensicherungskonzept');
      await expect(hits(page).first().locator('mark')).toHaveText('Datensicherungskonzept');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await field(page).press('Enter');
      await expect(page).toHaveURL(/baustein\/CON\.3$/);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

    test('a word of one’s own note, as soon as it is written', async ({ page, site }) => {
      const assessment = await createAssessment(page, site);
      await openModule(page, assessment, 'CON.3');
      await answer(page, 'CON.3.A5', 'ja', 'Der Wochenbandschlüssel liegt bei Frau Krämer.');
      await page.keyboard.press('Control+k');
      await field(page).fill('bandschlüssel');
      const hit = hits(page).filter({ hasText: 'CON.3.A5' });
      await expect(hit).toBeVisible(SOON);
      await expect(hit.locator('mark')).toHaveText('bandschlüssel');
      await expect(page.getByRole('status').filter({ hasText: 'Ein Treffer' })).toBeAttached();
      await page.keyboard.press('Escape');
      await answer(page, 'CON.3.A5', 'ja', 'Frau Krämer hat den Tresor.');
      await page.keyboard.press('Control+k');
      await field(page).fill('tresor');
      await expect(hits(page).filter({ hasText: 'CON.3.A5' })).toBeVisible(SOON);
      await field(page).fill('bandschlüssel');
      await expect(hits(page).filter({ hasText: 'CON.3.A5' })).toHaveCount(0);
      await field(page).fill('xylophonkonzert');
      await expect(page.getByText('Nichts gefunden')).toBeVisible();
      await field(page).fill('kraemer');
      await hits(page).filter({ hasText: 'CON.3.A5' }).click();
      await expect(card(page, 'CON.3.A5')).toBeVisible();
    });
  });

test('by keyboard alone: the last places, groups, one group, and closed again', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await addObject(page, assessment, { kind: 'Faxgerät / Faxserver', name: 'Sicherungsfax' });
  await openModule(page, assessment, 'ORP.2');
  await card(page, 'ORP.2.A1').focus();
  await page.keyboard.press('/');
  await expect(
    page.getByRole('group', { name: 'Zuletzt geöffnet' }).getByRole('option').first(),
  ).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('sicherung');
  await expect(hits(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  const objects = page.getByRole('group', { name: /^Zielobjekte/ });
  await expect(objects.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Shift+Tab');
  await expect(hits(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: /^Zielobjekte 1$/ }).click();
  await expect(hits(page)).toHaveCount(1);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
