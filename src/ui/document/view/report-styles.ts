/** Rules that depend on the report, as a style sheet object, because the page's policy forbids `<style>`. */
import { pageFooterCss } from '$exports/html/page-footer';
import { DARK_COLOURS } from '$exports/html/picture-colours';
import type { Report } from '$exports/report/report-model';

/** Applies the rules; returns a function that removes them. */
export function adoptReportStyles(report: Report): () => void {
  const sheet = new CSSStyleSheet();
  const shades = Object.entries(DARK_COLOURS).map(
    ([name, shade]) => `--picture-${name}: ${shade};`,
  );
  sheet.replaceSync(`[data-kern-theme='dark'] { ${shades.join(' ')} }\n${pageFooterCss(report)}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
