/** Paragraph styles of the blocks for reading: captions, lists, tables, pictures, requirements. */
import { BorderStyle, type IParagraphStyleOptions } from 'docx';
import { PART_OF_STATUS } from '$domain/check/tally-parts';
import type { Status } from '$domain/record/assessment';
import { statusColour } from '$exports/report/picture';
import { LIST } from './docx-numbers';
import { statusStyle, STYLE } from './style-names';
import { SINGLE, styleNamed, TOGETHER } from './style-measures';

export function blockStyles(): IParagraphStyleOptions[] {
  return [...textStyles(), ...tableTextStyles(), ...requirementStyles()];
}

function textStyles(): IParagraphStyleOptions[] {
  return [
    styleNamed(
      STYLE.caption,
      {
        next: 'Normal',
        paragraph: { ...TOGETHER, spacing: { before: 200, after: 80 } },
        run: { bold: true, size: 21 },
      },
      'caption',
    ),
    styleNamed(
      STYLE.bullet,
      {
        paragraph: {
          numbering: { reference: LIST.bullets, level: 0, custom: true },
          spacing: { after: 60 },
        },
      },
      'List Bullet',
    ),
    // Single: a line of fixed height would show a strip of the picture.
    styleNamed(STYLE.picture, {
      next: 'Normal',
      paragraph: { spacing: { after: 200, ...SINGLE } },
    }),
  ];
}

function tableTextStyles(): IParagraphStyleOptions[] {
  return [
    styleNamed(STYLE.cell, {
      paragraph: { spacing: { before: 30, after: 30, ...SINGLE } },
      run: { size: 18 },
    }),
    styleNamed(STYLE.sum, { basedOn: STYLE.cell, run: { bold: true } }),
  ];
}

function requirementStyles(): IParagraphStyleOptions[] {
  return [
    styleNamed(STYLE.requirement, {
      next: STYLE.field,
      paragraph: { ...TOGETHER, spacing: { before: 240, after: 40 } },
      run: { bold: true },
    }),
    ...(Object.keys(PART_OF_STATUS) as Status[]).map(statusLineStyle),
    styleNamed(STYLE.field, { paragraph: { spacing: { after: 60 }, indent: { left: 284 } } }),
  ];
}

function statusLineStyle(status: Status): IParagraphStyleOptions {
  const bar = {
    style: BorderStyle.SINGLE,
    size: 36,
    space: 4,
    color: statusColour(status).slice(1),
  };
  return styleNamed(
    statusStyle(status),
    {
      next: STYLE.field,
      paragraph: {
        keepLines: true,
        spacing: { after: 60 },
        indent: { left: 170 },
        border: { left: bar },
      },
      run: { bold: true },
    },
    `Status ${status}`,
  );
}
