import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds on the page as it is seen now, one line per rule. */
export async function axeFindings(page: Page): Promise<string[]> {
  // In one piece, for there are no foreign frames, and without what passed: a third of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** The same in a window as high as the page: what a bar at its edge covers can be scrolled free and is no fault. */
export async function axeFindingsInFull(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  if (!size) throw new Error('the window has no size of its own');
  const [from, height] = await page.evaluate(
    () => [scrollY, document.documentElement.scrollHeight] as const,
  );
  // The page fills the window and has a foot below: a little more than it is high now.
  await page.setViewportSize({ width: size.width, height: height + 1000 });
  await page.evaluate(() => scrollTo(0, 0));
  const findings = await axeFindings(page);
  await page.setViewportSize(size);
  await page.evaluate((top) => scrollTo(0, top), from);
  return findings;
}
