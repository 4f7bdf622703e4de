import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyReport } from '../report/any-report.fixture';
import type { Report, ReportBlock } from '../report/report-model';
import { makeReportHtml } from './html-file';
import { allowed, blockTokens, contentsTokens, frontTokens, sectionTokens } from './html.fixture';
import { attributeOf, elementsOf, readHtml, textOf, tokensOf } from './page.fixture';
import { reportHtml } from './report-html';

const aReport = (changes: Partial<Report> = {}): Report => ({
  language: 'de',
  title: 'Sicherheitskonzept',
  subtitle: 'Profil',
  front: 'cover',
  marks: ['ENTWURF'],
  facts: [{ label: 'Verwaltung', text: 'Gemeinde Musterhausen' }],
  notice: 'Selbstauskunft',
  control: [],
  contents: 'Inhalt',
  footer: 'Sicherheitskonzept · ENTWURF',
  pageText: 'Seite {page} von {pages}',
  sections: [],
  ...changes,
});
const withBlocks = (...blocks: ReportBlock[]): Report =>
  aReport({
    sections: [
      { id: 'x', number: '1', kind: 'chapter', title: 'A', newPage: true, blocks, sections: [] },
    ],
  });

function expectedTokens(report: Report): string[] {
  const [first] = report.facts;
  return [
    `title: ${allowed(report.title)}${first === undefined ? '' : ` – ${allowed(first.text)}`}`,
    ...frontTokens(report, 'h1'),
    ...report.control.flatMap((block) => blockTokens(block, 2)),
    ...(report.front === 'cover'
      ? [`h2: ${report.contents}`, ...contentsTokens(report.sections, 'a')]
      : []),
    ...sectionTokens(report.sections, 2),
    `footer: ${allowed(report.footer)}`,
  ];
}

// Random documents are long, and the machine may be busy.
describe('the HTML file', { timeout: 30_000 }, () => {
  it('says everything the report says, in its order, and nothing else', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { root, errors } = readHtml(reportHtml(report), true);
        expect(errors).toEqual([]);
        const said = tokensOf(root).filter((token) => !token.startsWith('style: '));
        expect(said).toEqual(expectedTokens(report));
      }),
    );
  });

  it('has only elements and attributes of its own, none with typed text in them', () => {
    const NAMES =
      'html head meta title style body header main nav footer section article figure figcaption div h1 h2 h3 h4 h5 ' +
      'p ul ol li a dl dt dd table caption colgroup col thead tbody tfoot tr th td svg desc rect polyline text span';
    const OWN: Record<string, RegExp> = {
      lang: /^(de|en)$/,
      class: /^[a-z]+(-[a-z0-9]+)?( [a-z]+(-[a-z0-9]+)?)*$/,
      id: /^(contents|[sb]\d+(-\d+)*(-words)?)$/,
      'aria-labelledby': /^(contents|[sb]\d+(-\d+)*(-words)?)$/,
      href: /^#s\d+(-\d+)*$/,
      scope: /^(col|row)$/,
      role: /^(group|img)$/,
      tabindex: /^0$/,
      viewbox: /^0 0 \d+ \d+$/,
      points: /^[\d. ]+$/,
      'text-anchor': /^(start|middle|end)$/,
      charset: /^utf-8$/,
      name: /^(viewport|color-scheme|referrer|robots)$/,
      'http-equiv': /^Content-Security-Policy$/,
      content: /^[a-z0-9=,;' -]+$/,
    };
    const NUMBER = /^[\d.e-]+( [\d.e-]+)?(mm)?$/;
    fc.assert(
      fc.property(anyReport, (report) => {
        const all = elementsOf(readHtml(reportHtml(report), true).root);
        expect(
          all.map(({ tagName }) => tagName).filter((name) => !` ${NAMES} `.includes(` ${name} `)),
        ).toEqual([]);
        const attributes = all.flatMap(({ attrs }) => attrs);
        const odd = attributes.filter(
          ({ name, value }) => !(OWN[name.toLowerCase()] ?? NUMBER).test(value),
        );
        expect(odd).toEqual([]);
      }),
    );
  });

  it('uses every id once, and every link and label finds its target', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const all = elementsOf(readHtml(reportHtml(report), true).root);
        const values = (name: string): string[] =>
          all.flatMap((element) => attributeOf(element, name) ?? []);
        const ids = values('id');
        expect(new Set(ids).size).toBe(ids.length);
        const meant = [
          ...values('href').map((href) => href.slice(1)),
          ...values('aria-labelledby'),
        ];
        expect(meant.filter((id) => !ids.includes(id))).toEqual([]);
      }),
    );
  });

  it('lets no typed text into the style sheet, and loads nothing', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const all = elementsOf(readHtml(reportHtml(report), true).root);
        const css = all
          .filter(({ tagName }) => tagName === 'style')
          .map(textOf)
          .join('');
        expect(css).not.toMatch(/url|import|http|\/\/|@font-face|expression/i);
        // Quotes are paired, and so are braces: no text has ended its string.
        const bare = css.replace(/"(\\[0-9a-f]+ |[\p{L}\p{M}\p{N} ])*"/gu, '');
        expect(bare).not.toContain('"');
        expect(bare.split('{').length).toBe(bare.split('}').length);
      }),
    );
    const policy = reportHtml(aReport());
    expect(policy).toContain(`content="default-src &#39;none&#39;; style-src`);
    expect(policy).not.toMatch(/<(script|link|img|iframe|form|base)\b|https?:/);
  });

  it('puts the footer and page number into the margin of the paper', () => {
    const page = reportHtml(
      aReport({ footer: 'A "B" </style>\n{}', pageText: 'S. {page}/{pages}' }),
    );
    expect(page).toContain('content: "A \\22 B\\22  \\3c \\2f style\\3e  \\7b \\7d "');
    expect(page).toContain('content: "S\\2e  " counter(page) "\\2f " counter(pages) ""');
  });

  it('begins a page where the model does, and has no contents before a letter', () => {
    const section = {
      id: 'x',
      number: '',
      kind: 'plain',
      title: 'A',
      blocks: [],
      sections: [],
    } as const;
    const sections = [
      { ...section, blocks: [], sections: [], newPage: true },
      { ...section, blocks: [], sections: [], newPage: false },
    ];
    const letter = reportHtml(aReport({ front: 'head', sections }));
    expect(letter.match(/<section[^>]*>/g)).toEqual(['<section class="new-page">', '<section>']);
    expect(letter).not.toContain('<nav');
    expect(reportHtml(aReport({ sections }))).toContain('<nav');
  });

  it('sets sums apart from the rows, and aligns numbers right', () => {
    const page = reportHtml(
      withBlocks({
        kind: 'table',
        caption: 'Kosten',
        columns: [
          { title: 'Was', weight: 3 },
          { title: 'Euro', weight: 1, numeric: true },
        ],
        rows: [
          ['Server', '1.000 €'],
          ['Viel', '1'.repeat(17)],
        ],
        sums: [['Summe', '1.000 €']],
      }),
    );
    expect(page).toContain('<col class="share-75"><col class="share-25">');
    expect(page).toContain(
      '<tfoot>\n<tr><th scope="row">Summe</th><td class="number">1.000 €</td></tr>',
    );
    expect(page).toContain(`<td class="number long">${'1'.repeat(17)}</td>`);
    // A table foot would appear on every printed page.
    expect(page).toContain('tfoot { display: table-row-group; }');
  });

  it('draws pictures as shapes with alternative text', () => {
    const page = reportHtml(
      withBlocks({
        kind: 'picture',
        caption: 'Abdeckung',
        alternative: '31 von 48',
        picture: {
          width: 170,
          height: 40,
          shapes: [
            { kind: 'rect', x: 1, y: 2, width: 3, height: 4, fill: 'yes' },
            {
              kind: 'line',
              points: [
                [0, 0],
                [10, 5],
              ],
              width: 0.5,
              colour: 'line',
              dashed: true,
            },
            {
              kind: 'text',
              x: 5,
              y: 6,
              text: '65 %',
              size: 10,
              anchor: 'end',
              colour: 'ink',
              bold: true,
            },
          ],
        },
      }),
    );
    const [svg] = elementsOf(readHtml(page, true).root).filter(({ tagName }) => tagName === 'svg');
    if (svg === undefined) throw new Error('no picture');
    expect(attributeOf(svg, 'role')).toBe('img');
    expect(attributeOf(svg, 'aria-labelledby')).toBe('b1-1-words');
    const drawn = elementsOf(svg).map(({ tagName, attrs }) => [
      tagName,
      ...attrs.map(({ name, value }) => `${name}=${value}`),
    ]);
    expect(drawn.slice(1)).toEqual([
      ['desc', 'id=b1-1-words'],
      ['rect', 'class=fill-yes', 'x=1', 'y=2', 'width=3', 'height=4'],
      [
        'polyline',
        'class=stroke-line',
        'points=0 0 10 5',
        'stroke-width=0.5',
        'stroke-dasharray=2 1.5',
      ],
      [
        'text',
        'class=fill-ink',
        'x=5',
        'y=6',
        `font-size=${String((10 * 25.4) / 72)}`,
        'text-anchor=end',
        'font-weight=600',
      ],
    ]);
  });

  it('is of a file type that browsers open, and reports when it is done', async () => {
    const shares: number[] = [];
    const { blob, replaced } = await makeReportHtml(aReport(), (share) => shares.push(share));
    expect(blob.type).toBe('text/html;charset=utf-8');
    expect(await blob.text()).toBe(reportHtml(aReport()));
    expect(replaced).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });
});
