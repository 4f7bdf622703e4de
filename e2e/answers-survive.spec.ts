/** Promise: answers are kept, with and without a network, whatever happens to server, page and browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type BrowserContext } from '@playwright/test';
import { launchOptions } from './browser-options';
import {
  addObject,
  card,
  choose,
  opened,
  createAssessment,
  expect,
  openModule,
  readyOffline,
  saved,
  test,
  watch,
} from './fixtures';

test('three modules answered, server killed, page reloaded: everything is there', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await readyOffline(page);

  await openModule(page, assessment, 'ORP.2');
  const first = card(page, 'ORP.2.A1');
  await choose(first, 'ja');
  await first
    .getByLabel('Wie ist es umgesetzt?')
    .fill('Checkliste „Neue Beschäftigte“, seit 2024 – gepflegt von Łukasik');
  const second = card(page, 'ORP.2.A2');
  await choose(second, 'teilweise');
  // What does not exist cannot be described: the same field asks what is missing.
  await second.getByLabel('Was fehlt, was ist zu tun?').fill('Laufzettel ergänzen');
  await second.getByText('Weitere Angaben').click();
  await second.getByLabel('Zuständig', { exact: true }).fill('Personalstelle');
  await second.getByLabel('Zu erledigen bis').fill('31.3.27');
  await second.getByLabel('Notiz').fill('Laufzettel fehlt noch');
  await second.getByRole('button', { name: 'Noch klären' }).click();
  await saved(page);

  await openModule(page, assessment, 'INF.2');
  await choose(card(page, 'INF.2.A3'), 'nein');
  await openModule(page, assessment, 'NET.4.3');
  const fax = card(page, 'NET.4.3.A1');
  await choose(fax, 'entbehrlich');
  await expect(
    fax.getByText('Ohne Begründung zählt die Anforderung weiter als offen.'),
  ).toBeVisible();
  await fax.getByLabel('nicht relevant, weil').check();
  await fax.getByLabel('Begründung', { exact: true }).fill('Es gibt kein Fax mehr.');
  await expect(
    fax.getByText('Ohne Begründung zählt die Anforderung weiter als offen.'),
  ).toBeHidden();
  await saved(page);

  await site.stop();
  await page.goto(`${assessment}/baustein/ORP.2`);
  await page.reload();
  await expect(first).toHaveAttribute('data-status', 'ja');
  await opened(first);
  await expect(first.getByLabel('Wie ist es umgesetzt?')).toHaveValue(
    'Checkliste „Neue Beschäftigte“, seit 2024 – gepflegt von Łukasik',
  );
  await expect(second).toHaveAttribute('data-status', 'teilweise');
  await opened(second);
  await expect(second.getByLabel('Was fehlt, was ist zu tun?')).toHaveValue('Laufzettel ergänzen');
  await expect(second.getByLabel('Zuständig', { exact: true })).toHaveValue('Personalstelle');
  await expect(second.getByLabel('Zu erledigen bis')).toHaveValue('31.03.2027');
  await expect(second.getByLabel('Notiz')).toHaveValue('Laufzettel fehlt noch');
  await expect(second.getByRole('button', { name: 'Noch klären' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );

  const tab = await context.newPage();
  await tab.goto(`${assessment}/baustein/NET.4.3/NET.4.3.A1`);
  const deep = card(tab, 'NET.4.3.A1');
  await expect(deep).toHaveAttribute('data-status', 'entbehrlich');
  await expect(deep.getByLabel('Begründung', { exact: true })).toHaveValue(
    'Es gibt kein Fax mehr.',
  );
  await expect(deep.getByRole('heading', { level: 2 })).toBeFocused();
  await tab.goto(`${assessment}/pruefen`);
  await expect(tab.locator('[data-row="INF.2"]')).toContainText('1 von 13 beantwortet');
  await tab.goto(`${assessment}/abdeckung`);
  await expect(tab.getByText('4 von 339 · 1 %')).toBeVisible();
});

test('the browser is killed 100 ms after "Gespeichert": answer and split are there, complete', async ({
  site,
}) => {
  const profile = await mkdtemp(join(tmpdir(), 'basis-check-kill-'));
  const text = 'Der Serverraum ist abgeschlossen, den Schlüssel hat nur das Hauptamt.';
  try {
    const doomed = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      locale: 'de-DE',
    });
    const faults = watch(doomed, site);
    const page = doomed.pages()[0] ?? (await doomed.newPage());
    const assessment = await createAssessment(page, site);
    await readyOffline(page);
    await openModule(page, assessment, 'INF.2');
    await (
      await opened(card(page, 'INF.2.A1'))
    )
      .getByLabel('Wie ist es umgesetzt?')
      .pressSequentially(text);
    const printers = await addObject(page, assessment, {
      kind: 'Drucker, Kopierer, Multifunktionsgerät',
      name: 'Drucker Rathaus',
      fields: { Anzahl: '9' },
    });
    await page.goto(printers);
    await page.getByText('Aufteilen', { exact: true }).click();
    await page.getByLabel('Bezeichnung des neuen Zielobjekts').fill('Drucker Kita');
    await page.getByLabel('Wie viele von 9 gehen dorthin?').fill('4');
    await page.getByRole('button', { name: 'Aufteilen und zum neuen Zielobjekt' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Drucker Kita');
    await saved(page);
    const splitOff = page.url();
    await delay(100);
    const { pid } = await browserProcess(doomed);
    process.kill(pid, 'SIGKILL');
    await doomed.close().catch(() => undefined);
    expect(faults).toEqual([]);

    await site.stop();
    await Promise.all(
      ['SingletonLock', 'SingletonCookie', 'SingletonSocket'].map((name) =>
        rm(join(profile, name), { force: true }),
      ),
    );
    const revived = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      locale: 'de-DE',
    });
    const again = await revived.newPage();
    await again.goto(`${assessment}/baustein/INF.2`);
    await expect(
      (await opened(card(again, 'INF.2.A1'))).getByLabel('Wie ist es umgesetzt?'),
    ).toHaveValue(text);
    for (const [object, count] of [
      [splitOff, '4'],
      [printers, '5'],
    ] as const) {
      await again.goto(object);
      await expect(again.getByRole('textbox', { name: /^Anzahl/ })).toHaveValue(count);
    }
    await revived.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The browser's own process id, obtained through its protocol. */
async function browserProcess(context: BrowserContext): Promise<{ pid: number }> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the browser does not answer');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (browser === undefined) throw new Error('no browser process');
  return { pid: browser.id };
}

test('pasted text is stored clean, the caret stays where it is, and the field shows the clean text when left', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.2');
  const first = card(page, 'ORP.2.A1');
  await first.getByText('Weitere Angaben').click();
  const pasted = 'u\u0308\u000b\uf0b7 eins\u00ad\u2028';
  for (const [field, shown] of [
    [first.getByLabel('Wie ist es umgesetzt?'), 'Aü\n• eins\nxB'],
    [first.getByLabel('Zuständig', { exact: true }), 'Aü • eins xB'],
  ] as const) {
    await field.fill('AB');
    await field.press('ArrowLeft');
    await page.keyboard.insertText(pasted);
    await field.press('x');
    expect(await field.inputValue()).toBe(`A${pasted}xB`);
    await field.blur();
    await expect(field).toHaveValue(shown);
  }
  await saved(page);
  await page.reload();
  await expect(first.getByLabel('Wie ist es umgesetzt?')).toHaveValue('Aü\n• eins\nxB');
});
