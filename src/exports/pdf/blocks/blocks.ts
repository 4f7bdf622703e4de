/** Maps each kind of block to what draws it. */
import type { ReportBlock } from '$exports/report/report-model';
import type { PdfCanvas } from '../pdf-canvas';
import { prepareRequirement } from './requirement';
import { prepareForm } from './form';
import { preparePicture } from './picture';
import type { Prepared } from './prepared';
import { prepareQuestion } from './question';
import { prepareTable } from './table';
import { BODY, prepareFacts, prepareList, prepareParagraph } from './text-blocks';

const FACTS = { size: BODY.size, labelWidth: 66 };

export function prepareBlock(canvas: PdfCanvas, block: ReportBlock): Prepared {
  switch (block.kind) {
    case 'paragraph':
      return prepareParagraph(canvas, block.text);
    case 'list':
      return prepareList(canvas, block.items);
    case 'table':
      return prepareTable(canvas, block);
    case 'facts':
      return prepareFacts(canvas, block.facts, FACTS);
    case 'requirement':
      return prepareRequirement(canvas, block);
    case 'picture':
      return preparePicture(canvas, block);
    case 'form':
      return prepareForm(canvas, block);
    case 'question':
      return prepareQuestion(canvas, block);
  }
}
