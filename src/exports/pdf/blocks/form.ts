/** Forms to fill in by hand. */
import { TEXT_WIDTH, type TextStyle } from '../paper';
import type { PdfCanvas } from '../pdf-canvas';
import type { ReportBlock } from '$exports/report/report-model';
import { isBlank, type Prepared } from './prepared';
import { drawField, fieldHeight, prepareFields } from './ruled-field';

type Form = Extract<ReportBlock, { kind: 'form' }>;

const CAPTION: TextStyle = { size: 10.5, style: 'bold' };
const ABOVE = 3;

export function prepareForm(canvas: PdfCanvas, form: Form): Prepared {
  const caption = canvas.wrap(canvas.printable(form.caption), TEXT_WIDTH, CAPTION);
  const fields = prepareFields(canvas, form.fields);
  const first = fields[0] === undefined ? 0 : fieldHeight(canvas, fields[0]);
  const keep = Math.min(caption.length * canvas.lineHeight(CAPTION) + 1 + first, 100);
  return {
    keep: ABOVE + keep,
    draw: ({ parent }) => {
      if (!canvas.atTop) canvas.y += ABOVE;
      canvas.need(keep);
      const list = parent.add('L');
      if (!isBlank(caption))
        canvas.tags.within(list.add('Caption'), () => canvas.flowLines(caption, CAPTION));
      canvas.y += 1;
      for (const field of fields) drawField(canvas, field, list.add('LI'));
      canvas.y += 4;
    },
  };
}
