/**
 * The face of a report in a browser: a single page that needs nothing else, runs no script, and prints like a document.
 * Its Content-Security-Policy allows it to load nothing at all.
 */
import type { Report, ReportBlock, ReportSection } from '../report/report-model';
import { blockMarkup, factsMarkup, headingMarkup } from './html-blocks';
import { styleSheet } from './html-style';
import { markup, Markup } from './markup';
import { pageFooterCss } from './page-footer';
import { sectionTitle } from './section-title';

/** A hash of the styles would need an asynchronous, secure context; inline styles can load nothing here. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Everything the report says, as the text of an HTML file. */
export function reportHtml(report: Report): string {
  const { language, sections } = report;
  const body = markup`<!doctype html>
<html lang="${language}">
${headMarkup(report)}
<body class="front-${report.front}">
${frontMarkup(report)}
${report.front === 'cover' ? contentsMarkup(report) : undefined}
<main>
${sections.map((section, index) => sectionMarkup(section, { path: String(index + 1), level: 2 }))}</main>
<footer>${report.footer}</footer>
</body>
</html>
`;
  return body.toString();
}

function headMarkup(report: Report): Markup {
  const css = Markup.style(`${styleSheet()}\n${pageFooterCss(report)}`);
  return markup`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${titleOf(report)}</title>
<style>
${css}
</style>
</head>`;
}

function titleOf({ title, facts }: Report): string {
  const [first] = facts;
  return first === undefined ? title : `${title} – ${first.text}`;
}

function frontMarkup(report: Report): Markup {
  const marks =
    report.marks.length === 0
      ? undefined
      : markup`<p class="marks">${report.marks.join(' · ')}</p>\n`;
  return markup`<header>
${marks}<h1>${report.title}</h1>
<p class="subtitle">${report.subtitle}</p>
${factsMarkup(report.facts)}
<p class="notice">${report.notice}</p>
${blocksMarkup(report.control, { path: '0', level: 1 })}</header>`;
}

function contentsMarkup({ contents, sections }: Report): Markup {
  return markup`<nav aria-labelledby="contents">
<h2 id="contents">${contents}</h2>
${linksMarkup(sections, '')}
</nav>`;
}

function linksMarkup(sections: readonly ReportSection[], above: string): Markup | undefined {
  if (sections.length === 0) return undefined;
  const links = sections.map((section, index) => {
    const path = `${above}${String(index + 1)}`;
    const below = linksMarkup(section.sections, `${path}-`);
    return markup`<li><a href="#s${path}">${sectionTitle(section)}</a>${below}</li>\n`;
  });
  return markup`<ol>\n${links}</ol>`;
}

/** `path`: "2-14" for the fourteenth subsection of the second section; ids of sections may contain anything. */
interface Place {
  path: string;
  level: number;
}

function sectionMarkup(section: ReportSection, place: Place): Markup {
  const { path, level } = place;
  const look = [...(section.newPage ? ['new-page'] : []), ...(level > 2 ? ['part'] : [])].join(' ');
  return markup`<section${look === '' ? undefined : markup` class="${look}"`}>
${headingMarkup(level, markup`${sectionTitle(section)}`, `s${path}`)}
${blocksMarkup(section.blocks, place)}${section.sections.map((child, index) =>
    sectionMarkup(child, { path: `${path}-${String(index + 1)}`, level: level + 1 }),
  )}</section>
`;
}

function blocksMarkup(blocks: readonly ReportBlock[], { path, level }: Place): Markup[] {
  return blocks.map((block, index) => {
    const id = `b${path}-${String(index + 1)}`;
    return markup`${blockMarkup(block, { id, level: level + 1 })}\n`;
  });
}
