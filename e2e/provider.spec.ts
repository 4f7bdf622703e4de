/**
 * Promise: what a provider is to confirm is chosen where the question is, asked in one letter, and its replies are entered
 * in the same list, with at most twelve clicks for five of them.
 */
import AxeBuilder from '@axe-core/playwright';
import { addObject, card, createAssessment, expect, opened, test } from './fixtures';

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
])
  test(`five asked, a letter made, five replies entered, at ${String(viewport.width)} px`, async ({
    page,
    site,
  }) => {
    const assessment = await createAssessment(page, site);
    await page.goto(`${assessment}/dienstleister`);
    await page.getByLabel('Name').fill('Zweckverband IT');
    await page.getByRole('button', { name: 'Dienstleister eintragen' }).click();
    const kind = 'Server (Linux)';
    const operatedBy = 'Dienstleister';
    const server = await addObject(page, assessment, { kind, name: 'Server Rathaus', operatedBy });

    // Marked at the question, it is chosen for the letter.
    await page.goto(`${server}/SYS.1.1`);
    await opened(card(page, 'SYS.1.1.A1'));
    const mark = card(page, 'SYS.1.1.A1').getByRole('button', { name: 'Dienstleister fragen' });
    await mark.click();
    await expect(mark).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('[data-save-state="saved"]').first()).toBeAttached();
    await page.setViewportSize(viewport);
    await page.goto(`${assessment}/dienstleister`);

    let clicks = 0;
    const click = async (name: string, role: 'link' | 'button' | 'checkbox'): Promise<void> => {
      clicks += 1;
      await page.getByRole(role, { name }).click();
    };
    await click('Zweckverband IT', 'link');
    const tick = (id: string) => page.getByRole('checkbox', { name: `auswählen: ${id},` });
    await expect(tick('SYS.1.1.A1')).toBeChecked();
    for (const id of ['SYS.1.1.A2', 'SYS.1.1.A5', 'SYS.1.1.A6', 'SYS.1.1.A9'])
      await click(`auswählen: ${id},`, 'checkbox');
    await expect(page.getByText('5 ausgewählt')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await click('Brief erstellen', 'link');
    const letter = page.getByRole('article', { name: 'Bitte um Bestätigung' });
    await expect(letter.getByText('Zeichen: SYS.1.1.A')).toHaveCount(5);

    // The replies, in the same list: two as they came, the rest in one go.
    await click('Antworten eintragen', 'link');
    await expect(page.locator('[data-provider-row]')).toHaveCount(5);
    await click('teilweise: SYS.1.1.A5', 'button');
    await click('nein: SYS.1.1.A9', 'button');
    await expect(page.locator('[data-provider-row]')).toHaveCount(5);
    await click('Alle 3 bestätigt: ja', 'button');
    await expect(page.getByText('bestätigt am')).toHaveCount(5);
    expect(clicks).toBeLessThanOrEqual(12);
    const row = (id: string) => page.locator(`[data-provider-row="${id}"]`);
    await expect(row('SYS.1.1.A5').locator('strong')).toHaveText('teilweise');
    await expect(row('SYS.1.1.A6').locator('strong')).toHaveText('ja');

    await page.getByRole('button', { name: 'Rückgängig machen' }).click();
    await expect(page.getByText('bestätigt am')).toHaveCount(2);
  });
