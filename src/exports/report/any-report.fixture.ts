/**
 * Arbitrary documents to test faces with: every kind of block and section, both fronts, nested sections, and texts
 * that nobody would wish for. Fixed parts instead of random letters, so that a failure is readable. Test code only.
 */
import fc from 'fast-check';
import { STATUSES } from '$domain/record/assessment';
import { PAPER_COLOURS, type Picture, type PictureColour, type PictureShape } from './picture';
import type { LabelledText, Report, ReportBlock, ReportSection } from './report-model';

/** Texts as in untrusted input: whatever breaks lines, layouts, markup, spreadsheets and fonts. */
export const NASTY_TEXTS = [
  'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5).slice(0, 200),
  'Wort '.repeat(150).trim(),
  'erste Zeile\nzweite Zeile',
  'mit\r\nWagenrücklauf\r\rund Leerzeile\n\nam Ende',
  'vor\u0000\u0007\u001b[31m nach \u007f\u0085 Steuerzeichen',
  '<script>alert("1")</script> & <b>fett</b> &amp; ]]>',
  '=1+1',
  '@SUMME(A1;B2)',
  '+49 3834 / 12-34',
  '{PAGE} {pages} {{name}} ${x} CURRENT',
  'Gemeinde 😀 漢字 \u{1d518}',
  'M̂ K̦ C̨̆ K͟H k͟h ē̍ n̂ Ž̦',
  'zu\u00adsam\u200bmen\ufeff \u202eschief\u2066',
  'Spalte\tSpalte',
  '„Grüße“ – ‚Łódź‘ … ½ € → ≥ ☐',
  '(a) \\ [b] %PDF <</A>> endobj',
] as const;

const PLAIN_TEXTS = [
  'Firewall',
  'Das Rathaus ist nachts verschlossen.',
  'Sabine Łukasik',
  '31 von 48 · 65 %',
  'Die Sicherung wird jede Woche geprüft, und zwar an einem anderen Ort als dem, an dem die Server stehen.',
] as const;

/** Has at least one visible letter. */
const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PLAIN_TEXTS) },
      { weight: 1, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));

const anyCell = fc.oneof(
  { weight: 5, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', '0', '1.234') },
);

const labelled: fc.Arbitrary<LabelledText> = fc.record({ label: anyText, text: anyCell });
const several = <Item>(item: fc.Arbitrary<Item>, maxLength = 3): fc.Arbitrary<Item[]> =>
  fc.array(item, { minLength: 1, maxLength });
const someOf = <Item>(item: fc.Arbitrary<Item>, maxLength = 3): fc.Arbitrary<Item[]> =>
  fc.array(item, { maxLength });

const anyTable: fc.Arbitrary<ReportBlock> = fc
  .record({
    caption: anyText,
    columns: several(
      fc.record(
        { title: anyText, weight: fc.constantFrom(1, 1.5, 2, 4), numeric: fc.boolean() },
        { requiredKeys: ['title', 'weight'] },
      ),
      6,
    ),
  })
  .chain(({ caption, columns }) => {
    const row = fc.array(anyCell, { minLength: columns.length, maxLength: columns.length });
    return fc
      .record({ rows: several(row, 6), sums: fc.option(several(row, 2), { nil: undefined }) })
      .map(({ rows, sums }) => ({
        kind: 'table' as const,
        caption,
        columns,
        rows,
        ...(sums === undefined ? {} : { sums }),
      }));
  });

const colour = fc.constantFrom(...(Object.keys(PAPER_COLOURS) as PictureColour[]));
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** Shapes inside the box; the texts are short enough for that, too. */
function anyShape({ width, height }: Pick<Picture, 'width' | 'height'>) {
  const point = fc.tuple(share, share).map(([x, y]): [number, number] => [x * width, y * height]);
  const rect = fc.tuple(point, point, colour).map(([[x1, y1], [x2, y2], fill]): PictureShape => ({
    kind: 'rect',
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x1 - x2),
    height: Math.abs(y1 - y2),
    fill,
  }));
  const line = fc.record({
    kind: fc.constant('line' as const),
    points: fc.array(point, { minLength: 2, maxLength: 5 }),
    width: fc.constantFrom(0.1, 0.4, 1),
    colour,
    dashed: fc.boolean(),
  });
  const text = fc
    .record({
      anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
      text: fc.constantFrom('65 %', 'ORP.1', 'R1', 'M̂'),
      y: fc.integer({ min: 4, max: Math.floor(height - 1) }),
      size: fc.constantFrom(6, 8),
      colour,
      bold: fc.boolean(),
    })
    .map((fields): PictureShape => {
      const x = { start: 0, middle: width / 2, end: width }[fields.anchor];
      return { kind: 'text', x, ...fields };
    });
  return fc.oneof(rect, line, text);
}

const anyPicture: fc.Arbitrary<Picture> = fc
  .record({ width: fc.integer({ min: 30, max: 170 }), height: fc.integer({ min: 10, max: 220 }) })
  .chain((box) => several(anyShape(box), 8).map((shapes) => ({ ...box, shapes })));

const lines = fc.integer({ min: 1, max: 5 });

/** Every kind of block; a kind that is missing here fails to compile. */
const BLOCKS: {
  [Kind in ReportBlock['kind']]: fc.Arbitrary<ReportBlock>;
} = {
  paragraph: anyText.map((text) => ({ kind: 'paragraph', text })),
  list: several(anyText).map((items) => ({ kind: 'list', items })),
  table: anyTable,
  facts: several(labelled).map((facts) => ({ kind: 'facts', facts })),
  requirement: fc.record({
    kind: fc.constant('requirement' as const),
    id: fc.constantFrom('ORP.1.A1', 'SYS.2.2.3.A19'),
    title: anyText,
    status: fc.constantFrom(...STATUSES),
    statusText: anyText,
    fields: someOf(labelled),
  }),
  picture: fc.record({
    kind: fc.constant('picture' as const),
    caption: anyText,
    alternative: anyText,
    picture: anyPicture,
  }),
  form: fc.record({
    kind: fc.constant('form' as const),
    caption: anyText,
    fields: several(fc.record({ label: anyText, text: anyCell, lines })),
  }),
  question: fc.record({
    kind: fc.constant('question' as const),
    id: fc.constantFrom('ORP.1.A1', 'INF.12.A3'),
    title: anyText,
    question: anyText,
    points: someOf(anyText),
    boxes: someOf(anyText, 5),
    fields: someOf(fc.record({ label: anyText, lines })),
  }),
};

/** Any block, of any kind. */
const anyBlock: fc.Arbitrary<ReportBlock> = fc.oneof(...Object.values(BLOCKS));

interface Rough {
  title: string;
  newPage: boolean;
  blocks: ReportBlock[];
  sections: Rough[];
}

/** `depth`: how many levels may lie below. */
function roughSection(depth: number): fc.Arbitrary<Rough> {
  return fc.record({
    title: anyText,
    newPage: fc.boolean(),
    blocks: someOf(anyBlock, 4),
    sections: depth === 0 ? fc.constant([]) : someOf(roughSection(depth - 1), 2),
  });
}

/**
 * Numbers and kinds as `buildReport` gives them: chapters and annexes are counted separately, plain sections are not.
 */
function numbered(
  rough: Rough,
  place: Pick<ReportSection, 'id' | 'number' | 'kind'>,
): ReportSection {
  const { sections, ...rest } = rough;
  return {
    ...place,
    ...rest,
    sections: sections.map((child, index) => {
      const count = String(index + 1);
      const id = `${place.id}/${count}`;
      return numbered(
        child,
        place.kind === 'chapter'
          ? { id, kind: 'chapter', number: `${place.number}.${count}` }
          : { id, kind: 'plain', number: '' },
      );
    }),
  };
}

const anySections: fc.Arbitrary<ReportSection[]> = fc
  .record({
    chapter: someOf(roughSection(2), 2),
    annex: someOf(roughSection(1), 2),
    plain: someOf(roughSection(1), 2),
  })
  .map((kinds) =>
    (['chapter', 'plain', 'annex'] as const).flatMap((kind) =>
      kinds[kind].map((rough, index) => {
        const count = String(index + 1);
        const number = { chapter: count, plain: '', annex: `Anlage ${count}` }[kind];
        return numbered(rough, { id: `${kind}-${count}`, kind, number });
      }),
    ),
  )
  .filter((sections) => sections.length > 0);

/** A document limited only by its types. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  language: fc.constantFrom('de', 'en'),
  title: anyText,
  subtitle: anyText,
  front: fc.constantFrom('cover' as const, 'head' as const),
  marks: someOf(anyText, 2),
  facts: someOf(labelled),
  notice: anyText,
  control: someOf(anyBlock, 2),
  contents: fc.constant('Inhalt'),
  footer: anyText,
  pageText: fc.constant('Seite {page} von {pages}'),
  sections: anySections,
});
