/**
 * The headings in document order. The numbers are those of the report: a Word list produces them where it
 * counts the same (as it does for everything `buildReport` makes); elsewhere they are text.
 */
import type { ReportSection } from '$exports/report/report-model';
import { HEADING_LEVELS, headingStyle, plainHeadingStyle, STYLE } from '../styles/style-names';

export interface Heading {
  section: ReportSection;
  /** 1 for the outermost. */
  level: number;
  style: string;
  /** The text of the paragraph: the title, with its number if no list produces it. */
  text: string;
  /** As the table of contents names it. */
  line: string;
  /** The name Word itself would give a link target; the leading underscore hides it from lists of bookmarks. */
  bookmark: string;
}

export function headingsOf(sections: readonly ReportSection[]): Heading[] {
  const styleOf = numberedStyles(annexPrefix(sections));
  return flat(sections).map(({ section, level }, index) => {
    const line = [section.number, section.title].filter((text) => text !== '').join(' ');
    const numbered = styleOf(section, level);
    return {
      section,
      level,
      style: numbered ?? plainHeadingStyle(Math.min(level, HEADING_LEVELS)),
      text: numbered === undefined ? line : section.title,
      line,
      bookmark: `_Toc${String(index + 1)}`,
    };
  });
}

/** What precedes the number of an annex in the language of the report, for example "Anlage ". */
export function annexPrefix(sections: readonly ReportSection[]): string {
  const first = sections.find(({ kind }) => kind === 'annex');
  const prefix = /^(.*?)\d+$/.exec(first?.number ?? '')?.[1] ?? '';
  // Word takes % for the beginning of a counter.
  return /[%\t\r\n]/.test(prefix) ? '' : prefix;
}

/** The style whose list produces the number of a section; to be called in document order. */
function numberedStyles(
  prefix: string,
): (section: ReportSection, level: number) => string | undefined {
  const chapters = new WordList();
  const annexes = new WordList();
  return ({ kind, number }, level) => {
    if (kind === 'chapter' && level <= HEADING_LEVELS && chapters.yields(number, level))
      return headingStyle(level);
    if (kind === 'annex' && level === 1 && number.startsWith(prefix))
      return annexes.yields(number.slice(prefix.length), 1) ? STYLE.annex : undefined;
    return undefined;
  };
}

/** Counts as Word does: one up in its level, the levels below anew. */
class WordList {
  private counts: number[] = [];

  /** True if the next number of that level is this one; only then is it counted. */
  yields(number: string, level: number): boolean {
    if (this.counts.length < level - 1) return false;
    const next = [...this.counts.slice(0, level - 1), (this.counts[level - 1] ?? 0) + 1];
    if (next.join('.') !== number) return false;
    this.counts = next;
    return true;
  }
}

function flat(
  sections: readonly ReportSection[],
  level = 1,
): { section: ReportSection; level: number }[] {
  return sections.flatMap((section) => [{ section, level }, ...flat(section.sections, level + 1)]);
}
