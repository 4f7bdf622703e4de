/** Promise: a new version is offered, never forced, and what is typed is saved first. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { card, createAssessment, expect, openModule, readyOffline, test } from './fixtures';

/** A new version is offered when all of it is here and checked, which takes a busy machine some time. */
const FETCHED = { timeout: 30_000 };

test('first visit says when it is ready for offline use', async ({ page, site }) => {
  await page.goto(site.url);
  await readyOffline(page);
  await expect(page.getByText('Bereit für die Arbeit ohne Netz')).toBeVisible();
  await site.stop();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a new version waits for consent; pending input is saved before it takes over', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await readyOffline(page);
  await site.publishNewVersion('neu2');
  await openModule(page, assessment, 'ORP.1');
  await page.reload();
  await expect(page.getByText('Eine neue Version ist da')).toBeVisible(FETCHED);
  // It does not take over by itself, not even on reload.
  await page.reload();
  await expect(page.getByText('Eine neue Version ist da')).toBeVisible(FETCHED);
  await expect(page.locator('html')).not.toHaveAttribute('data-mark', 'neu2');

  const text = card(page, 'ORP.1.A1').getByLabel('Wie ist es umgesetzt?');
  await text.fill('kurz vor der neuen Version getippt');
  await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mark', 'neu2');
  await expect(text).toHaveValue('kurz vor der neuen Version getippt');
  await expect(page.getByText('Eine neue Version ist da')).toBeHidden();
});

test('another window is told that it has been replaced and keeps what is typed', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await readyOffline(page);
  const other = await context.newPage();
  await openModule(other, assessment, 'ORP.1');
  await site.publishNewVersion('neu3');
  await page.reload();
  await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mark', 'neu3');
  const notice = other.getByText(/läuft eine neuere Version, hier noch Version \d+\.\d+\.\d+/);
  await expect(notice).toBeVisible();
  const text = card(other, 'ORP.1.A1').getByLabel('Wie ist es umgesetzt?');
  await text.fill('hier weiter getippt');
  await expect(other.locator('[data-save-state="saved"]')).toBeVisible();
  await other.getByRole('button', { name: 'Neu laden' }).click();
  await expect(text).toHaveValue('hier weiter getippt');
  // Also where no service worker tells it.
  await expect(notice).toBeHidden();
  await page.evaluate(() => {
    new BroadcastChannel('basis-check-kommune-version').postMessage('99.0.0');
  });
  await expect(notice).toBeVisible();
});

const DAMAGES: Record<string, (folder: string) => Promise<void>> = {
  half: async (folder) => {
    const page = join(folder, 'index.html');
    const html = await readFile(page, 'utf8');
    await writeFile(page, html.slice(0, html.length / 2));
  },
  empty: (folder) => replaceScreen(folder, ''),
  'an error page': (folder) => replaceScreen(folder, '<h1>Wartung</h1>'),
};

/** Puts something else in place of a screen, which the new version has to fetch as if it had changed. */
async function replaceScreen(folder: string, content: string): Promise<void> {
  const files = await readdir(join(folder, 'assets'));
  const screen = files.find((file) => /^ModuleScreen-.*\.js$/.test(file));
  if (screen === undefined) throw new Error('there is no screen of a module');
  await writeFile(join(folder, 'assets', screen), content);
  const worker = join(folder, 'sw.js');
  const script = await readFile(worker, 'utf8');
  await writeFile(worker, script.replace(`${screen}",revision:null`, `${screen}",revision:"neu"`));
}

for (const [what, damage] of Object.entries(DAMAGES))
  test(`of a new version one file arrives ${what}: the version before goes on, until the server is mended`, async ({
    page,
    site,
  }) => {
    const assessment = await createAssessment(page, site);
    await readyOffline(page);
    await site.publishNewVersion('kaputt', damage);
    // Installing it fails; only then is it clear what the next load shows.
    const failed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const installing = await new Promise<ServiceWorker | null>((found) => {
        registration.addEventListener('updatefound', () => found(registration.installing));
        void registration.update();
      });
      return new Promise<string | undefined>((done) => {
        if (installing?.state !== 'installing') done(installing?.state);
        installing?.addEventListener('statechange', () => done(installing.state));
      });
    });
    expect(await failed).toBe('redundant');
    await openModule(page, assessment, 'ORP.1');
    await expect(card(page, 'ORP.1.A1')).toBeVisible();
    await expect(page.getByText('Eine neue Version ist da')).toBeHidden();

    await site.publishNewVersion('heil');
    await page.reload();
    await page.getByRole('button', { name: 'Jetzt aktualisieren' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mark', 'heil');
    await expect(card(page, 'ORP.1.A1')).toBeVisible();
  });

test('files for work offline that the browser has cleared are missed and fetched again', async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await readyOffline(page);
  await site.stop();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    dispatchEvent(new Event('focus'));
  });
  await expect(page.locator('[data-offline="incomplete"]')).toBeVisible();
  await site.start();
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await readyOffline(page);
  await site.stop();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
