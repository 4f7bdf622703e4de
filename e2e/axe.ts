import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on the page as it is, one line per rule. The window is as high as the page meanwhile: what a bar at its
 * edge covers can be scrolled free and is no fault.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  const from = await page.evaluate(() => scrollY);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  // The page fills the window and has a foot below: a little more than it is high now.
  if (size) await page.setViewportSize({ width: size.width, height: height + 1000 });
  await page.evaluate(() => scrollTo(0, 0));
  // In one piece, for there are no foreign frames, and without what passed: a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  if (size) await page.setViewportSize(size);
  await page.evaluate((top) => scrollTo(0, top), from);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}
