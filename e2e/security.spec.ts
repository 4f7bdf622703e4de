/** Promise: nothing leaves the device, and nothing typed becomes code. */
import { card, createAssessment, expect, openModule, saved, test, reportOf } from './fixtures';

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

test('markup in an answer stays text, on the screen and in the document', async ({
  page,
  site,
}) => {
  const markup = '<img src=x onerror="document.title=1"><b>fett</b>';
  const assessment = await createAssessment(page, site, `Gemeinde ${markup}`);
  await openModule(page, assessment, 'ORP.1');
  await card(page, 'ORP.1.A1').getByRole('radio', { name: 'ja' }).check();
  await card(page, 'ORP.1.A1').getByLabel('Wie ist es umgesetzt?').fill(markup);
  await saved(page);
  await page.getByRole('link', { name: 'Sicherheitskonzept' }).click();
  await expect(reportOf(page)).toContainText(markup);
  await expect(reportOf(page).locator('img, b')).toHaveCount(0);
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
