/**
 * The numbers of the headings as a list of Word, tied to the heading styles: chapters that are added or moved are
 * numbered anew. They come out as the numbers of the report (property-tested).
 *
 * The part of the file is written here, because docx puts the tie to the style behind elements that must follow it,
 * and Word may take that for damage. docx only has to know that there is a list.
 */
import type { INumberingOptions } from 'docx';

/** Name under which styles ask for the list. */
export const NUMBERS = 'gliederung';

/** The announcement to docx, which counts its own list of bullets first and gives this one the id 2. */
export const HEADING_NUMBERS: INumberingOptions = {
  config: [{ reference: NUMBERS, levels: [{ level: 0 }] }],
};
const LIST_ID = 2;

const LEVELS = ['%1', '%1.%2', '%1.%2.%3'];
const INDENT = 794;

/** Replaces what docx writes. */
export const NUMBERING_PART = {
  path: 'word/numbering.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>',
    ...LEVELS.map(levelXml),
    `</w:abstractNum><w:num w:numId="${String(LIST_ID)}"><w:abstractNumId w:val="1"/></w:num>`,
    '</w:numbering>',
  ].join(''),
};

function levelXml(text: string, level: number): string {
  return [
    `<w:lvl w:ilvl="${String(level)}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>`,
    `<w:pStyle w:val="Heading${String(level + 1)}"/>`,
    `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`,
    `<w:pPr><w:ind w:left="${String(INDENT)}" w:hanging="${String(INDENT)}"/></w:pPr></w:lvl>`,
  ].join('');
}
