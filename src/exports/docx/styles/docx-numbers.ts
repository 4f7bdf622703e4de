/**
 * Word's lists: bullets, and numbers of chapters and annexes, tied to the heading styles so that headings added or
 * moved are renumbered.
 *
 * This part of the file is written here, because docx puts the link to the style after elements that must follow it,
 * and Word may treat that as damage. docx only has to know that lists exist.
 */
import type { INumberingOptions } from 'docx';
import { escapedXml } from '../docx-text';
import { BODY_FONT } from './docx-page';
import { HEADING_LEVELS, headingStyle, STYLE } from './style-names';

/**
 * Names under which styles request a list. docx counts its own bullet list first and then gives the ids 2, 3 and 4
 * in the order of the requests: keep this order there.
 */
export const LIST = { chapters: 'gliederung', annexes: 'anlagen', bullets: 'punkte' } as const;
const LIST_IDS = [2, 3, 4] as const;

/** What docx has to know about them. */
export const LISTS: INumberingOptions = {
  config: Object.values(LIST).map((reference) => ({ reference, levels: [{ level: 0 }] })),
};

/** Replaces what docx writes. `annexPrefix`: what precedes the number of an annex. */
export function numberingPart(annexPrefix: string): { path: string; data: string } {
  const lists = [chapterLevels(), annexLevel(annexPrefix), bulletLevel()];
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...lists.map((levels, index) => {
      const type = index === 0 ? 'multilevel' : 'singleLevel';
      const open = `<w:abstractNum w:abstractNumId="${String(index + 1)}">`;
      return `${open}<w:multiLevelType w:val="${type}"/>${levels}</w:abstractNum>`;
    }),
    ...LIST_IDS.map((id, index) => {
      const list = `<w:abstractNumId w:val="${String(index + 1)}"/>`;
      return `<w:num w:numId="${String(id)}">${list}</w:num>`;
    }),
    '</w:numbering>',
  ];
  return { path: 'word/numbering.xml', data: data.join('') };
}

interface Level {
  level: number;
  style: string;
  /** With %1 for the number of the first level, %2 for that of the second. */
  text: string;
  format?: 'decimal' | 'bullet';
  /** Twentieths of a point before the text; 0: a space between number and text instead. */
  indent: number;
}

function chapterLevels(): string {
  return Array.from({ length: HEADING_LEVELS }, (_, level) => {
    const counts = Array.from({ length: level + 1 }, (_none, upper) => `%${String(upper + 1)}`);
    return levelXml({
      level,
      style: headingStyle(level + 1),
      text: counts.join('.'),
      indent: 794,
    });
  }).join('');
}

function annexLevel(prefix: string): string {
  return levelXml({ level: 0, style: STYLE.annex, text: `${prefix}%1`, indent: 0 });
}

function bulletLevel(): string {
  return levelXml({ level: 0, style: STYLE.bullet, text: '•', format: 'bullet', indent: 340 });
}

function levelXml({ level, style, text, format = 'decimal', indent }: Level): string {
  const width = String(indent);
  const fonts = ['ascii', 'hAnsi', 'cs'].map((kind) => `w:${kind}="${BODY_FONT}"`).join(' ');
  return [
    `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>`,
    `<w:pStyle w:val="${style}"/>${indent === 0 ? '<w:suff w:val="space"/>' : ''}`,
    `<w:lvlText w:val="${escapedXml(text)}"/><w:lvlJc w:val="left"/>`,
    `<w:pPr><w:ind w:left="${width}" w:hanging="${width}"/></w:pPr>`,
    format === 'bullet' ? `<w:rPr><w:rFonts ${fonts}/></w:rPr>` : '',
    '</w:lvl>',
  ].join('');
}
