/** Paragraph styles of cover or head, contents, header and footer. A cover has room; a head is a few lines. */
import { BorderStyle, type IParagraphStyleOptions } from 'docx';
import type { Report } from '$exports/report/report-model';
import { TEXT_WIDTH } from './docx-page';
import { STYLE } from './style-names';
import { GREY, LINE_GREY, SINGLE, styleNamed, TOGETHER } from './style-measures';

const SIZES = {
  cover: {
    title: 60,
    titleBefore: 160,
    subtitle: 28,
    subtitleAfter: 560,
    marks: 26,
    marksBefore: 1400,
  },
  head: { title: 36, titleBefore: 80, subtitle: 22, subtitleAfter: 200, marks: 20, marksBefore: 0 },
} as const;
const NEXT = { next: 'Normal' };

export function frontStyles(front: Report['front']): IParagraphStyleOptions[] {
  const size = SIZES[front];
  return [
    styleNamed(STYLE.title, {
      ...NEXT,
      paragraph: { ...TOGETHER, spacing: { before: size.titleBefore, after: 80, ...SINGLE } },
      run: { bold: true, size: size.title },
    }),
    styleNamed(STYLE.subtitle, {
      ...NEXT,
      paragraph: { spacing: { after: size.subtitleAfter } },
      run: { size: size.subtitle, color: GREY },
    }),
    styleNamed(STYLE.marks, {
      ...NEXT,
      paragraph: { spacing: { before: size.marksBefore } },
      run: { bold: true, size: size.marks, color: GREY },
    }),
    ...runningStyles(),
    {
      id: STYLE.contentsTitle,
      name: 'TOC Heading',
      ...NEXT,
      paragraph: { ...TOGETHER, spacing: { after: 200 } },
      run: { bold: true, size: 36 },
    },
    contentsStyle(1),
    contentsStyle(2),
  ];
}

function runningStyles(): IParagraphStyleOptions[] {
  const line = { style: BorderStyle.SINGLE, size: 4, space: 6, color: LINE_GREY };
  const run = { size: 17, color: GREY };
  const spacing = { after: 0 };
  const foot = { spacing, rightTabStop: TEXT_WIDTH, border: { top: line } };
  return [
    { id: STYLE.header, name: 'header', paragraph: { spacing }, run },
    { id: STYLE.footer, name: 'footer', paragraph: foot, run },
  ];
}

function contentsStyle(level: number): IParagraphStyleOptions {
  return {
    id: `TOC${String(level)}`,
    name: `toc ${String(level)}`,
    ...NEXT,
    paragraph: {
      spacing: { before: level === 1 ? 120 : 0, after: 40 },
      indent: { left: (level - 1) * 284 },
    },
    run: { bold: level === 1 },
  };
}
