/**
 * A report in pieces that are drawn one after the other, so that a long one does not block the page. Every piece has an
 * index in drawing order; what is further down never comes earlier.
 */
import { cleanReport } from '$exports/html/clean-report';
import type { Report, ReportBlock, ReportSection } from '$exports/report/report-model';

/** Rows or items of a long block, from `from` up to but excluding `to`. */
export interface Portion {
  at: number;
  from: number;
  to: number;
}

export interface SlicedBlock {
  block: ReportBlock;
  /** The total number, if the block can be split. */
  portions: Portion[];
}

/** Consecutive blocks that are drawn together. */
interface Slice {
  at: number;
  blocks: SlicedBlock[];
}

export interface SlicedSection {
  section: ReportSection;
  at: number;
  /** Path in the tree, for example "2-14". */
  path: string;
  slices: Slice[];
  sections: SlicedSection[];
}

export interface SlicedReport {
  /** The report with texts that can be shown as they are; the pieces are cut from it. */
  report: Report;
  sections: SlicedSection[];
  /** How many pieces there are. */
  count: number;
}

/** Cells, fields or lines that are drawn at once: a few milliseconds of work. */
const WEIGHT = 60;

/** The indexes of the pieces are 0 to `count` - 1. */
export function sliceReport(raw: Report): SlicedReport {
  const report = cleanReport(raw);
  const cutter = new Cutter();
  const sections = cutter.sections(report.sections, '');
  return { report, sections, count: cutter.count };
}

/** A block that is drawn at once. */
export function wholeBlock(block: ReportBlock): SlicedBlock {
  return { block, portions: [{ at: 0, from: 0, to: Infinity }] };
}

class Cutter {
  count = 0;
  /** What the current piece still has room for. */
  #room = 0;

  sections(sections: readonly ReportSection[], above: string): SlicedSection[] {
    return sections.map((section, index) => {
      const path = `${above}${String(index + 1)}`;
      const at = this.#place(1);
      const slices = this.#slices(section.blocks);
      return { section, at, path, slices, sections: this.sections(section.sections, `${path}-`) };
    });
  }

  #slices(blocks: readonly ReportBlock[]): Slice[] {
    const slices: Slice[] = [];
    for (const block of blocks) {
      const at = this.#place(weightOf(block));
      const sliced = { block, portions: this.#portions(block) };
      const last = slices.at(-1);
      if (last?.at === at) last.blocks.push(sliced);
      else slices.push({ at, blocks: [sliced] });
    }
    return slices;
  }

  #portions(block: ReportBlock): Portion[] {
    const { length, weight } = partsOf(block);
    const size = Math.max(1, Math.floor(WEIGHT / weight));
    return Array.from({ length: Math.ceil(length / size) }, (_, index) => ({
      at: this.#place(Math.min(size, length) * weight),
      from: index * size,
      to: Math.min(length, (index + 1) * size),
    }));
  }

  /** The piece with which something of this weight is drawn: the current one or a new one. */
  #place(weight: number): number {
    if (this.#room < weight) {
      this.count += 1;
      this.#room = WEIGHT;
    }
    this.#room -= weight;
    return this.count - 1;
  }
}

/** What can be split in a block, and what each portion weighs. */
function partsOf(block: ReportBlock): { length: number; weight: number } {
  if (block.kind === 'table')
    return { length: block.rows.length, weight: Math.max(1, block.columns.length) };
  return { length: block.kind === 'list' ? block.items.length : 0, weight: 1 };
}

/** Weight of a block without its portions. */
function weightOf(block: ReportBlock): number {
  switch (block.kind) {
    case 'facts':
      return block.facts.length;
    case 'requirement':
    case 'form':
      return 2 + block.fields.length;
    case 'question':
      return 3 + block.points.length + block.boxes.length + block.fields.length;
    case 'picture':
      return block.picture.shapes.length;
    default:
      return 1;
  }
}
