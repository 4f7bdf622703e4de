/**
 * Promise: plain questions lead to the same structure as doing it by hand. They can be interrupted and resumed; every
 * proposal can be changed; nothing changes before it is accepted.
 */
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import {
  addObject,
  card,
  choose,
  createAssessment,
  expect,
  openModule,
  saved,
  test,
} from './fixtures';

const SERVERS = 'Ja, sie stehen beim Dienstleister';

async function question(page: Page, assessment: string, id: string): Promise<void> {
  await page.goto(`${assessment}/einrichtung/${id}`);
  await expect(page.locator(`[data-question="${id}"]`)).toBeVisible();
}

async function fillNumbers(page: Page, numbers: Record<string, number>): Promise<void> {
  for (const [label, count] of Object.entries(numbers))
    await page
      .getByRole('textbox', { name: new RegExp(`^${label}`) })
      .first()
      .fill(String(count));
}

const fillZeros = (page: Page, id: string): Promise<void> =>
  page
    .locator(`[data-question="${id}"]`)
    .getByRole('button', { name: /leeren Feldern 0 eintragen/ })
    .click();

/** The list of target objects as exported by the application, and the modelling as shown. */
async function structureOf(page: Page, assessment: string): Promise<unknown> {
  await page.goto(`${assessment}/zielobjekte`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als CSV speichern' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  await page.goto(`${assessment}/modellierung`);
  const rows = page.locator('[data-model]');
  await expect(rows).not.toHaveCount(0);
  return { csv, modelling: await rows.allInnerTexts() };
}

test('by questions and by hand: the same objects, the same modelling', async ({ page, site }) => {
  test.setTimeout(120_000);
  const asked = await createAssessment(page, site, 'Gemeinde Fragenau');
  await page.getByRole('link', { name: 'Fragen beantworten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await question(page, asked, 'server');
  await page.getByLabel(SERVERS).check();
  // What follows from an answer is asked on the same page.
  await expect(page.locator('[data-question="serverarten"]')).toBeVisible();
  await fillNumbers(page, {
    'Server mit Windows': 2,
    'Server mit Linux': 1,
  });
  await fillZeros(page, 'serverarten');
  await question(page, asked, 'computer');
  await fillNumbers(page, {
    'PCs mit Windows': 12,
    'Laptops mit Windows': 3,
  });
  await fillZeros(page, 'computer');
  await question(page, asked, 'telefon');
  await page.getByLabel('Telefonanlage').check();
  // Chosen beforehand, as most have it.
  await page.getByLabel('Telefonie über das Internet').uncheck();
  await saved(page);

  // Interrupted and resumed: everything is still there.
  await page.goto(asked);
  await page.reload();
  await question(page, asked, 'computer');
  await expect(page.getByRole('textbox', { name: /^PCs mit Windows/ })).toHaveValue('12');
  await question(page, asked, 'netz');
  await fillNumbers(page, { 'Router und Switches': 0 });
  await expect(page.locator('[data-missing]')).toHaveText(/^\d+ Angaben fehlen noch/);
  await page.getByRole('textbox', { name: /^Router und Switches/ }).fill('');
  await saved(page);
  await page.goto(`${asked}/einrichtung/ergebnis`);
  const accept = page.getByRole('button', { name: /Vorschläge übernehmen/ });
  await expect(accept).toBeVisible();
  await page.goto(`${asked}/zielobjekte`);
  await expect(page.getByText('Noch ist kein Zielobjekt angelegt.')).toBeVisible();

  await page.goto(`${asked}/einrichtung/ergebnis`);
  await accept.click();
  await expect(page.locator('[data-requirement]').first()).toBeVisible();
  await saved(page);
  await page.goto(`${asked}/einrichtung/ergebnis`);
  await expect(page.getByText(/Zu beantworten sind noch \d+ Fragen/)).toBeVisible();
  await expect(page.getByText(/Rechnen Sie mit \d+ bis \d+ Stunden/)).toBeVisible();
  await saved(page);
  // The button does what it says: the first module, not the list of them.
  await page.getByRole('link', { name: 'Mit dem ersten Baustein beginnen' }).click();
  await expect(page.locator('[data-requirement]').first()).toBeVisible();
  const wanted = await structureOf(page, asked);
  const leftOut = await page
    .locator('[data-model][data-left-out]')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.getAttribute('data-model') ?? '',
        /Weggelassen: (.*)/.exec(row.textContent)?.[1]?.trim() ?? '',
      ]),
    );
  expect(leftOut.map(([id]) => id)).toContain('NET.4.3');

  const byHand = await createAssessment(page, site, 'Gemeinde Handau');
  const there = { Standort: 'beim Dienstleister' };
  for (const [kind, fields, operatedBy, name] of [
    ['Serverraum / Rechenzentrum', there, 'Dienstleister', 'Rechenzentrum des Dienstleisters'],
    ['Server (Windows)', { Anzahl: '2', ...there }, 'Dienstleister'],
    ['Server (Linux)', { Anzahl: '1', ...there }, 'Dienstleister'],
    ['Arbeitsplatz-PC (Windows)', { Anzahl: '12' }],
    ['Laptop (Windows)', { Anzahl: '3' }],
    ['TK-Anlage', {}],
    ['Outsourcing-Dienstleister', {}],
  ] as [string, Record<string, string>, string?, string?][])
    await addObject(page, byHand, {
      kind,
      name: name ?? kind,
      fields,
      ...(operatedBy === undefined ? {} : { operatedBy }),
    });
  for (const [moduleId, reason] of leftOut) {
    await page.goto(`${byHand}/modellierung/${moduleId ?? ''}`);
    await page.getByText('Gilt dieser Baustein für Sie?').click();
    await page.getByLabel('Der Baustein ist bei uns nicht anzuwenden').check();
    await page.getByLabel('Warum nicht?').fill(reason ?? '');
    await saved(page);
  }
  expect(await structureOf(page, byHand)).toEqual(wanted);
});

test('proposals are changed before they are accepted; earlier answers move along', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'SYS.4.1');
  await choose(card(page, 'SYS.4.1.A1'), 'ja');
  await saved(page);
  await question(page, assessment, 'geraete');
  await fillNumbers(page, { 'Drucker, Kopierer': 4, 'Vernetzte Geräte': 2 });
  await page.goto(`${assessment}/einrichtung/ergebnis`);
  await page.locator('[data-object="geraete/vernetzt/iot"]').getByRole('checkbox').uncheck();
  await page.getByLabel('Name für „Drucker').fill('Drucker im Rathaus');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-requirement]').first()).toBeVisible();
  await saved(page);
  await page.goto(`${assessment}/zielobjekte`);
  const printers = page.getByRole('link', { name: 'Drucker im Rathaus (4)' });
  await expect(printers).toBeVisible();
  await expect(page.getByRole('link', { name: /^Vernetztes Gerät/ })).toHaveCount(0);
  await printers.click();
  await page.getByRole('link', { name: /^SYS\.4\.1 / }).click();
  await expect(card(page, 'SYS.4.1.A1')).toHaveAttribute('data-status', 'ja');

  // Answered again with another number: the same object, changed.
  await question(page, assessment, 'geraete');
  await fillNumbers(page, { 'Drucker, Kopierer': 6 });
  await page.goto(`${assessment}/einrichtung/ergebnis`);
  await page.locator('[data-state="changed"]').getByRole('checkbox').check();
  await page.getByRole('button', { name: /übernehmen/ }).click();
  await saved(page);
  await page.goto(`${assessment}/zielobjekte`);
  await expect(page.getByRole('link', { name: 'Drucker im Rathaus (6)' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Drucker/ })).toHaveCount(1);
});
