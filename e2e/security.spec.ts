/** Promise: nothing leaves the device, and nothing typed becomes code. */
import type { Page } from '@playwright/test';
import { createAssessment, expect, test, reportOf } from './fixtures';
import { prepare, SCREENS, show } from './screens';

test('the policy forbids inline script and foreign connections', async ({ page, site }) => {
  await page.goto(site.url);
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toContain('unsafe');
});

test.describe('a breach', () => {
  test.use({ expectedErrors: [/Content Security Policy|violates|Refused/i] });
  test('is stopped by the browser', async ({ page, site }) => {
    await page.goto(site.url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "eingeschleust"';
      document.body.append(script);
      const fetched = await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'stopped',
      );
      return [document.title, fetched];
    });
    expect(outcome[0]).not.toBe('eingeschleust');
    expect(outcome[1]).toBe('stopped');
  });
});

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>';

/** Writes the markup into every text of every record, behind the back of the application. */
const plantMarkup = (page: Page): Promise<void> =>
  page.evaluate(async (markup) => {
    const ended = (request: IDBRequest | IDBOpenDBRequest) =>
      new Promise<void>((resolve, reject) => {
        request.onsuccess = () => resolve();
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, markup]));
    const opening = indexedDB.open('basis-check-kommune');
    await ended(opening);
    const stores = opening.result.transaction(['assessments', 'sheets'], 'readwrite');
    const [assessments, sheets] = [stores.objectStore('assessments'), stores.objectStore('sheets')];
    const [record, all] = [assessments.getAll(), sheets.getAll()];
    await Promise.all([ended(record), ended(all)]);
    const assessment = record.result[0] as Record<string, object[]>;
    const at = '2026-11-01T08:00:00.000Z';
    const planted = {
      ...assessment,
      ...texts('title', 'municipality', 'management', 'securityOfficer', 'place', 'scopeName'),
      ...texts('dataProtectionOfficer', 'itOperations', 'scopeDescription', 'sites'),
      ...texts('providers', 'outOfScope', 'protectionExceptions'),
      providerList: [{ id: 'p', ...texts('name', 'service', 'contact') }],
      targetObjects: assessment.targetObjects?.map((object) => ({
        ...object,
        ...texts('title', 'location', 'responsible', 'notes', 'protectionReason'),
        providerId: 'p',
        protectionNeed: 'hoch',
        ...('retired' in object && object.retired
          ? { retired: { at, ...texts('by', 'reason') } }
          : {}),
      })),
      moduleChoices: { 'SYS.4.4': { leftOut: true, reason: markup } },
      document: {
        texts: { introduction: markup, nextStep: markup },
        versions: [{ id: 'v', at, releasedOn: '2026-11-01', tally: {} }].map((version) => ({
          ...version,
          ...texts('name', 'by', 'note', 'releasedBy'),
        })),
      },
    };
    const answered = (all.result as { answers: Record<string, object> }[]).map((sheet) => ({
      ...sheet,
      answers: Object.fromEntries(
        Object.entries(sheet.answers).map(([id, answer]) => [
          id,
          {
            ...answer,
            ...texts('reason', 'implementation', 'responsible', 'evidence', 'checkedBy'),
            ...texts('interviewed', 'note'),
          },
        ]),
      ),
    }));
    await Promise.all([planted].map((one) => ended(assessments.put(one))));
    await Promise.all(answered.map((one) => ended(sheets.put(one))));
    opening.result.close();
  }, MARKUP);

test('markup in any text stays text, on every screen', async ({ page, site }) => {
  const [assessment, object] = await prepare(page, site);
  await page.goto(`${site.url}icon.svg`);
  await plantMarkup(page);
  let shown = 0;
  for (const [screen, hashOf] of SCREENS) {
    await show(page, site, hashOf(assessment, object));
    const found = await page.evaluate(() => [
      document.querySelectorAll('img[src="x"], body script:not([src])').length,
      document.title === '1',
    ]);
    expect(found, screen).toEqual([0, false]);
    if ((await page.locator('body').innerText()).includes('<img src=x')) shown += 1;
  }
  // Otherwise nothing was tried.
  expect(shown).toBeGreaterThan(20);
  await page.goto(`${site.url}${assessment}/dokument`);
  await expect(reportOf(page)).toContainText(MARKUP);
  await expect(reportOf(page).locator('img, script')).toHaveCount(0);
});

test('in the frame of another page nothing can be pressed, even where the server sends no header', async ({
  page,
  site,
}) => {
  const outer = `${site.url}andere-seite`;
  await page.route(outer, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${site.url}"></iframe>` }),
  );
  // The header of the server would keep the frame empty; another server may not send it.
  await page.route(site.url, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(outer);
  const inside = page.frameLocator('iframe');
  await expect(inside.getByText('Bitte im eigenen Fenster öffnen')).toBeVisible();
  await expect(inside.getByRole('button')).toHaveCount(0);
});

test('at an address without https it says so, and work goes on', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(crypto, 'randomUUID', { value: undefined });
  });
  await createAssessment(page, site);
  await expect(page.getByText('Diese Adresse beginnt mit http')).toBeVisible();
});
