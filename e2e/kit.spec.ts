/** Promise: each part of the interface can be used by itself: by keyboard alone, and axe finds nothing in it. */
import { rm } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test as base } from './fixtures';
import { buildKit } from './kit-site';

const test = base.extend<{ kit: Page }, { folder: string }>({
  // Built once, and never a part of what is shipped.
  folder: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the dependencies off this pattern.
    async ({}, use) => {
      const folder = await buildKit();
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  kit: async ({ page, site, folder }, use) => {
    await site.serve(folder);
    await page.goto(site.url);
    await expect(page.getByRole('heading', { name: 'Formular' })).toBeVisible();
    await use(page);
  },
});

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name });
const done = (page: Page): Locator => page.locator('[data-done]');

test('axe finds nothing in any part, whatever is wrong in it', async ({ kit }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await kit
      .locator('html')
      .evaluate((html, theme) => (html.dataset.kernTheme = theme), colorScheme);
    for (const wrong of [false, true]) {
      if (wrong) await kit.getByRole('button', { name: 'Absenden' }).click();
      const { violations } = await new AxeBuilder({ page: kit }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  }
});

test('buttons, and links that look like them, work by keyboard', async ({ kit }) => {
  for (const [name, key] of [
    ['Speichern', 'Enter'],
    ['Schließen', 'Space'],
    [/7/, 'Enter'],
    ['nach unten', 'Enter'],
    ['Rückgängig machen', 'Enter'],
  ] as const)
    await kit.getByRole('button', { name }).press(key);
  await expect(done(kit)).toHaveText('Speichern, Schließen, mehr, 1, zurück');
  await expect(kit.locator('p[role=status]')).toHaveText('Der Server wurde stillgelegt.');
  const locked = kit.getByRole('button', { name: 'Gesperrt' });
  await expect(locked).toBeDisabled();
  await expect(locked).toHaveAccessibleDescription('Es gibt nichts zu tun.');
  await kit.getByRole('link', { name: 'Prüfung 2026 öffnen' }).press('Enter');
  await expect(kit).toHaveURL(/#\/pruefung$/);
});

test('a form goes to the first error, lists all of them, and is submitted by Enter once valid', async ({
  kit,
}) => {
  await field(kit, 'Name').press('Enter');
  await expect(field(kit, 'Name')).toBeFocused();
  await expect(field(kit, 'Name')).toHaveAccessibleDescription(/Serverraums.*Der Name fehlt/);
  await expect(kit.getByText('3 Angaben sind noch nicht in Ordnung')).toBeVisible();
  await kit.getByRole('button', { name: 'Begründung' }).press('Enter');
  await expect(field(kit, 'Begründung')).toBeFocused();
  await field(kit, 'Begründung').fill('ein Text, der für sein Feld zu lang ist');
  await field(kit, 'Name').fill('Rathaus');
  await field(kit, 'Anzahl').fill('zwölf');
  await field(kit, 'Name').press('Enter');
  await expect(field(kit, 'Anzahl')).toBeFocused();
  await expect(field(kit, 'Anzahl')).toHaveAccessibleDescription(/Das ist keine Zahl/);
  await field(kit, 'Anzahl').fill('12');
  // One error is left: nothing to list.
  await expect(kit.getByText(/Angaben sind noch nicht/)).toBeHidden();
  await kit.getByRole('button', { name: 'Absenden' }).press('Enter');
  await expect(field(kit, 'Begründung')).toBeFocused();
  await expect(field(kit, 'Begründung')).toHaveValue('ein Text, der für sein Feld zu lang ist');
  await expect(done(kit)).toBeEmpty();
  await field(kit, 'Begründung').fill('ein kurzer Text');
  await field(kit, 'Anzahl').press('Enter');
  await expect(done(kit)).toHaveText('gesendet');
});

test('checkboxes and choices work by keyboard, and say everything that belongs to them', async ({
  kit,
}) => {
  await kit.getByRole('checkbox', { name: 'Antworten mitnehmen' }).press('Space');
  await expect(kit.getByRole('checkbox')).toBeChecked();
  for (const group of ['Umsetzung', 'Ohne Rahmen']) {
    const choices = kit.getByRole('group', { name: group }).getByRole('radio');
    await choices.first().press('Space');
    await choices.first().press('ArrowDown');
    await expect(choices.last()).toBeFocused();
    await expect(choices.last()).toBeChecked();
    await expect(choices.first()).not.toBeChecked();
  }
  await kit.getByRole('combobox', { name: 'Art' }).selectOption('Server');
  await field(kit, 'Termin').fill('31.3.2027');
  await field(kit, 'Termin').press('Tab');
  await expect(field(kit, 'Termin')).toHaveAccessibleDescription(/31\. März 2027/);
});

test('fields side by side align, with a hint, without one and with an error', async ({ kit }) => {
  const tops = (): Promise<number[]> =>
    kit
      .locator('.columns :is(input, select)')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().bottom)));
  for (const wrong of [false, true]) {
    if (wrong) await kit.getByRole('button', { name: 'Absenden' }).click();
    const found = await tops();
    expect(found).toHaveLength(3);
    expect(Math.max(...found) - Math.min(...found), String(found)).toBeLessThanOrEqual(3);
  }
});
