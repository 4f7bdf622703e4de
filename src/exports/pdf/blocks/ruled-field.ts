/** A label, what is already known, and empty lines for handwriting. */
import { drawColumns, type TextColumn } from '../page/columns';
import { PAGE, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import { piecesOf } from '../pdf-text';
import type { StructureNode } from '../tags/pdf-structure';
import { isBlank } from './prepared';

export interface RuledField {
  labels: string[];
  /** Where text and rules begin, from the left margin. */
  indent: number;
  texts: string[];
  lines: number;
}

/** Room for handwriting. */
const RULE_DISTANCE = 8.5;
/** The labels of a form are as wide as the longest of them, or its longest word, within limits. */
const MIN_INDENT = 32;
const LABEL_INDENT = 46;
const WORD_INDENT = 62;
const GAP = 4;
const LABEL: TextStyle = { size: 9.5, grey: 60 };
const TEXT: TextStyle = { size: 10 };
const TOP = 1.5;
const AFTER = 2.5;
const RULE = { grey: 120, width: 0.2 };

/** The fields of one form. */
export function prepareFields(
  canvas: PdfCanvas,
  fields: readonly { label: string; text?: string; lines: number }[],
): RuledField[] {
  const labels = fields.map(({ label }) => canvas.printable(label));
  const indent = indentOf(canvas, labels);
  return fields.map(({ text = '', lines }, index) => {
    const texts = canvas.wrap(canvas.printable(text), TEXT_WIDTH - indent, TEXT);
    return {
      labels: canvas.wrap(labels[index] ?? '', indent - GAP + 0.01, LABEL),
      indent,
      texts: isBlank(texts) ? [] : texts,
      lines,
    };
  });
}

function indentOf(canvas: PdfCanvas, labels: readonly string[]): number {
  const lines = labels.flatMap((label) => label.split('\n'));
  const widest = (texts: readonly string[], most: number): number =>
    Math.min(
      most,
      Math.max(0, ...texts.map((text) => canvas.widthOf(text.trimEnd(), LABEL) + GAP)),
    );
  const words = lines.flatMap((line) => piecesOf(line));
  return Math.max(MIN_INDENT, widest(lines, LABEL_INDENT), widest(words, WORD_INDENT));
}

export function fieldHeight(canvas: PdfCanvas, { labels, texts, lines }: RuledField): number {
  const height = canvas.lineHeight(TEXT);
  const textHeight = texts.length === 0 ? 0 : TOP + texts.length * height;
  const labelHeight = topOf(texts, height) + labels.length * height;
  return Math.max(labelHeight, textHeight + lines * RULE_DISTANCE) + AFTER;
}

/** A label without a text is on the same line as the first rule beside it. */
const topOf = (texts: readonly string[], height: number): number =>
  texts.length === 0 ? RULE_DISTANCE - height - 0.3 : TOP;

/** `item`: the list item for the field. */
export function drawField(canvas: PdfCanvas, field: RuledField, item: StructureNode): void {
  const { labels, indent, texts, lines } = field;
  const height = canvas.lineHeight(TEXT);
  canvas.need(Math.min(fieldHeight(canvas, field), 3 * RULE_DISTANCE));
  const { page, y } = canvas;
  canvas.y += topOf(texts, height);
  const columns: TextColumn[] = [
    { x: PAGE.margin, lines: labels, style: LABEL, node: item.add('Lbl') },
  ];
  if (texts.length > 0) {
    const x = PAGE.margin + indent;
    columns.push({ x, lines: texts, style: TEXT, node: item.add('LBody') });
  }
  drawColumns(canvas, columns, { height });
  const end = canvas.y;
  const onePage = canvas.page === page;
  // Below the text and beside the label; below both if they span pages.
  if (onePage) canvas.y = texts.length === 0 ? y : y + TOP + texts.length * height;
  drawRules(canvas, lines, indent);
  if (onePage && canvas.page === page) canvas.y = Math.max(canvas.y, end);
  canvas.y += AFTER;
}

function drawRules(canvas: PdfCanvas, count: number, indent: number): void {
  for (let index = 0; index < count; index += 1) {
    canvas.need(RULE_DISTANCE);
    canvas.y += RULE_DISTANCE;
    const { y } = canvas;
    canvas.line({ x: PAGE.margin + indent, y }, { x: PAGE.width - PAGE.margin, y }, RULE);
  }
}
