/**
 * Promise: from the start page to the first answer in at most 40 clicks and 12 screens, by questions about what there
 * is; the proposal is a table with one button in sight, and taking it over opens the first question.
 */
import type { Locator, Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

/** Counts what a person does with the mouse, the screens they see, and how far they scroll. */
class Tally {
  clicks = 0;
  screens = 0;
  scrolled = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator): Promise<void> {
    await this.#reach(target);
    await target.click();
    this.clicks += 1;
  }

  /** Clicks into the first field; Tab leads to the others. */
  async type(first: Locator, ...values: string[]): Promise<void> {
    await this.click(first);
    for (const [index, value] of values.entries()) {
      if (index > 0) await this.#page.keyboard.press('Tab');
      await this.#page.keyboard.type(value);
    }
  }

  async screen(heading: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    this.screens += 1;
    await this.#look(String(heading));
  }

  async #look(name: string): Promise<void> {
    const folder = process.env['SHOTS'];
    if (folder === undefined) return;
    const path = `${folder}/${name.replace(/\W+/g, '-')}-${String(this.#page.viewportSize()?.width)}.png`;
    await this.#page.screenshot({ path, fullPage: true });
  }

  async #reach(target: Locator): Promise<void> {
    const before = await this.#page.evaluate(() => scrollY);
    await target.scrollIntoViewIfNeeded();
    this.scrolled += Math.abs((await this.#page.evaluate(() => scrollY)) - before);
  }
}

const question = (page: Page, id: string) => page.locator(`[data-question="${id}"]`);
const option = (page: Page, id: string, label: string | RegExp) =>
  question(page, id)
    .getByLabel(label, { exact: true })
    .and(page.locator('input:is([type="radio"], [type="checkbox"])'));
const number = (page: Page, id: string) => question(page, id).getByRole('textbox').first();

/** The set-up of a town of 11,000, up to the proposal. */
async function answerSetup(page: Page, person: Tally): Promise<void> {
  const next = page.getByRole('button', { name: 'Weiter', exact: true });
  await person.screen('Ihre IT und wer sie betreibt');
  await person.click(option(page, 'betreuung', /gemeinsam/));
  await person.type(number(page, 'dienstleister-namen'), 'Zweckverband IT Musterland');
  await person.click(next);
  await person.screen('Gebäude, Räume und Arbeitsplätze');
  await person.type(number(page, 'gebaeude'), '1', '1', '2', '1', '0');
  await person.type(number(page, 'raeume'), '30', '2', '1', '3', '0');
  await person.type(number(page, 'fahrzeuge'), '3', '9');
  await person.type(number(page, 'ausser-haus'), '0', '20');
  await person.click(next);
  await person.screen('Server, Konten und Dateien');
  await person.click(option(page, 'server', /gemeinsam/));
  await person.type(number(page, 'serverarten'), '3', '0', '2', '0', '0', '0', '1');
  await person.click(option(page, 'serverdienste', 'Datenbanken'));
  await person.click(option(page, 'anmeldung', /Active Directory/));
  await person.click(option(page, 'dateien', /gemeinsamen Laufwerk/));
  await person.click(next);
  await person.screen('Computer und Geräte');
  await person.type(number(page, 'computer'), '48', '14', '0', '0', '0', '0', '0', '0');
  await person.click(option(page, 'entfernt', 'Nein'));
  await person.type(number(page, 'mobilgeraete'), '11', '0', '0', '0', '0', '6');
  await person.click(option(page, 'mdm', 'Nein'));
  await person.type(number(page, 'geraete'), '17', '2');
  await person.click(next);
  await person.screen('Netz und Telefon');
  await person.type(number(page, 'netz'), '3', '9', '1');
  await person.click(option(page, 'wlan', /eigenes WLAN/));
  await person.click(option(page, 'vpn', 'Ja'));
  await person.click(option(page, 'telefon', /Telefonanlage/));
  await person.click(next);
  await person.screen('Programme und Dienste');
  await person.type(number(page, 'fachverfahren'), '12');
  await person.click(option(page, 'internet', /Online-Dienste/));
  await person.click(option(page, 'e-mail', /Microsoft Exchange/));
  await person.type(number(page, 'cloud'), '2');
  await person.click(next);
  await person.screen(/^Technische Anlagen/);
  await person.click(option(page, 'technik', /Abwasser/));
  await person.click(option(page, 'datensicherung', 'Wir selbst; eine Kopie liegt außer Haus'));
  await person.click(question(page, 'betrieb').getByRole('radio', { name: 'gemeinsam' }).first());
  await person.click(page.getByRole('button', { name: 'Zum Ergebnis' }));
}

for (const [name, viewport] of [
  ['a PC', { width: 1366, height: 768 }],
  ['a phone', { width: 390, height: 844 }],
  ['a tablet', { width: 820, height: 1180 }],
] as const)
  test(`from the start to the first answer on ${name}: at most 40 clicks and 12 screens`, async ({
    page,
    site,
  }) => {
    test.setTimeout(120_000);
    await page.setViewportSize(viewport);
    const person = new Tally(page);
    await page.goto(site.url);
    await person.screen(/./);
    await person.click(page.getByRole('link', { name: /^Neue Prüfung/ }));
    await person.screen('Neue Prüfung anlegen');
    await person.type(page.getByLabel('Name der Gemeinde'), 'Gemeinde Fragenau');
    await page.keyboard.press('Enter');
    await person.screen('Heute');
    await person.click(page.getByRole('link', { name: 'Fragen beantworten' }));
    await answerSetup(page, person);
    await person.screen('Vorschlag aus Ihren Antworten');
    const accept = page.getByRole('button', { name: /Vorschläge übernehmen/ });
    await expect(accept).toBeInViewport();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const told = await page.getByText(/\d+ im Profil/).innerText();
    expect(told).toMatch(
      /^339 im Profil, \d+ entfallen \(\d+ Bausteine gibt es bei Ihnen nicht\), \d+ kommen/,
    );
    const promised = Number(
      /· (\d+) Fragen/.exec(await page.getByText(/Zielobjekten · \d+ Fragen/).innerText())?.[1],
    );
    const [whole = 0, dropped = 0, , added = 0, further = 0] = (told.match(/\d+/g) ?? []).map(
      Number,
    );
    expect(whole - dropped + added + further).toBe(promised);
    await person.click(accept);
    await expect(page.locator('[data-requirement]').first()).toBeVisible();
    person.screens += 1;
    await expect(page.getByRole('button', { name: /Rückgängig/ }).first()).toBeVisible();
    await person.click(page.getByRole('radio', { name: /^ja\b/ }).first());
    test.info().annotations.push({
      type: 'measured',
      description: `${String(person.clicks)} clicks, ${String(person.screens)} screens, ${String(person.scrolled)} px`,
    });
    if (process.env['SHOTS']) console.log(name, person.clicks, person.screens, person.scrolled);
    expect(person.clicks).toBeLessThanOrEqual(40);
    expect(person.screens).toBeLessThanOrEqual(12);
    await page.goto(
      `${page.url().split('#')[0] ?? ''}#/${/pruefung\/[^/]+/.exec(page.url())?.[0] ?? ''}`,
    );
    await expect(page.getByText(new RegExp(`\\b${String(promised)}\\b`)).first()).toBeVisible();
  });

test('the practice town is one click away, marked on every screen, and gone with one click', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await expect(page.getByRole('link', { name: 'Datei öffnen' })).toBeVisible();
  await page.getByRole('button', { name: 'Übungsgemeinde ansehen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible();
  const mark = page.getByRole('banner').getByText('Übung', { exact: true });
  await expect(mark).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const town = page.url();
  await page.getByRole('button', { name: 'Rundgang überspringen' }).click();
  await expect(page.getByText('Ein kurzer Rundgang')).toBeHidden();
  for (const [place, words] of [
    ['zielobjekte', 'Kita Regenbogen'],
    ['dienstleister', 'Systemhaus Beispiel GmbH'],
    ['baustein/CON.3', 'Die Rücksicherung wurde zuletzt'],
  ] as const) {
    await page.goto(`${town}/${place}`);
    await expect(page.getByText(words).or(page.locator(`textarea`)).first()).toBeVisible();
    await expect(mark).toBeVisible();
  }
  // Asked for again, it is the same one.
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Übungsgemeinde ansehen' }).click();
  await expect(page).toHaveURL(town);
  await page.getByRole('button', { name: 'Übungsgemeinde wegwerfen' }).click();
  await expect(page.getByText('Noch keine Prüfung angelegt.')).toBeVisible();
});
