/** Rules that depend on the report. As a style sheet object, because the policy of the page forbids `<style>`. */
import { pageFooterCss } from '$exports/html/page-footer';
import { DARK_COLOURS } from '$exports/html/picture-colours';
import type { Report } from '$exports/report/report-model';

/** Puts the rules to work; gives back how to take them away again. */
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
