/** Promise: the screen answers and does not jump. */
import { arrived, expect, test } from './fixtures';
import { prepare, SCREENS } from './screens';

interface Shift {
  value: number;
  of: string[];
}

test.describe('no layout jumps', () => {
  for (const [name, viewport] of [
    ['desktop', { width: 1366, height: 768 }],
    ['phone', { width: 390, height: 844 }],
  ] as const)
    test(name, async ({ page, site }) => {
      test.setTimeout(120_000);
      await page.setViewportSize(viewport);
      await page.addInitScript(() => {
        const shifts: Shift[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources = [] } = entry as PerformanceEntry & {
              value: number;
              sources?: { node: Node | null }[];
            };
            const of = sources.map(({ node }) =>
              node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.textContent),
            );
            shifts.push({ value, of });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const [assessment, object] = await prepare(page, site);
      const jumps: [string, string[]][] = [];
      for (const [screen, hashOf] of SCREENS) {
        await page.evaluate(() => {
          (window as unknown as { shifts: Shift[] }).shifts.length = 0;
        });
        await page.evaluate((hash) => (location.hash = hash), hashOf(assessment, object));
        await arrived(page);
        await page.evaluate(() => document.fonts.ready);
        const shifts = await page.evaluate(
          () =>
            new Promise<Shift[]>((resolve) =>
              // Two frames later the screen has been drawn.
              requestAnimationFrame(() =>
                requestAnimationFrame(() =>
                  resolve((window as unknown as { shifts: Shift[] }).shifts),
                ),
              ),
            ),
        );
        const moved = shifts.flatMap(({ value, of }) =>
          value < 0.005 ? [] : `${value.toFixed(2)} ${of.join(' | ')}`,
        );
        if (moved.length > 0) jumps.push([screen, moved]);
      }
      expect(jumps).toEqual([]);
    });
});
