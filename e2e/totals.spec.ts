/** Promise: honest numbers. All 339 requirements answered; screen, table and PDF say the same. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFile } from 'node:fs/promises';
import { createAssessment, expect, readyOffline, saved, test, enter } from './fixtures';

test('339 requirements answered: totals on the screens and in the PDF, offline', async ({
  page,
  site,
}) => {
  test.setTimeout(240_000);
  const assessment = await createAssessment(page, site, 'Gemeinde Groß Łęknitz');
  await readyOffline(page);
  await site.stop();

  await enter(page, 'Prüfen');
  const moduleRows = page.locator('[data-row]');
  await expect(moduleRows).toHaveCount(66);
  const moduleIds = await moduleRows.evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('data-row') ?? ''),
  );
  const ids: string[] = [];
  for (const moduleId of moduleIds) {
    await page.evaluate(
      (hash) => (location.hash = hash),
      `${new URL(assessment).hash}/baustein/${moduleId}`,
    );
    await expect(page.locator(`[data-requirement^="${moduleId}."]`).first()).toBeVisible();
    const cards = page.locator('[data-requirement]');
    const own = await cards.evaluateAll((list) =>
      list.map((one) => one.getAttribute('data-requirement') ?? ''),
    );
    for (const id of own) {
      // In turn: ja, teilweise, nein, entbehrlich without a reason.
      const card = page.locator(`[data-requirement="${id}"]`);
      await expect(card).toHaveAttribute('data-open');
      await page.keyboard.press(String((ids.length % 4) + 1));
      // "ja" goes on by itself; the others ask for words first.
      if (ids.length % 4 > 0) await page.keyboard.press('Enter');
      await expect(card).not.toHaveAttribute('data-status', 'unbearbeitet');
      ids.push(id);
    }
  }
  await saved(page);
  expect(ids).toHaveLength(339);

  // 339 = 85 ja + 85 teilweise + 85 nein + 84 entbehrlich without a reason, which count as open.
  const progress = '255 von 339 · 75 %';
  const fulfilment = '85 von 339 · 25 %';
  await page.evaluate((hash) => (location.hash = hash), `${new URL(assessment).hash}/abdeckung`);
  await expect(page.getByText(progress).first()).toBeVisible();
  await expect(page.getByText(fulfilment).first()).toBeVisible();
  const legend = page.getByRole('list', { name: 'Legende' });
  for (const part of [
    'ja: 85',
    'teilweise: 85',
    'nein: 85',
    'entbehrlich: 0',
    'entbehrlich ohne Begründung: 84',
    'unbearbeitet: 0',
  ])
    await expect(legend.getByText(part, { exact: true })).toBeVisible();

  await page.getByText('Zahlen als Tabelle').first().click();
  const layers = page.getByRole('table', { name: 'Nach Schichten' });
  const columns = await layers
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => Number(row.querySelector('td')?.textContent)),
    );
  expect(columns.reduce((sum, count) => sum + count, 0)).toBe(339);

  await enter(page, 'Unterlagen', 'Sicherheitskonzept');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als PDF speichern' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^Sicherheitskonzept-Gemeinde-Groß-Łęknitz-ENTWURF-.*\.pdf$/,
  );
  const text = await textOf(await download.path());
  for (const id of ids) expect(text).toContain(id);
  for (const words of [
    'ENTWURF',
    'vertraulich',
    'Gemeinde Groß Łęknitz',
    'Version 4.0',
    progress,
    fulfilment,
  ])
    expect(text).toContain(words);
  expect(text.match(/Entbehrlich ohne Begründung/g)?.length).toBeGreaterThanOrEqual(84);
});

async function textOf(path: string): Promise<string> {
  const data = new Uint8Array(await readFile(path));
  const document = await getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages.join(' ').replace(/\s+/g, ' ');
}
