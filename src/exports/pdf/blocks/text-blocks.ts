/** Paragraphs, lists with bullets, and pairs of label and text. */
import { drawColumns } from '../page/columns';
import { PAGE, TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { LabelledText } from '$exports/report/report-model';
import { isBlank, keptLines, type Prepared } from './prepared';

export const BODY: TextStyle = { size: 10 };
/** Space below a paragraph. */
const AFTER = 3;
const BULLET = '•';
const BULLET_INDENT = 5;

export function prepareParagraph(
  canvas: PdfCanvas,
  text: string,
  style: TextStyle = BODY,
): Prepared {
  const lines = canvas.wrap(canvas.printable(text), TEXT_WIDTH, style);
  return {
    keep: keptLines(canvas, lines, style) + AFTER,
    leadsOn: lines.length <= 2,
    draw: ({ parent }) => {
      if (isBlank(lines)) return;
      canvas.tags.within(parent.add('P'), () => canvas.flowLines(lines, style));
      canvas.y += AFTER;
    },
  };
}

export function prepareList(canvas: PdfCanvas, items: readonly string[]): Prepared {
  const height = canvas.lineHeight(BODY);
  const prepared = items.map((item) =>
    canvas.wrap(canvas.printable(item), TEXT_WIDTH - BULLET_INDENT, BODY),
  );
  return {
    keep: keptLines(canvas, prepared[0] ?? [], BODY),
    draw: ({ parent }) => {
      const list = parent.add('L', { bullets: true });
      for (const lines of prepared) {
        const item = list.add('LI');
        const [sign, body] = [item.add('Lbl'), item.add('LBody')];
        const x = PAGE.margin + BULLET_INDENT;
        drawColumns(
          canvas,
          [
            { x: PAGE.margin + 1, lines: [BULLET], style: BODY, node: sign },
            { x, lines, style: BODY, node: body },
          ],
          { height },
        );
        canvas.y += 1;
      }
      canvas.y += 2;
    },
  };
}

export interface FactsStyle {
  size: number;
  labelWidth: number;
}

/** Pairs of label and text, the text beside its label; a long text continues on the next page. */
export function prepareFacts(
  canvas: PdfCanvas,
  facts: readonly LabelledText[],
  { size, labelWidth }: FactsStyle,
): Prepared {
  const height = canvas.lineHeight({ size });
  const prepared = facts.map(({ label, text }) => ({
    labels: canvas.wrap(canvas.printable(label), labelWidth - 5, { size }),
    lines: canvas.wrap(canvas.printable(text), TEXT_WIDTH - labelWidth, { size }),
  }));
  return {
    keep: keptLines(canvas, prepared[0]?.lines ?? [], { size }),
    draw: ({ parent }) => {
      if (prepared.length === 0) return;
      const list = parent.add('L');
      for (const { labels, lines } of prepared) {
        const item = list.add('LI');
        const [label, body] = [item.add('Lbl'), item.add('LBody')];
        const x = PAGE.margin + labelWidth;
        canvas.need(keptLines(canvas, lines, { size }));
        drawColumns(
          canvas,
          [
            { x: PAGE.margin, lines: labels, style: { size, grey: 80 }, node: label },
            { x, lines, style: { size }, node: body },
          ],
          { height },
        );
        canvas.y += 1.5;
      }
      canvas.y += 2;
    },
  };
}
