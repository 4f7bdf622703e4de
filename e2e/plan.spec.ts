/**
 * Promise: what is missing becomes work with a person, a day and a sum, on one screen and with few keys; nothing is
 * closed, changed or kept without being said, and everything can be undone.
 */
import type { Page } from '@playwright/test';
import { axeFindingsInFull } from './axe';
import {
  card,
  choose,
  createAssessment,
  expect,
  opened,
  openModule,
  saved,
  test,
} from './fixtures';

const SIZES = [
  ['desktop', { width: 1366, height: 768 }],
  ['phone', { width: 390, height: 844 }],
] as const;

/** Five gaps; the first says in its answer that it is overdue and what it costs. */
async function withGaps(page: Page, site: Parameters<typeof createAssessment>[1]) {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.2');
  for (const number of [1, 2, 3, 4, 5])
    await choose(card(page, `ORP.2.A${String(number)}`), number === 2 ? 'teilweise' : 'nein');
  const first = await opened(card(page, 'ORP.2.A1'));
  await first.getByLabel('Zu erledigen bis').fill('01.03.2024');
  await first.getByLabel('Kosten einmalig').fill('1200');
  await first.getByLabel('Kosten einmalig').blur();
  await saved(page);
  return assessment;
}

const figure = (page: Page, name: string) => page.locator(`[data-figure="${name}"]`);
const rows = (page: Page) => page.locator('[data-item]');

for (const [device, viewport] of SIZES)
  test(`three measures with date, person and cost, overdue and sum, with few keys (${device})`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(viewport);
    const assessment = await withGaps(page, site);
    await page.goto(`${assessment}/plan`);
    await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
    // What the answer says is there, and becomes a measure only when somebody wants it.
    await expect(figure(page, 'ueberfaellig')).toContainText('1');
    await expect(rows(page)).toHaveCount(1);
    let keys = 0;
    const press = async (...pressed: string[]): Promise<void> => {
      for (const key of pressed) await page.keyboard.press(key);
      keys += pressed.length;
    };
    const measures = [
      ['H', 'm', '480'],
      ['I', 'q', '90'],
      ['H', '2', 'w', '350'],
    ];
    for (const [index, [person = '', ...rest]] of measures.entries()) {
      const cost = rest.at(-1) ?? '';
      await press('n');
      await expect(page.getByRole('combobox', { name: /Wofür/ })).toBeFocused();
      // The first proposal is the answer with its own plan; the next ones are wanted here.
      await press('ArrowDown', 'Enter');
      await expect(rows(page)).toHaveCount(index + 2);
      await expect(page.getByRole('textbox', { name: /^Zuständig/ })).toBeFocused();
      await press(person, 'Enter');
      await expect(page.getByRole('textbox', { name: /^Bis/ })).toBeFocused();
      await press(...rest.slice(0, -1), 'Enter');
      await expect(page.getByRole('textbox', { name: /^einmalig/ })).toBeFocused();
      await press(...cost.split(/(?:)/u), 'Enter');
      await expect(page.getByRole('button', { name: /^einmalig.*€/ }).last()).toBeVisible();
    }
    await saved(page);
    expect(keys).toBeLessThanOrEqual(35);
    await expect(figure(page, 'ueberfaellig')).toContainText('1');
    await expect(figure(page, 'mit-kosten')).toContainText('2.120 €');
    // On one screen: overdue, sum and the first rows without scrolling.
    await expect(figure(page, 'ueberfaellig')).toBeInViewport();
    await expect(figure(page, 'mit-kosten')).toBeInViewport();
    expect(await axeFindingsInFull(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    );
    // The keyboard walks on where it was: undo takes the last amount back.
    await press('z');
    await expect(figure(page, 'mit-kosten')).toContainText('1.770 €');
    test.info().annotations.push({ type: 'keys', description: String(keys - 1) });
  });

test('one measure from three requirements, by ticks; closing it asks for each of them', async ({
  page,
  site,
}) => {
  const assessment = await withGaps(page, site);
  await page.goto(`${assessment}/plan`);
  let clicks = 0;
  const click = async (target: ReturnType<Page['getByRole']>): Promise<void> => {
    await target.click();
    clicks += 1;
  };
  await click(page.getByRole('button', { name: 'ansehen' }));
  const gaps = page.getByRole('region', { name: 'Lücken ohne Maßnahme' });
  for (const id of ['ORP.2.A2', 'ORP.2.A3', 'ORP.2.A4'])
    await click(gaps.getByRole('checkbox', { name: new RegExp(`^${id} `) }));
  await click(gaps.getByRole('button', { name: 'Eine Maßnahme aus 3 Lücken anlegen' }));
  expect(clicks).toBeLessThanOrEqual(5);
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 von 5 Lücken noch ohne Maßnahme')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zur Frage ORP.2.A2 +2' })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(gaps).toBeVisible();

  await page.getByRole('button', { name: /^Erledigt\?/ }).click();
  const closing = page.getByRole('region', { name: /erledigt\?$/ });
  expect(await axeFindingsInFull(page)).toEqual([]);
  await closing.getByRole('button', { name: 'Als erledigt speichern' }).click();
  await expect(closing.getByText('Bitte wählen Sie, auch wenn')).toHaveCount(3);
  await closing.getByLabel(/^ORP\.2\.A2 /).selectOption('ja');
  await closing.getByLabel(/^ORP\.2\.A3 /).selectOption('ja');
  await closing.getByLabel(/^ORP\.2\.A4 /).selectOption('same');
  await closing.getByRole('button', { name: 'Als erledigt speichern' }).click();
  await expect(closing).toBeHidden();
  await expect(page.getByText('Eine abgeschlossene Maßnahme')).toBeVisible();
  await expect(page.getByText('3 von 3 Lücken noch ohne Maßnahme')).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect(page.getByText('2 von 5 Lücken noch ohne Maßnahme')).toBeVisible();
});

test('what is not understood changes nothing and is said at the cell; Esc puts back what was there', async ({
  page,
  site,
}) => {
  const assessment = await withGaps(page, site);
  await page.goto(`${assessment}/plan`);
  await page.getByRole('button', { name: /^Als Maßnahme übernehmen/ }).click();
  await page.keyboard.press('Escape');
  const due = page.getByRole('button', { name: /^Bis, M-01/ });
  await expect(due).toContainText('01.03.2024');
  await due.press('F2');
  const field = page.getByRole('textbox', { name: /^Bis, M-01/ });
  await field.fill('31.02.2027');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '31.02.2027' })).toBeVisible();
  await expect(due).toContainText('01.03.2024');
  await due.press('Enter');
  await field.fill('15.1.');
  await expect(page.getByText(/15\. Januar 20\d\d/)).toBeVisible();
  await field.press('Escape');
  await expect(due).toContainText('01.03.2024');
  // The door says what is overdue.
  await expect(page.getByRole('link', { name: /^Plan.*davon 1 überfällig/ })).toBeVisible();

  // Board and timeline show the same filter, move by keyboard and stand in the address.
  await figure(page, 'ueberfaellig').click();
  await page.getByRole('button', { name: 'Tafel' }).click();
  await expect(page).toHaveURL(/ansicht=tafel/);
  await expect(page).toHaveURL(/zeige=ueberfaellig/);
  await page.getByLabel(/^Verschieben nach/).selectOption('beauftragt');
  await expect(page.getByRole('region', { name: 'beauftragt' }).locator('[data-item]')).toHaveCount(
    1,
  );
  await page.getByRole('button', { name: 'Zeitstrahl' }).click();
  await page.getByLabel(/^Verschieben nach/).selectOption('undated');
  await expect(page.getByText('Zu diesem Filter gibt es nichts')).toHaveCount(0);
  await figure(page, 'ueberfaellig').click();
  await expect(page.locator('[data-quarter="undated"] [data-item]')).toHaveCount(1);
  expect(await axeFindingsInFull(page)).toEqual([]);
  await saved(page);
  await page.reload();
  await expect(page.locator('[data-quarter="undated"] [data-item]')).toHaveCount(1);
});

test('a proposal says why, shrinks by ticks and never comes back once declined', async ({
  page,
  site,
}) => {
  const assessment = await withGaps(page, site);
  await openModule(page, assessment, 'ORP.2');
  for (const id of ['ORP.2.A3', 'ORP.2.A4', 'ORP.2.A5']) {
    const one = await opened(card(page, id));
    await one.getByLabel('Zuständig').fill('Personalstelle');
  }
  await saved(page);
  await page.goto(`${assessment}/plan`);
  const proposal = page.getByRole('region', { name: '3 Lücken, eine Maßnahme' });
  await expect(proposal).toContainText('für alle zuständig ist: Personalstelle');
  await proposal.getByRole('button', { name: 'Nicht zusammenfassen' }).click();
  await expect(proposal).toBeHidden();
  await saved(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(proposal).toBeHidden();
  await expect(page.getByText('5 von 5 Lücken')).toBeVisible();
});
