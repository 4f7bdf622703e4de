/** Promise: once a folder is chosen, backups get there by themselves, proven; and if they do not, that is said. */
import type { Page } from '@playwright/test';
import { card, choose, createAssessment, expect, openModule, saved, test } from './fixtures';

/** A folder of the browser's own file system, as the dialog for folders would return it. */
async function withFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // The permission lasts until the page is closed.
    let granted = false;
    const allow = (): PermissionState => {
      granted = true;
      return 'granted';
    };
    Object.assign(window, {
      showDirectoryPicker: async () => {
        allow();
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle('Netzlaufwerk', { create: true });
      },
    });
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: () => Promise.resolve(granted ? 'granted' : 'prompt'),
      requestPermission: () => Promise.resolve(allow()),
    });
  });
}
const inFolder = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Netzlaufwerk', { create: true });
    const names: string[] = [];
    for await (const name of (folder as unknown as { keys: () => AsyncIterable<string> }).keys())
      names.push(name);
    return names.sort();
  });

/** What the browser does when the person turns to another window. */
const turnAway = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  });

test('backups get into the chosen folder by themselves, also after a reload; a folder that is gone is said', async ({
  page,
  site,
}) => {
  await withFolder(page);
  const assessment = await createAssessment(page, site, 'Gemeinde Groß Łęknitz');
  await page.goto(`${assessment}/sicherung`);
  const section = page.getByRole('region', { name: 'Laufende Sicherung' });
  await section.getByLabel('Laufende Sicherungen mit einem Passwort').check();
  await section.getByLabel('Passwort', { exact: true }).fill('Amsel Leiter Honig');
  await section.getByLabel('Passwort wiederholen').fill('Amsel Leiter Honig');
  await section.getByRole('button', { name: 'Ordner wählen' }).click();
  await expect(section).toContainText('zurückgelesen und geprüft');
  const [first = ''] = await inFolder(page);
  expect(first).toMatch(/^Basis-Check_Gemeinde-Groß-Łęknitz_.*\d{6}Z\.bck$/);
  await expect(page.getByText('Letzte geprüfte Sicherung in diesem Browser')).toBeVisible();

  // The browser keeps the folder and the key: nobody is asked for the password again, only for the permission.
  await page.reload();
  await openModule(page, assessment, 'ORP.1');
  const notice = page.locator('[data-rolling-stopped]');
  await expect(notice).toContainText('Der Browser möchte noch einmal gefragt werden');
  await notice.getByRole('button', { name: 'Erlauben' }).click();
  await expect(notice).toBeEmpty();
  await choose(card(page, 'ORP.1.A1'), 'ja');
  await saved(page);
  await turnAway(page);
  await expect.poll(async () => (await inFolder(page)).length).toBe(2);

  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('Netzlaufwerk', { recursive: true });
  });
  await choose(card(page, 'ORP.1.A2'), 'nein');
  await saved(page);
  await turnAway(page);
  await expect(notice).toContainText('Der Ordner „Netzlaufwerk“ ist nicht zu erreichen');
  await notice.getByRole('button', { name: 'Jetzt nicht' }).click();
  await expect(notice).toBeEmpty();
});
