/** Promise: nothing gets in. A locked device shows nothing, in no window and not on the disk, and loses nothing. */
import type { Page } from '@playwright/test';
import {
  card,
  choose,
  createAssessment,
  expect,
  openModule,
  saved,
  test,
  opened,
} from './fixtures';

const PASSPHRASE = 'Amsel Leiter Honig Kompass';
const NEXT = 'Ganz andere lange Wörter';
const WORD = 'Geheimniskrämer';

/** Everything that lies in the database, past our code, as text; bytes as letters. */
const onDisk = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not read'));
      });
    const database = await settled(indexedDB.open('basis-check-kommune'));
    const names = [...database.objectStoreNames];
    const stores = database.transaction(names);
    const all = await Promise.all(names.map((name) => settled(stores.objectStore(name).getAll())));
    database.close();
    return JSON.stringify(all, (_, value: unknown) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
  });

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Entsperren' }).click();
}

const isLocked = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { name: 'Dieses Gerät ist gesperrt' })).toBeVisible();

test('encrypted on the disk, locked in all windows at once, opened by the right passphrase only', async ({
  page,
  context,
  site,
}) => {
  const assessment = await createAssessment(page, site, `Gemeinde ${WORD}`);
  await openModule(page, assessment, 'ORP.1');
  const answer = card(page, 'ORP.1.A1');
  await choose(answer, 'nein');
  const missing = answer.getByLabel('Was fehlt, was ist zu tun?');
  await missing.fill(WORD);
  await saved(page);
  expect(await onDisk(page)).toContain(WORD);

  await page.goto(`${site.url}#/sperre`);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase wiederholen').fill(PASSPHRASE);
  const other = await context.newPage();
  await other.goto(assessment);
  await page.getByRole('button', { name: 'Alles verschlüsseln' }).click();
  await expect(page.getByRole('alert')).toContainText('Schließen Sie alle anderen');
  await other.close();
  await page.getByRole('button', { name: 'Alles verschlüsseln' }).click();
  await isLocked(page);
  await expect(page.getByText('Datensätze sind jetzt verschlüsselt')).toBeVisible();
  expect(await onDisk(page)).not.toMatch(/Geheimnis|ORP\.1|informationsverbund|"at"|nein/);

  await unlock(page, PASSPHRASE.toLowerCase());
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveAccessibleDescription(
    /nicht richtig/,
  );
  await unlock(page, PASSPHRASE);
  await expect(page.getByText('Die Sperre ist eingeschaltet.')).toBeVisible();
  await page.goto(`${assessment}/baustein/ORP.1`);
  await opened(answer);
  await expect(missing).toHaveValue(WORD);

  // A second window sees what is written in the first, and both lock when nobody has touched them for too long.
  const second = await context.newPage();
  await second.goto(`${assessment}/baustein/ORP.1`);
  await unlock(second, PASSPHRASE);
  const theirs = (await opened(card(second, 'ORP.1.A1'))).getByLabel('Was fehlt, was ist zu tun?');
  await expect(theirs).toHaveValue(WORD);
  await missing.fill(`${WORD} und mehr`);
  await expect(theirs).toHaveValue(`${WORD} und mehr`);
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 16 * 60_000;
  });
  await page.keyboard.press('Shift');
  await Promise.all([isLocked(page), isLocked(second)]);
  await expect(page.getByText('Geheimnis')).toBeHidden();
  await second.close();

  await unlock(page, PASSPHRASE);
  await opened(answer);
  await expect(missing).toHaveValue(`${WORD} und mehr`);
  await missing.fill(`${WORD} bis zuletzt`);
  await page.getByRole('button', { name: 'Jetzt sperren' }).click();
  await isLocked(page);
  await unlock(page, PASSPHRASE);
  await opened(answer);
  await expect(missing).toHaveValue(`${WORD} bis zuletzt`);
  expect(await onDisk(page)).not.toContain('Geheimnis');

  await page.goto(`${site.url}#/sperre`);
  await page.getByLabel('Bisherige Passphrase').fill(PASSPHRASE);
  const change = page.getByRole('form', { name: 'Passphrase ändern' });
  await change.getByLabel('Neue Passphrase').fill(NEXT);
  await change.getByLabel('Passphrase wiederholen').fill(NEXT);
  await change.getByRole('button').click();
  await expect(page.getByText('Die Passphrase ist geändert.')).toBeVisible();
  const off = page.getByRole('form', { name: 'Sperre ausschalten' });
  await off.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await off.getByRole('button').click();
  await expect(off.getByLabel('Passphrase')).toHaveAccessibleDescription(/nicht richtig/);
  await off.getByLabel('Passphrase', { exact: true }).fill(NEXT);
  await off.getByRole('button').click();
  await expect(page.getByText('Die Sperre ist nicht eingeschaltet.')).toBeVisible();
  expect(await onDisk(page)).toContain(`${WORD} bis zuletzt`);
});
