/** Promise: a question is answered where it stands, with one key or one tap, and the next one comes by itself. */
import { card, createAssessment, expect, openModule, saved, test } from './fixtures';

const SIZES = [
  ['desktop', { width: 1366, height: 768 }],
  ['tablet', { width: 820, height: 1180 }],
  ['phone', { width: 390, height: 844 }],
] as const;
const MODULES = [
  ['ISMS.1', 4],
  ['ORP.1', 3],
  ['ORP.2', 3],
] as const;

for (const [name, viewport] of SIZES)
  test(`the first question and its answers are on the screen without scrolling: ${name}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize(viewport);
    const assessment = await createAssessment(page, site);
    await page.goto(`${assessment}/baustein/ORP.4`);
    const question = page.locator('[data-open]');
    await expect(question.getByRole('heading')).toBeInViewport({ ratio: 1 });
    await expect(question.getByRole('radio', { name: 'ja' })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

test('ten answers in three modules take at most thirty keys', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/baustein/${MODULES[0][0]}`);
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const open = page.locator('[data-open]');
  for (const [moduleId, count] of MODULES) {
    await expect(open).toHaveAttribute('data-requirement', new RegExp(`^${moduleId}\\.`));
    for (let index = 1; index <= count; index++) {
      await expect(open.getByRole('heading')).toBeFocused();
      const id = String(await open.getAttribute('data-requirement'));
      await press('1');
      await expect(open).not.toHaveAttribute('data-requirement', id);
    }
    if (moduleId !== 'ORP.2') await press('J');
  }
  await saved(page);
  expect(keys).toBeLessThanOrEqual(30);
});

test('an answered question is one line; what is said, undone and gone back to', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  const first = card(page, 'ORP.1.A1');
  await expect(first.getByRole('heading')).toBeFocused();
  await page.keyboard.press('3');
  await expect(first.getByLabel('Was fehlt, was ist zu tun?')).toBeFocused();
  await page.keyboard.type('Organigramm fehlt');
  await page.keyboard.press('Control+Enter');
  await expect(first.getByRole('button', { name: 'Frage öffnen' })).toContainText(
    'Organigramm fehlt',
  );
  await expect(first).toContainText('ohne Termin');
  const second = card(page, 'ORP.1.A2');
  await expect(second.getByRole('heading')).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByText('ORP.1.A2: ja, gespeichert')).toBeAttached();
  await expect(second).toHaveAttribute('data-status', 'ja');
  await page.keyboard.press('z');
  await expect(second).toHaveAttribute('data-status', 'unbearbeitet');
  await expect(second).toHaveAttribute('data-open');
  await expect(first).toHaveAttribute('data-status', 'nein');
});

test('ticks propose a status and set nothing; Enter takes it', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.2');
  const first = card(page, 'ORP.2.A1');
  await first.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await expect(first.locator('[data-suggested]')).toHaveAttribute('data-suggested', /teilweise|ja/);
  await expect(first).toHaveAttribute('data-status', 'unbearbeitet');
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('data-status', /teilweise|ja/);
});

test('one question at a time has the same keys, and its bar leaves room on a phone', async ({
  page,
  site,
}) => {
  await page.setViewportSize(SIZES[2][1]);
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/baustein/ORP.4`);
  await expect(page.locator('[data-requirement]')).toHaveCount(1);
  const bar = await page.locator('[data-answer-bar]').boundingBox();
  expect(bar?.height).toBeLessThanOrEqual(164);
  // What it is called stands above what is asked, not on it.
  const name = await page.getByText('A1', { exact: true }).boundingBox();
  const question = await page.locator('[data-open] h2').boundingBox();
  if (!name || !question) throw new Error('the question is not drawn');
  expect(name.y + name.height).toBeLessThanOrEqual(question.y);
  await page.keyboard.press('1');
  await expect(page.locator('[data-open]')).toHaveAttribute('data-requirement', 'ORP.4.A2');
  await page.keyboard.press('k');
  await expect(page.locator('[data-open]')).toHaveAttribute('data-requirement', 'ORP.4.A1');
});

test('the list of modules is grouped, filtered and walked as a tree, and the address keeps it', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  const list = page.getByRole('navigation', { name: 'Bausteine' });
  await list.getByRole('button', { name: /^CON/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(list.getByRole('button', { name: /^CON/ })).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('link', { name: /^CON\.\d/ }).first()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(list.getByRole('button', { name: /^CON/ })).toBeFocused();
  await list.getByRole('combobox').selectOption('Ort');
  await list.getByRole('button', { name: 'Alle', exact: true }).click();
  await expect(page).toHaveURL(/gruppe=ort/);
  await expect(page).toHaveURL(/liste=alle/);
  await page.reload();
  await expect(list.getByRole('link', { name: /Serverraum/ })).toBeVisible();
  await expect(list.getByRole('button', { name: 'Alle', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
