/** Promise: the question comes first, ticks suggest but never set, and people find their own questions. */
import {
  card,
  choose,
  opened,
  createAssessment,
  expect,
  openModule,
  readyOffline,
  saved,
  test,
  reportOf,
  enter,
  explanation,
} from './fixtures';

test('question first; ticks are kept and suggest the status without setting it', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.2');
  const first = card(page, 'ORP.2.A1');
  await expect(first.getByRole('heading')).toContainText('?');
  await expect(first).toContainText('A1 · Geregelte Einarbeitung neuer Mitarbeitender');
  for (const words of [
    'Warum?',
    'Was zählt als Nachweis?',
    'Rolle: Vorgesetzte',
    'Ort: Personalstelle',
    'Aufwand: gering',
    'WiBA',
  ])
    await expect(explanation(page)).toContainText(words);

  const list = first.getByRole('group', { name: 'Woran erkenne ich das?' });
  const proposal = first.getByRole('status');
  const ticks = list.getByRole('checkbox');
  const count = await ticks.count();
  await ticks.first().check();
  await expect(proposal).toContainText(`Vorschlag aus 1 von ${String(count)} Häkchen: teilweise`);
  await expect(first).toHaveAttribute('data-status', 'unbearbeitet');
  for (let index = 1; index < count; index += 1) await ticks.nth(index).check();
  await expect(proposal).toContainText('Häkchen: ja');
  await expect(first).toHaveAttribute('data-status', 'unbearbeitet');
  await first.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(first).toHaveAttribute('data-status', 'ja');
  await opened(first);
  await expect(proposal).toHaveText('');
  await saved(page);
  await page.reload();
  await opened(first);
  for (let index = 0; index < count; index += 1) await expect(ticks.nth(index)).toBeChecked();
  for (let index = 0; index < count; index += 1) await ticks.nth(index).uncheck();
  await expect(proposal).toContainText('Häkchen: nein');
  await expect(first).toHaveAttribute('data-status', 'ja');
});

test('filters find the requirements of a role, a place, a status and what is to be clarified', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'INF.2');
  await choose(card(page, 'INF.2.A3'), 'nein');
  await card(page, 'INF.2.A3').getByRole('button', { name: 'Noch klären' }).click();
  await saved(page);
  await enter(page, 'Prüfen');
  await page.getByRole('link', { name: 'Alle Anforderungen' }).click();
  const counted = page.getByRole('main').getByRole('status').filter({ hasText: 'Auswahl' });
  await expect(counted).toContainText('339 Anforderungen passen zur Auswahl.');
  await page.locator('summary', { hasText: 'Auswahl' }).click();
  await page.getByLabel('nur aus WiBA').check();
  await expect(counted).toContainText('240 Anforderungen');
  await page.getByRole('button', { name: 'Auswahl zurücksetzen' }).click();
  await page.getByLabel('Ort', { exact: true }).selectOption('Serverraum');
  const cards = page.locator('[data-requirement]');
  await expect(cards).toHaveCount(16);
  // The choice stands in the address and survives a reload.
  await page.reload();
  await expect(cards).toHaveCount(16);
  await cards.first().getByRole('button').click();
  await expect(explanation(page)).toContainText('Ort: Serverraum');
  await page.getByLabel('Rolle', { exact: true }).selectOption('Haustechnik');
  await expect(cards).not.toHaveCount(16);
  await cards.first().getByRole('button').click();
  await expect(explanation(page)).toContainText('Rolle: Haustechnik');
  await page.getByRole('button', { name: 'Auswahl zurücksetzen' }).click();
  await page.getByLabel('nur, was noch geklärt werden muss').check();
  await expect(counted).toContainText('Eine Anforderung passt');
  await page.getByLabel('Umsetzung', { exact: true }).selectOption('nein');
  await expect(card(page, 'INF.2.A3')).toBeVisible();
  // The list stays while answering.
  await choose(card(page, 'INF.2.A3'), 'ja');
  await expect(card(page, 'INF.2.A3')).toBeVisible();
  await page.getByLabel('Umsetzung', { exact: true }).selectOption('teilweise');
  await expect(counted).toContainText('Keine Anforderung passt');
});

test('the first lap leads through 19 topics; its answers are those of the modules', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await enter(page, 'Prüfen');
  await page.getByRole('link', { name: 'Einstieg' }).click();
  await expect(page.locator('[data-row]')).toHaveCount(19);
  await expect(page.getByText('0 von 240 · 0 %').first()).toBeVisible();
  await page.getByRole('link', { name: 'Weiter mit „Datensicherung“' }).click();
  await expect(page.getByText('Thema 1 von 19')).toBeVisible();
  await choose(card(page, 'CON.3.A1'), 'ja');
  await expect(page.getByText('1 von 6 · 16 %').first()).toBeVisible();
  await saved(page);
  await openModule(page, assessment, 'CON.3');
  await expect(card(page, 'CON.3.A1')).toHaveAttribute('data-status', 'ja');
});

test('English is complete; profile texts are marked as German only', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await readyOffline(page);
  await openModule(page, assessment, 'ORP.2');
  await (
    await opened(card(page, 'ORP.2.A1'))
  )
    .getByLabel('Wie ist es umgesetzt?')
    .fill('Getippt vor dem Umschalten');
  await site.stop();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const first = card(page, 'ORP.2.A1');
  await expect(first.getByLabel('How is it met?')).toHaveValue('Getippt vor dem Umschalten');
  await expect(first.getByText('German only').first()).toBeVisible();
  await expect(first.locator('h2 [lang=de]')).toBeVisible();
  await expect(page.getByRole('complementary').getByText('Role: Line managers')).toBeVisible();
  await page.goto(`${assessment}/abdeckung`);
  await expect(page.getByText('ORP Organisation and personnel').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Coverage' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Coverage' })).toBeVisible();
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Abdeckung' })).toBeVisible();
});

test('a profile is pure data: every shipped profile can be answered, counted and printed', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/neu`);
  const options = page.getByLabel('Profil').getByRole('option');
  await expect(options).not.toHaveCount(0);
  const profiles = await options.evaluateAll((options) =>
    options.map((option) => option.textContent.trim()),
  );
  expect(profiles.length).toBeGreaterThanOrEqual(3);
  for (const profile of profiles) {
    const requirements = Number(/\((\d+) Anforderungen\)/.exec(profile)?.[1]);
    const title = profile.split(', Version')[0] ?? '';
    await page.goto(`${site.url}#/neu`);
    await page.getByLabel('Profil').selectOption(profile);
    await page.getByLabel('Name der Gemeinde').fill('Gemeinde Profilhausen');
    await page.getByRole('button', { name: 'Prüfung anlegen' }).click();
    await expect(page.getByText(`${String(requirements)} Fragen sind offen`)).toBeVisible();
    await page.getByRole('link', { name: /^Weiter mit/ }).click();
    const first = page.locator('[data-requirement]').first();
    await expect(first.getByRole('heading')).toContainText('?');
    for (const tick of await first
      .getByRole('group', { name: 'Woran erkenne ich das?' })
      .getByRole('checkbox')
      .all())
      await tick.check();
    await first.getByRole('button', { name: 'Übernehmen' }).click();
    await expect(first).toHaveAttribute('data-status', 'ja');
    await saved(page);
    await enter(page, 'Unterlagen', 'Sicherheitskonzept');
    await expect(reportOf(page)).toContainText(title);
    await expect(reportOf(page)).toContainText(`1 von ${String(requirements)}`);
    await enter(page, 'Einrichten', 'Angaben');
    await page.getByRole('main').getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  }
});
