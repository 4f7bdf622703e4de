/** Promise: whatever is broken around the app, it says so in German, and nothing is lost. */
import type { Page } from '@playwright/test';
import {
  addObject,
  card,
  choose,
  opened,
  createAssessment,
  expect,
  openModule,
  saved,
  test,
} from './fixtures';

test.describe('storage', () => {
  test('none at all, as in some private windows', async ({ page, site }) => {
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
    );
    await page.goto(site.url);
    await expect(page.getByRole('alert')).toContainText('Hier kann nichts gespeichert werden');
    await page.getByRole('link', { name: 'Hilfe', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Hilfe' })).toBeVisible();
  });

  test('site data blocked, as Chromium does it: named, with the way out and what works without', async ({
    page,
    site,
  }) => {
    await page.addInitScript(() => {
      const denied = (name: string) => new DOMException('The user denied permission', name);
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw denied('SecurityError');
          },
        });
      IDBFactory.prototype.databases = () => Promise.reject(denied('UnknownError'));
      IDBFactory.prototype.open = () => {
        throw denied('UnknownError');
      };
    });
    await page.goto(site.url);
    await expect(page.getByRole('alert')).toContainText('Der Browser darf hier nichts speichern');
    await expect(page.getByText('Lässt sich das nicht ändern')).toContainText('localhost');
    await page.getByRole('button', { name: 'Dunkel' }).click();
    await page.getByRole('link', { name: 'Die Hilfe lesen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Hilfe' })).toBeVisible();
    await page.goBack();
    await page.getByRole('link', { name: 'Eine Sicherungsdatei ansehen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sicherung');
  });

  test('that does not answer: said after a while, and taken back when it does', async ({
    page,
    site,
  }) => {
    await page.clock.install();
    await page.addInitScript(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the right `this` below
      const { databases } = IDBFactory.prototype;
      const late = new Promise((resolve) => addEventListener('late', resolve));
      IDBFactory.prototype.databases = async function () {
        await late;
        return databases.call(this);
      };
    });
    await page.goto(site.url);
    await page.clock.runFor(5000);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Der Datenspeicher antwortet noch nicht');
    await expect(page.getByText('Schließen Sie alle anderen Fenster')).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('late')));
    await expect(page.getByText('Noch keine')).toBeVisible();
    await expect(alert).toBeHidden();
  });

  test('written by a newer version: not opened, not touched', async ({ page, site }) => {
    await page.goto(`${site.url}icon.svg`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('basis-check-kommune', 990);
          request.onupgradeneeded = () =>
            request.result.createObjectStore('future').put('bleibt', 'wichtig');
          request.onsuccess = () => (request.result.close(), resolve());
          request.onerror = () => reject(new Error('open failed'));
        }),
    );
    await page.goto(site.url);
    await expect(page.getByRole('alert')).toContainText(
      'Die Daten stammen von einer neueren Version',
    );
    const kept = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('basis-check-kommune');
          request.onsuccess = () => {
            const get = request.result.transaction('future').objectStore('future').get('wichtig');
            get.onsuccess = () => resolve(get.result);
          };
        }),
    );
    expect(kept).toBe('bleibt');
  });

  test('full: says so loudly, keeps the text, and saves it when there is room again', async ({
    page,
    site,
  }) => {
    await page.addInitScript(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the right `this` below
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...parameters) {
        if (document.documentElement.dataset.full !== undefined)
          throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, parameters);
      };
    });
    const assessment = await createAssessment(page, site);
    await openModule(page, assessment, 'ORP.1');
    const setFull = (full: boolean): Promise<void> =>
      page.evaluate(
        (on) => (
          on
            ? (document.documentElement.dataset.full = '')
            : delete document.documentElement.dataset.full,
          undefined
        ),
        full,
      );
    await setFull(true);
    const text = card(page, 'ORP.1.A1').getByLabel('Wie ist es umgesetzt?');
    await text.fill('Das darf nicht verloren gehen.');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Nicht gespeichert!');
    await expect(alert).toContainText('keinen Platz mehr');
    await expect(text).toHaveValue('Das darf nicht verloren gehen.');
    await expect(page.locator('[data-save-state="saved"]')).toHaveCount(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Eingaben als Textdatei sichern' }).click(),
    ]);
    expect(await streamText(await download.createReadStream())).toContain(
      'ORP.1.A1 · implementation: Das darf nicht verloren gehen.',
    );

    await setFull(false);
    await page.getByRole('button', { name: 'Erneut versuchen' }).click();
    await saved(page);
    await expect(alert).toBeHidden();
    await page.reload();
    await expect(text).toHaveValue('Das darf nicht verloren gehen.');
  });
});

test('two windows: different fields are both kept, each sees the other', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  const other = await context.newPage();
  await openModule(other, assessment, 'ORP.1');

  const said = async (window: Page) =>
    (await opened(card(window, 'ORP.1.A1'))).getByLabel('Wie ist es umgesetzt?');
  await (await said(page)).fill('aus dem ersten Fenster');
  await choose(card(other, 'ORP.1.A1'), 'ja');
  await choose(card(other, 'ORP.1.A2'), 'nein');
  await saved(page);
  await saved(other);
  await expect(card(page, 'ORP.1.A1')).toHaveAttribute('data-status', 'ja');
  await expect(card(page, 'ORP.1.A2')).toHaveAttribute('data-status', 'nein');
  await expect(await said(other)).toHaveValue('aus dem ersten Fenster');
  await page.reload();
  await expect(await said(page)).toHaveValue('aus dem ersten Fenster');
  await expect(card(page, 'ORP.1.A1')).toHaveAttribute('data-status', 'ja');
});

test('two windows: one keeps writing in a field the other changes, one restructures while the other answers', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  const drucker = await addObject(page, assessment, {
    kind: 'Drucker, Kopierer, Multifunktionsgerät',
    name: 'Drucker Rathaus',
    fields: { Anzahl: '9' },
  });
  const other = await context.newPage();
  await page.goto(`${drucker}/SYS.4.1`);
  await other.goto(`${drucker}/SYS.4.1`);
  const text = (window: Page) => card(window, 'SYS.4.1.A1').getByLabel('Wie ist es umgesetzt?');
  await text(page).fill('Anfang');
  await expect(text(other)).toHaveValue('Anfang');
  await text(other).fill('von nebenan');
  await expect(text(page)).toHaveValue('von nebenan');
  // Where a person writes, nothing jumps, and what is written last holds in both.
  await text(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(' und weiter');
  await expect(text(page)).toBeFocused();
  await expect(text(other)).toHaveValue('von nebenan und weiter');
  // What comes from the other window leaves the caret where it was in the text.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await text(other).fill('von nebenan und noch weiter');
  await expect(text(page)).toHaveValue('von nebenan und noch weiter');
  await page.keyboard.type('-');
  await expect(text(page)).toHaveValue('v-on nebenan und noch weiter');
  await text(page).fill('von nebenan und weiter');

  await page.goto(drucker);
  await page.getByText('Aufteilen', { exact: true }).click();
  await page.getByLabel('Bezeichnung des neuen Zielobjekts').fill('Drucker Kita');
  await page.getByLabel('Wie viele von 9 gehen dorthin?').fill('4');
  await choose(card(other, 'SYS.4.1.A2'), 'nein');
  await page.getByRole('button', { name: 'Aufteilen und zum neuen Zielobjekt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Drucker Kita');
  await saved(page);
  await saved(other);
  await expect(card(other, 'SYS.4.1.A2')).toHaveAttribute('data-status', 'nein');
  await other.goto(`${assessment}/zielobjekte`);
  await expect(other.getByRole('link', { name: /Drucker Kita/ }).first()).toBeVisible();

  // Undone in one window, it is gone in the other.
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect(page.getByText('Alles steht wieder wie vorher.')).toBeVisible();
  await expect(other.getByRole('link', { name: /Drucker Kita/ })).toHaveCount(0);
  await expect(other.getByRole('link', { name: /Drucker Rathaus/ }).first()).toContainText('9');
  await saved(page);
  await page.goto(`${drucker}/SYS.4.1`);
  await page.reload();
  await expect(card(page, 'SYS.4.1.A2')).toHaveAttribute('data-status', 'nein');
  await expect(text(page)).toHaveValue('von nebenan und weiter');

  // Merged in one window while the other writes: it says so, and what is written stays and is stored.
  await addObject(page, assessment, {
    kind: 'Drucker, Kopierer, Multifunktionsgerät',
    name: 'Drucker Bauhof',
  });
  await page.goto(drucker);
  await other.goto(`${drucker}/SYS.4.1`);
  await text(other).focus();
  await other.keyboard.press('End');
  await other.keyboard.type(', nebenan');
  await page.getByText('Mit einem anderen zusammenlegen', { exact: true }).click();
  await page.getByLabel('Zusammenlegen mit', { exact: true }).selectOption('Drucker Bauhof');
  await page.getByRole('button', { name: 'Mit „Drucker Bauhof“ zusammenlegen' }).click();
  const told = other.getByRole('status').filter({ hasText: 'wurde mit „Drucker Bauhof“' });
  await expect(told).toContainText('bleibt bei „Drucker Rathaus (9)“ aufbewahrt');
  await other.keyboard.type(' getippt');
  await expect(text(other)).toBeFocused();
  await expect(text(other)).toHaveValue('von nebenan und weiter, nebenan getippt');
  await saved(other);
  await told.getByRole('link', { name: 'Weiter bei „Drucker Bauhof“' }).click();
  await expect(text(other)).toHaveValue('von nebenan und weiter, nebenan');
  await expect(other.getByText('Während diese Seite offen war')).toHaveCount(0);
  await other.goto(drucker);
  await other.getByRole('button', { name: 'Wieder aufnehmen' }).click();
  await saved(other);
  await page.goto(`${drucker}/SYS.4.1`);
  await page.reload();
  await expect(text(page)).toHaveValue('von nebenan und weiter, nebenan getippt');
});

test('answered where the clock is a year ahead: elsewhere the person is told so, and what to do', async ({
  page,
  site,
}) => {
  await page.clock.setFixedTime('2027-12-01T10:00:00Z');
  await page.goto(`${site.url}#/hilfe`);
  await page.getByLabel('Name oder Kürzel').fill('Sabine Łukasik');
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.2');
  await choose(card(page, 'ORP.2.A1'), 'ja');
  await saved(page);

  await page.addInitScript(() => localStorage.setItem('device', 'elsewhere'));
  await page.clock.setFixedTime('2026-12-01T10:00:00Z');
  await page.reload();
  const notice = page.getByRole('status').filter({ hasText: 'Datum in der Zukunft' });
  await expect(notice).toContainText(/Von Sabine Łukasik .* mit dem Datum 01\.12\.2027/);
  await expect(notice).toContainText('heute der 01.12.2026');
  await choose(card(page, 'ORP.2.A1'), 'nein');
  await expect(card(page, 'ORP.2.A1')).toHaveAttribute('data-status', 'nein');
  await notice.getByRole('button', { name: 'Schließen' }).click();
  await expect(notice).toBeHidden();
});

async function streamText(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
