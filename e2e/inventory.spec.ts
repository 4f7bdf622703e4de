/** Promise: a list of devices becomes a few target objects; a bad file says what is wrong and changes nothing. */
import type { Page } from '@playwright/test';
import { createAssessment, expect, readyOffline, reportOf, saved, test, enter } from './fixtures';

const PROVIDER = 'Zweckverband Kommunale Informationsverarbeitung Nordvorpommern';
const HEAD = 'Bezeichnung;Art;Standort;Betrieb;Dienstleister';
const SITES = ['Kreishaus', 'Außenstelle Süd', 'Straßenverkehrsamt', 'Gesundheitsamt'];
const rows = (count: number, kind: string, rest: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => `${kind}-${String(index)};${kind};${rest(index)}`);
const atSites = (index: number): string => `${SITES[index % 4] ?? ''};wir;`;
const atProvider = (): string => `Rechenzentrum;Dienstleister;${PROVIDER}`;

/** 1,500 devices of a district, one per line, as an office program writes them. */
const DISTRICT = [
  HEAD,
  ...rows(1200, 'PC', atSites),
  ...rows(250, 'Notebook', atSites),
  ...rows(30, 'Windows-Server', atProvider),
  ...rows(20, 'Linux-Server', atProvider),
].join('\r\n');

async function choose(page: Page, text: string | Buffer, name = 'liste.csv'): Promise<void> {
  const again = page.getByRole('button', { name: 'Andere Datei wählen' });
  if (await again.isVisible()) await again.click();
  const buffer = typeof text === 'string' ? Buffer.from(text) : text;
  await page.getByLabel('CSV-Datei').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

test('a district with 1,500 devices: ten objects, servers at a provider, offline', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site, 'Landkreis Nordvorpommersche Seenplatte');
  await readyOffline(page);
  await site.stop();
  await page.evaluate((hash) => (location.hash = hash), `${new URL(assessment).hash}/zielobjekte`);
  await page.getByRole('link', { name: 'Aus CSV einlesen' }).click();
  // Written by an office program on Windows: ß and ü are single bytes.
  await choose(page, Buffer.from(DISTRICT, 'latin1'));
  await expect(page.getByText('1500 Zeilen gelesen')).toBeVisible();
  await expect(
    page.getByText('10 neu, 0 geändert, 0 unverändert, 0 nicht übernommen'),
  ).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Straßenverkehrsamt' }).first()).toBeVisible();
  await page.getByRole('button', { name: '10 Zielobjekte anlegen' }).click();
  await expect(page.getByText('Die Liste ist übernommen', { exact: true })).toBeVisible();
  await saved(page);
  await page.getByRole('link', { name: 'Zu den Zielobjekten' }).click();
  await expect(
    page.getByRole('link', { name: 'Arbeitsplatz-PC (Windows), Kreishaus (300)' }),
  ).toBeVisible();

  await enter(page, 'Einrichten', 'Modellierung');
  await expect(page.locator('[data-model="SYS.1.3"]')).toContainText(
    'Server (Linux), Rechenzentrum (20)',
  );
  await expect(page.locator('[data-model="SYS.1.2.3"]')).toContainText(
    'Server (Windows), Rechenzentrum (30)',
  );
  await enter(page, 'Einrichten', 'Dienstleister');
  // Windows: SYS.1.1 and SYS.1.2.3, 6 + 3; Linux: SYS.1.1 and SYS.1.3, 6 + 4.
  await expect(page.getByRole('link', { name: new RegExp(PROVIDER) })).toContainText(
    '19 Anforderungen · 19 unbeantwortet',
  );
  await enter(page, 'Unterlagen', 'Sicherheitskonzept');
  const structure = reportOf(page).getByRole('table', { name: 'Zielobjekte', exact: true });
  await expect(structure.getByRole('row')).toHaveCount(11);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als PDF speichern' }).click(),
  ]);
  expect(download.suggestedFilename()).toContain('Landkreis');
});

test('its own list, read again, changes nothing; formulas stay text', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/zielobjekte-einlesen`);
  const formula = '=HYPERLINK("https://example.org";"klick")';
  await choose(page, `Bezeichnung;Art\r\n"${formula.replaceAll('"', '""')}";PC\r\n<b>Fett</b>;PC`);
  await page.getByRole('button', { name: '2 Zielobjekte anlegen' }).click();
  await saved(page);
  await page.goto(`${assessment}/zielobjekte`);
  await expect(page.getByRole('link', { name: formula })).toBeVisible();
  await expect(page.getByRole('link', { name: '<b>Fett</b>' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als CSV speichern' }).click(),
  ]);
  await page.goto(`${assessment}/zielobjekte-einlesen`);
  await page.getByLabel('CSV-Datei').setInputFiles(await download.path());
  await expect(
    page.getByText('0 neu, 0 geändert, 2 unverändert, 0 nicht übernommen'),
  ).toBeVisible();
});

test('bad files say what is wrong, and nothing is changed', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/zielobjekte-einlesen`);
  const refused = page.getByRole('alert');
  await choose(page, Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'liste.xlsx');
  await expect(refused).toContainText('Das ist eine Excel-Datei');
  await choose(page, '');
  await expect(refused).toContainText('Die Datei ist leer.');
  await choose(page, `Bezeichnung;Art\r\n${'x;PC\r\n'.repeat(20_001)}`);
  await expect(refused).toContainText('Zeilen. Teilen Sie die Liste auf');

  // 10,000 different things are too many to check one by one; as groups they are not.
  const many = Array.from({ length: 10_000 }, (_, index) => `PC ${String(index)};PC;Haus`);
  await choose(page, ['Bezeichnung;Art;Standort', ...many].join('\n'));
  await expect(page.getByText('1 neu, 0 geändert')).toBeVisible();
  await page.getByLabel('Gleichartige Zeilen zu Gruppen zusammenfassen').uncheck();
  await expect(page.getByText('Das sind zu viele Zielobjekte')).toBeVisible();

  await choose(
    page,
    'Bezeichnung;Art;Anzahl\r\nPC Rathaus;PC;3\r\nPC Rathaus;PC;4\r\nTelefon;TK-Anlage;viele',
  );
  await expect(page.getByText('2 neu, 0 geändert, 0 unverändert, 0 nicht')).toBeVisible();
  await page.getByLabel('PC Rathaus (Arbeitsplatz-PC').uncheck();
  await expect(page.getByText('kommt mehrfach vor, wird nicht übernommen')).toBeVisible();
  await expect(page.getByText('Zeile 4: In der Spalte „Anzahl“ steht „viele“')).toBeVisible();
  await page.goto(`${assessment}/zielobjekte`);
  await expect(page.getByText('Noch ist kein Zielobjekt angelegt.')).toBeVisible();
});

/** "Büro-Gerät" and "Straße" as MS-DOS bytes. */
const DOS: Record<string, number> = { ü: 0x81, ä: 0x84, ö: 0x94, ß: 0xe1 };
const dosBytes = (text: string): Buffer =>
  Buffer.from(Array.from(text, (letter) => DOS[letter] ?? letter.charCodeAt(0)));

test('a list with titles, unknown headings and MS-DOS letters: the person says what they mean', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await page.goto(`${assessment}/zielobjekte-einlesen`);
  const list = [
    'Liste der Geräte;;;',
    'Was;Sorte;Inventarnummer;Betreiber',
    'Büro-Gerät;PC;10023;Onkel Fritz',
    'Straßenkasse;PC;10024;wir selbst',
  ];
  await choose(page, dosBytes(list.join('\r\n')));
  const letters = page.getByRole('group', { name: 'Welche Schreibweise stimmt?' });
  await expect(letters.getByRole('radio', { name: 'MS-DOS' })).toBeChecked();
  await expect(letters.getByText('Zeile 3: Büro-Gerät;PC;')).toBeVisible();
  await letters.getByRole('radio', { name: /^Mac/ }).check();
  await letters.getByRole('radio', { name: /^MS-DOS/ }).check();

  const name = page.getByLabel('Bezeichnung', { exact: true });
  await expect(page.getByLabel('Wo stehen die Überschriften?')).toHaveValue('1');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.selectOption({ label: 'A: Was' });
  await page.getByLabel('Art', { exact: true }).selectOption({ label: 'B: Sorte' });
  await expect(page.getByLabel('Anzahl', { exact: true })).not.toContainText('Inventarnummer');
  await page.getByLabel('Onkel Fritz (eine Zeile)').uncheck();
  await page.getByRole('button', { name: '2 Zielobjekte anlegen' }).click();
  await saved(page);
  await page.getByRole('link', { name: 'Zu den Zielobjekten' }).click();
  await expect(page.getByRole('link', { name: 'Straßenkasse' })).toBeVisible();
  await page.goto(`${assessment}/dienstleister`);
  await expect(page.getByText('Onkel Fritz')).toBeHidden();
});
