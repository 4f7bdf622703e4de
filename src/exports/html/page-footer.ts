/** The footer of every printed page, as CSS: browsers fill in the page numbers. */
import { pageTextOf, type Report } from '../report/report-model';
import { cleanText } from './markup';

/** Placeholders for the numbers that the browser fills in. */
const PAGE = '\u{F0001}';
const PAGES = '\u{F0002}';

/** The rule for `@page`, safe inside `<style>` whatever the report says. */
export function pageFooterCss(report: Report): string {
  const numbers = pageTextOf(report, PAGE, PAGES)
    .split(/([\u{F0001}\u{F0002}])/u)
    .map((part) => {
      if (part === PAGE) return 'counter(page)';
      return part === PAGES ? 'counter(pages)' : cssString(part);
    });
  const look =
    "font: 8pt/1.3 'Segoe UI', 'Noto Sans', Arial, sans-serif; color: #50545e; vertical-align: top; padding-top: 4mm;";
  return `@page {
  @bottom-left { content: ${cssString(report.footer)}; width: 80%; text-align: left; ${look} }
  @bottom-right { content: ${numbers.join(' ')}; width: 20%; text-align: right; ${look} }
}`;
}

/** Everything except letters, digits and spaces is written as its code point. */
function cssString(text: string): string {
  const escaped = cleanText(text)
    .replace(/\s/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
