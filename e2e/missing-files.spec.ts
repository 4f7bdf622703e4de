/** Promise: whatever of the application does not arrive, or arrives damaged, is said in German and can be tried again. */
import { card, choose, createAssessment, expect, openModule, saved, test } from './fixtures';

test.describe('a damaged profile', () => {
  test.use({ serviceWorkers: 'block' });

  test('facts that break a rule: path and reason instead of a blank page', async ({
    page,
    site,
  }) => {
    const assessment = await createAssessment(page, site);
    await page.route(/\.facts\.[0-9a-f]+\.json$/, async (route) => {
      const facts = (await (await route.fetch()).json()) as { modules: { order: string }[] };
      const [, , third] = facts.modules;
      if (third) third.order = 'R9';
      await route.fulfill({ json: facts });
    });
    await page.goto('about:blank');
    await page.goto(assessment);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Das Profil kann nicht gelesen werden');
    await expect(alert).toContainText('modules.2.order');
    await expect(alert).toContainText('Ihre Antworten sind davon nicht betroffen');
  });

  test('an incomplete file, or none', async ({ page, site }) => {
    const assessment = await createAssessment(page, site);
    for (const answer of [{ body: '{"id":"basis' }, { status: 404, body: 'nicht da' }]) {
      await page.route(/\.facts\.[0-9a-f]+\.json$/, (route) => route.fulfill(answer));
      await page.goto('about:blank');
      await page.goto(assessment);
      await expect(page.getByRole('alert')).toContainText('Das Profil kann nicht gelesen werden');
      await page.unroute(/\.facts\.[0-9a-f]+\.json$/);
    }
  });

  test('missing texts: titles remain and answers can be given', async ({ page, site }) => {
    const assessment = await createAssessment(page, site);
    await page.route(/\.de\.[0-9a-f]+\.json$/, (route) => route.fulfill({ body: 'kaputt' }));
    await page.goto('about:blank');
    await openModule(page, assessment, 'ORP.1');
    await expect(
      page.getByText('Die Fragen und Erläuterungen konnten nicht geladen werden'),
    ).toBeVisible();
    await expect(card(page, 'ORP.1.A1').getByRole('heading')).toContainText(
      'Festlegung von Verantwortlichkeiten',
    );
    await choose(card(page, 'ORP.1.A1'), 'ja');
    await saved(page);
  });
});

test.describe('files that do not arrive', () => {
  test.use({ serviceWorkers: 'block' });

  test('script, texts or looks: the page is never blank, and trying again helps', async ({
    page,
    site,
    expectedErrors,
  }) => {
    expectedErrors.push(/Failed to fetch/);
    const missing = page.locator('#boot');
    await page.route(/\/assets\/start-.*\.js$/, (route) => route.abort());
    await page.goto(site.url);
    await expect(missing).toBeHidden();
    // Ten seconds later.
    await missing.evaluate((element) => element.getAnimations()[0]?.finish());
    await expect(missing).toContainText('Basis-Check Kommune ist noch nicht da');
    await expect(missing).toBeInViewport();
    await page.unrouteAll();

    await page.route(/\/texts\//, (route) => route.abort());
    await missing.getByRole('link', { name: 'Erneut versuchen' }).click();
    // Of the page that came after, not of the one that is being left.
    await expect(page.locator('html[data-boot="failed"]')).toHaveCount(1);
    await expect(missing).toBeVisible();
    await page.unrouteAll();

    await page.route(/\.css$/, (route) => route.abort());
    await missing.getByRole('link', { name: 'Erneut versuchen' }).click();
    await expect(page.getByText('Die Gestaltung dieser Seite ist nicht angekommen')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Neue Prüfung anlegen' })).toBeVisible();
    await page.unrouteAll();
    await page.getByRole('link', { name: 'Erneut versuchen' }).click();
    await expect(page.getByText('Die Gestaltung dieser Seite')).toBeHidden();
    await expect(missing).toHaveCount(0);

    // Later, for one screen: said in its place, and the way back is open.
    const assessment = await createAssessment(page, site);
    await openModule(page, assessment, 'ORP.1');
    for (const part of [/ObjectsScreen-.*\.css$/, /ObjectsScreen-.*\.js$/]) {
      await page.route(part, (route) => route.abort());
      await page.goto(`${assessment}/zielobjekte`);
      await expect(page.getByRole('alert')).toContainText('konnte nicht geladen werden');
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Neu laden' }).click();
      await expect(page.getByRole('button', { name: 'Zielobjekt anlegen' })).toBeVisible();
      await page.goto(`${assessment}/angaben`);
      await page.reload();
    }
  });

  test.describe('no JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    test('is what it says', async ({ page, site }) => {
      await page.goto(site.url);
      await expect(page.locator('noscript p')).toBeInViewport();
      await expect(page.locator('#boot')).toHaveCSS('display', 'none');
    });
  });
});
