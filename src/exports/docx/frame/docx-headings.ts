/**
 * The headings in the order of the document. Numbers are those of the report: a list of Word yields them where it
 * counts the same (which holds for everything `buildReport` makes), and where it does not they are text.
 */
import type { ReportSection } from '$exports/report/report-model';
import { HEADING_LEVELS, headingStyle, plainHeadingStyle, STYLE } from '../styles/style-names';

export interface Heading {
  section: ReportSection;
  /** 1 for the outermost. */
  level: number;
  style: string;
  /** What the paragraph says: the title, with its number where no list yields it. */
  text: string;
  /** As the table of contents names it. */
  line: string;
  /** The name Word itself would give the target of a link; the line in front hides it from lists of bookmarks. */
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

/** What stands before the count of an annex in the language of the report, for example "Anlage ". */
export function annexPrefix(sections: readonly ReportSection[]): string {
  const first = sections.find(({ kind }) => kind === 'annex');
  const prefix = /^(.*?)\d+$/.exec(first?.number ?? '')?.[1] ?? '';
  // Word takes % for the beginning of a count.
  return /[%\t\r\n]/.test(prefix) ? '' : prefix;
}

/** The style whose list yields the number of a section, asked for in the order of the document. */
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

  /** True if the next number of that level is this one; only then it counts. */
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
