/**
 * Promise: a municipality says what it has, answers for each thing separately, changes its mind later, and no answer is
 * ever lost.
 */
import {
  addObject,
  card,
  choose,
  opened,
  createAssessment,
  expect,
  openModule,
  reportOf,
  saved,
  test,
  explanation,
} from './fixtures';

test('answers for the whole move to the first object; objects are answered one by one', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'SYS.2.1');
  await choose(card(page, 'SYS.2.1.A1'), 'ja');
  await (
    await opened(card(page, 'SYS.2.1.A1'))
  )
    .getByLabel('Wie ist es umgesetzt?')
    .fill('Anmeldung am AD');
  await saved(page);

  const town = await addObject(page, assessment, {
    kind: 'Arbeitsplatz-PC (Windows)',
    name: 'PC Rathaus',
    fields: { Anzahl: '12' },
  });
  await page.goto(`${town}/SYS.2.1`);
  await expect(card(page, 'SYS.2.1.A1')).toHaveAttribute('data-status', 'ja');
  const depot = await addObject(page, assessment, {
    kind: 'Arbeitsplatz-PC (Windows)',
    name: 'PC Bauhof',
    fields: { Anzahl: '3' },
  });
  // Two objects, so 5 + 5 requirements more than once for the whole: 339 + 10.
  await page.goto(assessment);
  await expect(page.getByText('1 von 349 · 0 %').first()).toBeVisible();

  await page.goto(`${depot}/SYS.2.1`);
  const answer = card(page, 'SYS.2.1.A1');
  await expect(answer).toHaveAttribute('data-status', 'unbearbeitet');
  await opened(answer);
  await page.keyboard.press('3');
  await expect(answer).toHaveAttribute('data-status', 'nein');
  await explanation(page)
    .getByRole('link', { name: 'Bei allen 2 Zielobjekten vergleichen' })
    .click();
  await expect(page.locator('[data-compare="PC Rathaus (12)"]')).toContainText('ja');
  await expect(page.locator('[data-compare="PC Bauhof (3)"]')).toContainText('nein');
  await saved(page);

  await page.goto(`${assessment}/dokument`);
  await expect(reportOf(page)).toContainText('SYS.2.1 Allgemeiner Client – PC Rathaus (12)');
  await expect(reportOf(page)).toContainText('SYS.2.1 Allgemeiner Client – PC Bauhof (3)');
  await expect(reportOf(page)).toContainText('Anmeldung am AD');
});

test('copied, split, merged, retired and revived: every answer is still there', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  const kind = 'Drucker, Kopierer, Multifunktionsgerät';
  const town = await addObject(page, assessment, {
    kind,
    name: 'Drucker Rathaus',
    fields: { Anzahl: '9' },
  });
  await page.goto(`${town}/SYS.4.1`);
  await choose(card(page, 'SYS.4.1.A1'), 'ja');
  await (
    await opened(card(page, 'SYS.4.1.A1'))
  )
    .getByLabel('Wie ist es umgesetzt?')
    .fill('Mietvertrag');
  await saved(page);

  const depot = await addObject(page, assessment, {
    kind,
    name: 'Drucker Bauhof',
    fields: { Anzahl: '2' },
  });
  await page.goto(`${depot}/SYS.4.1`);
  await choose(card(page, 'SYS.4.1.A2'), 'nein');
  await saved(page);
  await page.goto(depot);
  await page.getByText('Antworten von einem gleichartigen Zielobjekt übernehmen').click();
  await page.getByLabel('Antworten übernehmen von').selectOption({ label: 'Drucker Rathaus (9)' });
  await page.getByRole('button', { name: 'Antworten übernehmen' }).click();
  await expect(page.getByText('Eine Antwort wurde übernommen.').first()).toBeVisible();
  await page.goto(`${depot}/SYS.4.1`);
  await expect(card(page, 'SYS.4.1.A1')).toHaveAttribute('data-status', 'ja');
  await expect(card(page, 'SYS.4.1.A2')).toHaveAttribute('data-status', 'nein');
  await (await opened(card(page, 'SYS.4.1.A1'))).getByText('Weitere Angaben').click();
  await expect((await opened(card(page, 'SYS.4.1.A1'))).getByLabel('Geprüft am')).toHaveValue('');

  await page.goto(town);
  await page.getByText('Aufteilen', { exact: true }).click();
  await page.getByLabel('Bezeichnung des neuen Zielobjekts').fill('Drucker Kita');
  await page.getByLabel('Wie viele von 9 gehen dorthin?').fill('4');
  await page.getByRole('button', { name: 'Aufteilen und zum neuen Zielobjekt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Drucker Kita');
  await expect(page.getByRole('status').filter({ hasText: 'abgeteilt' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Anzahl/ })).toHaveValue('4');
  const kita = page.url();
  await saved(page);
  await page.goto(town);
  await expect(page.getByRole('textbox', { name: /^Anzahl/ })).toHaveValue('5');

  await page.goto(kita);
  await page.getByText('Mit einem anderen zusammenlegen', { exact: true }).click();
  await page.getByLabel('Zusammenlegen mit').selectOption({ label: 'Drucker Bauhof (2)' });
  await expect(page.getByText('Die Anzahl ist danach 6.')).toBeVisible();
  await page.getByRole('button', { name: /^Mit .* zusammenlegen$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Drucker Bauhof');
  await expect(page.getByRole('status').filter({ hasText: 'gehört jetzt zu' })).toBeVisible();
  await saved(page);

  await page.goto(`${assessment}/zielobjekte`);
  const retired = page.getByRole('region', { name: 'Stillgelegte Zielobjekte' });
  await expect(retired).toContainText('Drucker Kita');
  const kept = page.getByRole('region', { name: 'Aufbewahrte Antworten' });
  await expect(kept).toContainText('Drucker Kita');
  await kept.getByText('Antworten ansehen').first().click();
  await expect(kept).toContainText('Mietvertrag');
  await page.reload();
  await retired.getByRole('button', { name: /Wieder aufnehmen/ }).click();
  await saved(page);
  await page.goto(`${kita}/SYS.4.1`);
  await expect(
    (await opened(card(page, 'SYS.4.1.A1'))).getByLabel('Wie ist es umgesetzt?'),
  ).toHaveValue('Mietvertrag');
});

test('a module for Linux comes from the Kompendium; one for Windows is declined with a reason', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  const server = await addObject(page, assessment, {
    kind: 'Server (Linux)',
    name: 'Server Webdienste',
    fields: { Anzahl: '2' },
  });
  // SYS.1.3 has basic requirements of its own; SYS.1.1 moves from the whole to the server.
  await page.goto(`${server}/SYS.1.3`);
  await expect(page.locator('[data-requirement^="SYS.1.3."]').first()).toBeVisible();
  await choose(card(page, 'SYS.1.3.A2'), 'ja');
  await saved(page);

  await page.goto(`${assessment}/modellierung`);
  await expect(page.locator('[data-model="SYS.1.3"]')).toContainText('Server Webdienste (2)');
  await page.goto(`${assessment}/modellierung/SYS.1.2.3`);
  await page.getByText('Gilt dieser Baustein für Sie?').click();
  await page.getByLabel('Der Baustein ist bei uns nicht anzuwenden').check();
  await page.getByLabel('Warum nicht?').fill('Alle Server laufen mit Linux.');
  await saved(page);

  await page.goto(`${assessment}/kompendium`);
  await page.getByLabel('Nummer oder Titel').fill('software-tests');
  await page.getByRole('link', { name: /OPS\.1\.1\.6/ }).click();
  await page.getByRole('button', { name: 'Baustein aufnehmen' }).click();
  await page.getByText('Weitere Anforderungen dieses Bausteins').click();
  await page.locator('[data-further="OPS.1.1.6.A6"]').getByRole('checkbox').check();
  await saved(page);
  await openModule(page, assessment, 'OPS.1.1.6');
  await choose(card(page, 'OPS.1.1.6.A6'), 'teilweise');
  await saved(page);
  await page.reload();
  await expect(card(page, 'OPS.1.1.6.A6')).toHaveAttribute('data-status', 'teilweise');

  await page.goto(`${assessment}/dokument`);
  const report = reportOf(page);
  for (const text of [
    'OPS.1.1.6 Software-Tests und -Freigaben',
    'zusätzlich aufgenommen',
    'mit einer weiteren Anforderung',
    'Alle Server laufen mit Linux.',
    'SYS.1.3 Server unter Linux und Unix – Server Webdienste (2)',
  ])
    await expect(report).toContainText(text);

  // After switching it off again, the answer is kept and listed.
  await page.goto(`${assessment}/modellierung/OPS.1.1.6`);
  await page.getByText('Weitere Anforderungen dieses Bausteins').click();
  await page.locator('[data-further="OPS.1.1.6.A6"]').getByRole('checkbox').uncheck();
  await saved(page);
  await page.goto(`${assessment}/zielobjekte`);
  await expect(page.getByRole('region', { name: 'Aufbewahrte Antworten' })).toContainText(
    'OPS.1.1.6',
  );
});

test('a provider page shows what it carries out and what it still has to confirm', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/dienstleister`);
  await page.getByLabel('Name').fill('Zweckverband IT');
  await page.getByRole('button', { name: 'Dienstleister eintragen' }).click();
  const server = await addObject(page, assessment, {
    kind: 'Server (Windows)',
    name: 'Server',
    operatedBy: 'Dienstleister',
  });
  await page.goto(`${server}/SYS.1.2.3`);
  await choose(card(page, 'SYS.1.2.3.A1'), 'ja');
  await saved(page);
  await page.goto(`${assessment}/dienstleister`);
  // SYS.1.1 and SYS.1.2.3 have 6 + 3 basic requirements.
  const row = page.getByRole('link', { name: /Zweckverband IT/ });
  await expect(row).toContainText('9 Anforderungen · 8 unbeantwortet · 1 unbestätigt');
  await row.click();
  // Nobody is named for the server; a sole provider need not be named.
  await expect(page.getByRole('region', { name: 'Zielobjekte, die er betreibt' })).toContainText(
    'Server',
  );
  const first = page.locator('[data-provider-row="SYS.1.2.3.A1"]');
  await expect(page.locator('[data-unconfirmed="1"]')).toBeVisible();
  await expect(first).toContainText('laut Dienstleister, nicht bestätigt');
  await first.getByRole('button', { name: /Heute bestätigt/ }).click();
  await expect(first).toContainText('bestätigt am');
  await expect(page.locator('[data-unconfirmed="0"]')).toBeVisible();
  await saved(page);
  await page.goto(`${assessment}/dokument`);
  await expect(reportOf(page)).toContainText('Dienstleister (Zweckverband IT)');
});
