/**
 * What every test gets: the built application on its own server, and a watch that fails the test on any request to a
 * foreign address, any breach of the Content-Security-Policy and any uncaught error.
 */
import {
  test as base,
  expect,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { Site } from './site';

interface Fixtures {
  site: Site;
  /** Console messages that this test expects. */
  expectedErrors: RegExp[];
}

export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the dependencies off this pattern.
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    await site.dispose();
  },
  context: async ({ context, site, expectedErrors }, use) => {
    const faults = watch(context, site, expectedErrors);
    await use(context);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Collects what must never happen in a browser context. */
export function watch(context: BrowserContext, site: Site, expected: RegExp[] = []): string[] {
  const faults: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site.url) && !/^(blob|data):/.test(url)) faults.push(`foreign: ${url}`);
  });
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || /net::ERR_|Failed to load resource/.test(text)) return;
    if (!expected.some((pattern) => pattern.test(text))) faults.push(`console: ${text}`);
  });
  context.on('weberror', (error) => {
    const text = error.error().message;
    if (!expected.some((pattern) => pattern.test(text))) faults.push(`error: ${text}`);
  });
  return faults;
}

/** Waits until the application can do without its server. */
export async function readyOffline(page: Page): Promise<void> {
  // Everything is fetched once, including fonts and code for files, which takes a busy machine some time.
  await expect(page.locator('[data-offline="ready"]')).toBeVisible({ timeout: 30_000 });
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Creates an assessment as a user does and returns its address. */
export async function createAssessment(page: Page, site: Site, name = 'Gemeinde Musterhausen') {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Neue Prüfung anlegen' }).click();
  await page.getByLabel('Name der Gemeinde').fill(name);
  await page.getByRole('button', { name: 'Prüfung anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Heute' })).toBeVisible();
  return page.url();
}

/** Opens the questions of a module as a list, at every size. */
export async function openModule(page: Page, assessment: string, moduleId: string): Promise<void> {
  await page.goto(`${assessment}/baustein/${moduleId}?ansicht=liste`);
  await expect(page.locator(`[data-requirement^="${moduleId}."]`).first()).toBeVisible();
}

/** A question: open, or in one line. */
export const card = (page: Page, id: string) => page.locator(`[data-requirement="${id}"]`);

/** Opens a question that stands in one line. */
export async function opened(one: Locator): Promise<Locator> {
  await expect(one).toBeVisible();
  const line = one.getByRole('button', { name: 'Frage öffnen' });
  if (await line.isVisible()) await line.click();
  await expect(one).toHaveAttribute('data-open');
  return one;
}

/** What stands beside the open question. */
export const explanation = (page: Page) =>
  page.getByRole('complementary', { name: 'Erklärung', exact: true });

/** Gives a status; the question stays open afterwards. */
export async function choose(one: Locator, status: string): Promise<void> {
  await (await opened(one)).getByRole('radio', { name: status }).click();
  await expect(one).toHaveAttribute('data-status', status);
  await opened(one);
}

/** Adds a target object by hand and returns its address. `fields`: label of a text field → what is typed. */
export async function addObject(
  page: Page,
  assessment: string,
  object: { kind: string; name: string; fields?: Record<string, string>; operatedBy?: string },
): Promise<string> {
  await page.goto(`${assessment}/zielobjekte`);
  await page.getByRole('button', { name: 'Zielobjekt anlegen' }).click();
  await page.getByLabel('Art', { exact: true }).selectOption({ label: object.kind });
  await page.getByLabel('Bezeichnung').fill(object.name);
  for (const [label, value] of Object.entries(object.fields ?? {}))
    await page.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(value);
  if (object.operatedBy)
    await page.getByLabel('Wer betreibt es?').selectOption({ label: object.operatedBy });
  await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'wurde angelegt' })).toContainText(
    object.name,
  );
  await saved(page);
  const link = page.getByRole('main').getByRole('link', { name: object.name }).last();
  const id = /zielobjekt\/([^/]+)/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? '';
  return `${assessment}/zielobjekt/${id}`;
}

/** The document on its screen; the cards of a module are articles too. */
export const reportOf = (page: Page) =>
  page.getByRole('article', { name: 'Sicherheitskonzept', exact: true });

/** Waits until the screen of the address stands there: the former one stays until the next is loaded. */
export async function arrived(page: Page): Promise<void> {
  // The address is told to the page in a task of its own.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByRole('heading').or(page.getByRole('alert')).first()).toBeVisible();
}

/** Goes through one of the five doors of the open assessment. */
export async function enter(page: Page, door: string, section?: string): Promise<void> {
  const doors = page.getByRole('navigation', { name: 'Bereiche der Prüfung' });
  await doors.getByRole('link', { name: door, exact: true }).click();
  if (section !== undefined)
    await page
      .getByRole('navigation', { name: door })
      .getByRole('link', { name: section, exact: true })
      .click();
}

/** Waits until everything typed is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state="saved"]')).toHaveText(/Gespeichert um \d\d:\d\d/);
}

/** Gives a status and the text beside it, and waits until both are on the disk. */
export async function answer(page: Page, id: string, status: string, text: string): Promise<void> {
  const one = card(page, id);
  await choose(one, status);
  await one.getByRole('textbox').first().fill(text);
  await saved(page);
}

/** Chooses a backup where one is asked for. */
export const chooseBackup = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page
    .getByLabel('Sicherungsdatei')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
