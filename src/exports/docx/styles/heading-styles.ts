/**
 * Headings: numbered as chapters, numbered as annexes, or unnumbered. All have the outline level of their depth,
 * from which Word makes the table of contents and the navigation.
 */
import type { IParagraphStyleOptions } from 'docx';
import type { Report } from '$exports/report/report-model';
import { LIST } from './docx-numbers';
import { HEADING_LEVELS, headingStyle, plainHeadingStyle, STYLE } from './style-names';
import { styleNamed, TOGETHER } from './style-measures';

/** By level. In a document with a cover, chapters begin pages; a head is followed by text. */
const SIZES = { cover: [36, 26, 23], head: [26, 23, 21] } as const;
const BEFORE = { cover: [0, 320, 320], head: [320, 260, 240] } as const;

export function headingStyles(front: Report['front']): IParagraphStyleOptions[] {
  const levels = Array.from({ length: HEADING_LEVELS }, (_, index) => index + 1);
  return [
    ...levels.map((level) => chapterHeading(front, level)),
    styleNamed(STYLE.annex, {
      basedOn: headingStyle(1),
      next: 'Normal',
      paragraph: {
        numbering: { reference: LIST.annexes, level: 0, custom: true },
        outlineLevel: 0,
      },
    }),
    ...levels.map(plainHeading),
  ];
}

function chapterHeading(front: Report['front'], level: number): IParagraphStyleOptions {
  const index = level - 1;
  return styleNamed(
    headingStyle(level),
    {
      next: 'Normal',
      paragraph: {
        ...TOGETHER,
        // Custom: without "List Paragraph" in between.
        numbering: { reference: LIST.chapters, level: index, custom: true },
        spacing: { before: BEFORE[front][index] ?? 0, after: 140 },
        outlineLevel: index,
      },
      run: { bold: true, size: SIZES[front][index] ?? 20 },
    },
    `heading ${String(level)}`,
  );
}

function plainHeading(level: number): IParagraphStyleOptions {
  const look = { numbering: false as const, outlineLevel: level - 1 };
  return styleNamed(
    plainHeadingStyle(level),
    { basedOn: headingStyle(level), next: 'Normal', paragraph: look },
    `Überschrift ${String(level)} ohne Nummer`,
  );
}
