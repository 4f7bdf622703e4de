/** The look of the page on a screen. There are two sets of colours; whatever a colour says is also said in words. */
import { PAPER_COLOURS, type PictureColour } from '../report/picture';
import { MAX_COLUMNS } from './html-table';
import { DARK_COLOURS } from './picture-colours';
import { PRINT_STYLE } from './html-print-style';

/** All rules that do not depend on the report. */
export function styleSheet(): string {
  return [
    `:root { color-scheme: light dark; --link: #1b4fae; --soft: #f3f5f9; ${variables(PAPER_COLOURS)} }`,
    `@media screen and (prefers-color-scheme: dark) {
  :root { --link: #a8c7ff; --soft: #1f2330; ${variables(DARK_COLOURS)} }
}`,
    SCREEN_STYLE,
    ...numberedRules(),
    PRINT_STYLE,
  ].join('\n');
}

const variables = (colours: Readonly<Record<PictureColour, string>>): string =>
  Object.entries(colours)
    .map(([name, shade]) => `--${name}: ${shade};`)
    .join(' ');

/** What our policy does not allow in an attribute: column widths, colours of shapes. */
function numberedRules(): string[] {
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  const columns = upTo(MAX_COLUMNS).map((n) => `.columns-${String(n)} { min-width: ${n * 7}rem; }`);
  return [
    `@media screen { ${columns.join(' ')} }`,
    ...upTo(100).map((share) => `.share-${String(share)} { width: ${String(share)}%; }`),
    ...Object.keys(PAPER_COLOURS).map(
      (name) =>
        `.fill-${name} { fill: var(--${name}); } .stroke-${name} { stroke: var(--${name}); }`,
    ),
  ];
}

const SCREEN_STYLE = `
* { box-sizing: border-box; }
html { font-size: clamp(100%, 0.9rem + 0.25vw, 150%); }
body {
  margin: 0 auto; max-width: 64rem; padding: 1rem 1rem 3rem; background: var(--paper); color: var(--ink);
  font-family: 'Segoe UI', 'Noto Sans', 'Helvetica Neue', Arial, sans-serif; line-height: 1.5;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure { margin: 0; }
h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, figcaption, footer { white-space: pre-wrap; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; scroll-margin-top: 1rem; }
h1 { font-size: 2rem; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.2rem; }
h4, h5, h6 { font-size: 1rem; }
p, li, dd { max-width: 46rem; }
header > *, section > * { margin-top: 1rem; }
section { margin-top: 2rem; }
main > section { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; }
.part { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
.marks { font-weight: 600; }
.subtitle { font-size: 1.2rem; }
.notice { border-left: 0.25rem solid var(--line); padding: 0.5rem 1rem; background: var(--soft); }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 0.5rem; color: var(--muted); }
nav { margin-top: 2rem; border: 1px solid var(--line); padding: 1rem; max-height: 80vh; overflow: auto; }
nav li { white-space: normal; max-width: none; }
nav ol { list-style: none; padding: 0; }
nav ol ol { padding-left: 1rem; }
nav a { display: flex; align-items: center; min-height: 2.75rem; padding: 0.25rem 0; white-space: pre-wrap; }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
dt { color: var(--muted); hyphens: auto; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; }
caption { padding-bottom: 0.5rem; text-align: left; font-weight: 600; }
caption span { position: sticky; left: 0; display: inline-block; max-width: calc(100vw - 2rem); }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; hyphens: auto; }
tbody th { font-weight: 400; }
thead th { border-bottom: 2px solid var(--muted); vertical-align: bottom; }
tfoot :is(th, td) { border-top: 2px solid var(--muted); font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
:is(tbody, tfoot) .number:not(.long) { overflow-wrap: break-word; }
.number + :not(.number) { padding-left: 0.75rem; }
:is(th, td):last-child { padding-right: 0; }
svg { display: block; font-family: inherit; }
polyline { fill: none; stroke-linejoin: round; stroke-linecap: butt; }
svg text { white-space: pre; }
figcaption { padding-bottom: 0.5rem; font-weight: 600; }
.requirement, .question { border-left: 0.3rem solid var(--accent, var(--line)); padding-left: 0.75rem; }
.status { font-weight: 600; }
.status-ja { --accent: var(--yes); }
.status-teilweise { --accent: var(--partly); }
.status-nein { --accent: var(--no); }
.status-entbehrlich { --accent: var(--dispensable); }
.status-unbearbeitet { --accent: var(--untouched); }
.question > * + * { margin-top: 0.5rem; }
:is(.form, .question) dt { padding-top: 0.75rem; }
.line { min-height: 2.25rem; border-bottom: 1px solid var(--muted); padding-top: 0.75rem; }
.points, .boxes { list-style: none; padding: 0; }
.boxes { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
:is(.points, .boxes) li { position: relative; padding-left: 1.5rem; }
:is(.points, .boxes) li::before { content: ''; position: absolute; left: 0; top: 0.3em; width: 0.85em; height: 0.85em;
  border: 1.5px solid currentcolor; }
@media (min-width: 40rem) {
  dl > div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 1rem; }
  .requirement { display: grid; grid-template-columns: minmax(0, 1fr) fit-content(40%); gap: 0 1rem; }
  .requirement > dl { grid-column: 1 / -1; }
}
@media screen {
  thead th { overflow-wrap: break-word; }
  .number { white-space: pre; }
}
@media screen and (min-width: 80rem) {
  .front-cover { display: grid; grid-template: auto 1fr auto / 20rem minmax(0, 60rem); gap: 0 3rem;
    grid-template-areas: 'nav header' 'nav main' 'nav footer'; justify-content: center; max-width: none; }
  .front-cover > header { grid-area: header; }
  .front-cover > nav { grid-area: nav; position: sticky; top: 1rem; align-self: start; margin: 0;
    max-height: calc(100vh - 2rem); }
  .front-cover > main { grid-area: main; }
  .front-cover > footer { grid-area: footer; }
}
@media (min-width: 80rem) and (pointer: fine) {
  nav a { min-height: 2rem; }
}`;
