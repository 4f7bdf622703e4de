/** The look of the page on paper: A4, black on white, nothing cut off, nothing split that belongs together. */
export const PRINT_STYLE = `
@page { size: A4; margin: 18mm 20mm 22mm; }
@media print {
  :root { color-scheme: light; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  p, li, dd { max-width: none; orphans: 2; widows: 2; }
  footer { display: none; }
  nav { max-height: none; overflow: visible; border: 0; padding: 0; }
  caption span { position: static; max-width: none; }
  nav a { min-height: 0; padding: 0; line-height: 1.4; color: inherit; text-decoration: none; }
  .front-cover > :is(header, nav) { break-after: page; }
  .new-page { break-before: page; }
  main > section { border: 0; padding: 0; }
  main > section.new-page { margin-top: 0; }
  .part { content-visibility: visible; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  .scroll { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { padding-right: 0.5rem; }
  tr, figure, .requirement, .question, dl > div { break-inside: avoid; }
  /* Browsers repeat a table foot on every page; sums appear once, at the end. */
  tfoot { display: table-row-group; }
  dl > div { display: grid; grid-template-columns: 44mm minmax(0, 1fr); gap: 0 1rem; }
  .line { min-height: 8mm; }
  .requirement { print-color-adjust: exact; }
}`;
