/** Promise: what is printed through the browser is readable and complete. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  card,
  choose,
  opened,
  createAssessment,
  expect,
  openModule,
  saved,
  test,
  reportOf,
  enter,
} from './fixtures';

test.use({ colorScheme: 'dark' });

test('paper is white, nothing is cut off, and the controls stay on the screen', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  await choose(card(page, 'ORP.1.A1'), 'ja');
  await (
    await opened(card(page, 'ORP.1.A1'))
  )
    .getByLabel('Wie ist es umgesetzt?')
    .fill('Wort'.repeat(50));
  await saved(page);
  await openReport(page);
  await expect(reportOf(page)).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');

  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.body.dataset.printed = document.documentElement.dataset.kernTheme;
    });
  });
  await page.pdf();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'light');
  await expect(page.locator('html')).toHaveAttribute('data-kern-theme', 'dark');

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 672, height: 950 }); // A4 less the margins
  await expect(page.getByRole('button', { name: 'Drucken' })).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const cut = await page
    .locator('table, svg, article :is(h3, h4, h5, p, dt, dd, li, th, td)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().right > innerWidth)
        .map((one) => one.outerHTML.slice(0, 100)),
    );
  expect(cut).toEqual([]);
});

test('whoever prints at once gets everything, with page numbers', async ({ page, site }) => {
  test.setTimeout(120_000);
  // The report never gets time to draw more than its beginning.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  await (
    await opened(card(page, 'ORP.1.A1'))
  )
    .getByLabel('Wie ist es umgesetzt?')
    .fill('Zeile <b>1</b>\nZeile 2');
  await saved(page);
  await openReport(page);
  await expect(reportOf(page)).toHaveAttribute('aria-busy', 'true');
  await expect(reportOf(page)).not.toContainText('INF.12.A1');

  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
  await expect(reportOf(page)).toHaveAttribute('aria-busy', 'false');
  const text = pages.join('\n');
  const missing = requirementIds().filter((id) => !new RegExp(`${id}(?!\\d)`).test(text));
  expect(missing).toEqual([]);
  for (const words of ['Zeile <b>1</b>', 'Zeile 2', 'Anlage 1', 'Gemeinde Musterhausen'])
    expect(text).toContain(words);
  for (const [index, one] of pages.entries())
    expect(one).toContain(`Seite ${String(index + 1)} von ${String(pages.length)}`);
});

test('a form prints everything in its fields', async ({ page, site }) => {
  const assessment = await createAssessment(page, site);
  await openModule(page, assessment, 'ORP.1');
  const answer = card(page, 'ORP.1.A1');
  const text = `${'Eine Zeile von vielen.\n'.repeat(90)}Textende`;
  await answer.getByLabel('Wie ist es umgesetzt?').fill(text);
  await answer.getByText('Weitere Angaben').click();
  await answer
    .getByLabel('Zuständig', { exact: true })
    .fill(`${'Sachgebiet '.repeat(20)}Zeilenende`);
  await answer.getByLabel('Wer führt es aus?').selectOption('wir und Dienstleister gemeinsam');
  await saved(page);
  const printed = (await pagesOf(await page.pdf())).join('\n');
  expect(printed.match(/Eine Zeile von vielen\./g)).toHaveLength(90);
  for (const words of ['Textende', 'Zeilenende', 'gemeinsam']) expect(printed).toContain(words);
});

test('the report completes by itself, and starts again when something changes', async ({
  page,
  site,
}) => {
  const assessment = await createAssessment(page, site);
  await openReport(page);
  await expect(reportOf(page)).toHaveAttribute('aria-busy', 'false');
  for (const words of ['INF.12.A1', 'Anlage 1']) await expect(reportOf(page)).toContainText(words);

  const other = await page.context().newPage();
  await openModule(other, assessment, 'ORP.1');
  await (
    await opened(card(other, 'ORP.1.A1'))
  )
    .getByLabel('Wie ist es umgesetzt?')
    .fill('Aus dem anderen Fenster');
  await saved(other);
  await expect(reportOf(page)).toContainText('Aus dem anderen Fenster');
  await expect(reportOf(page)).toHaveAttribute('aria-busy', 'false');
  await expect(reportOf(page)).toContainText('INF.12.A1');
});

test('a chapter can be reached from the contents, by keyboard too', async ({ page, site }) => {
  await createAssessment(page, site);
  await openReport(page);
  const chapter = reportOf(page).getByRole('button', { name: /Realisierungsplan$/ });
  await chapter.focus();
  await page.keyboard.press('Enter');
  const heading = reportOf(page).getByRole('heading', { name: /Realisierungsplan$/ });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
});

async function openReport(page: Page): Promise<void> {
  await enter(page, 'Unterlagen', 'Sicherheitskonzept');
  await expect(reportOf(page)).toBeVisible();
}

/** Ids of all requirements the shipped profile asks for. */
function requirementIds(): string[] {
  const file = new URL(
    '../profiles/basis-absicherung-kommunalverwaltung/profile.json',
    import.meta.url,
  );
  const profile = JSON.parse(readFileSync(file, 'utf8')) as {
    modules: { requirements: { id: string; level: string }[] }[];
  };
  return profile.modules.flatMap(({ requirements }) => requirements.map(({ id }) => id));
}

/** The words of every page. */
async function pagesOf(data: Buffer): Promise<string[]> {
  const { promise } = getDocument({
    data: new Uint8Array(data),
    verbosity: VerbosityLevel.ERRORS,
  });
  const file = await promise;
  const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await file.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
}
