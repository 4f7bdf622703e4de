/** Questions of a checklist, to be answered on paper or in Word, with boxes to tick and lines to write on. */
import { Paragraph, Tab, TextRun } from 'docx';
import type { ReportBlock } from '$exports/report/report-model';
import { boxRuns, textRuns } from '../docx-text';
import { STYLE } from '../styles/style-names';

type QuestionBlock = Extract<ReportBlock, { kind: 'question' }>;
type WritingField = QuestionBlock['fields'][number];

/** A question never breaks across pages except between its points. */
export function questionParts(block: QuestionBlock): Paragraph[] {
  const { id, title, question, points, boxes, fields } = block;
  const more = boxes.length > 0 || fields.length > 0;
  return [
    new Paragraph({ style: STYLE.question, children: textRuns(`${id} ${title}`) }),
    new Paragraph({ style: STYLE.questionText, children: textRuns(question) }),
    ...points.map((point, index) => tickPoint(point, more && index === points.length - 1)),
    ...(boxes.length === 0 ? [] : [tickLine(boxes, fields.length > 0)]),
    ...fields.flatMap(writingLines),
  ];
}

function tickPoint(text: string, keepNext: boolean): Paragraph {
  return new Paragraph({ style: STYLE.tickPoint, keepNext, children: boxRuns(text, '\t') });
}

function tickLine(boxes: readonly string[], keepNext: boolean): Paragraph {
  const children = boxes.flatMap((text, index) => [
    ...(index === 0 ? [] : textRuns('\u{2003} ')),
    ...boxRuns(text, '\u{A0}'),
  ]);
  return new Paragraph({ style: STYLE.tickLine, keepNext, children });
}

function writingLines({ label, lines }: WritingField): Paragraph[] {
  return [
    new Paragraph({ style: STYLE.writingLabel, children: textRuns(label) }),
    ...Array.from({ length: lines }, (_, index) => writingLine(index < lines - 1)),
  ];
}

function writingLine(keepNext: boolean): Paragraph {
  return new Paragraph({
    style: STYLE.writingLine,
    keepNext,
    // What follows does not touch the last line.
    ...(keepNext ? {} : { spacing: { after: 160 } }),
    children: [new TextRun({ children: [new Tab()] })],
  });
}
